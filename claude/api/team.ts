import * as z from 'zod/mini';
import { type PartReader, readAt } from './part';

export const team: PartReader<'teamSize'> = {
  facts: ['teamSize'],
  read: readAt('members/counts', parseTeam),
  applies: () => true,
  isSettled: () => true,
};

const TeamAnswer = z.object({ total: z.number() });

function parseTeam(answer: unknown): { teamSize: number } | undefined {
  const parsed = TeamAnswer.safeParse(answer);
  return parsed.success && parsed.data.total > 0 ? { teamSize: parsed.data.total } : undefined;
}
