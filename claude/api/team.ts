import * as z from 'zod/mini';
import type { Seats } from '../../guide/facts';
import { Count, field } from './fields';
import type { Said } from './parsed';
import { type PartReader, readAt } from './part';

export const team: PartReader<'teamSize' | 'seats'> = {
  facts: ['teamSize', 'seats'],
  read: readAt('members/counts', parseTeam),
  applies: () => true,
  isSettled: () => true,
};

const TeamAnswer = z.object({
  total: Count,
  by_seat_tier: field(z.record(z.string(), Count)),
});

function parseTeam(answer: unknown): Said<'teamSize' | 'seats'> | undefined {
  const parsed = TeamAnswer.safeParse(answer);
  if (!parsed.success || parsed.data.total <= 0) return undefined;
  return { teamSize: parsed.data.total, seats: seatsIn(parsed.data.by_seat_tier) };
}

/**
 * The seats of either kind, by the words in the names of their tiers. Where one name has neither
 * word, nothing is counted: it may be any kind.
 */
function seatsIn(tiers: { [tier: string]: number } | null | undefined): Seats | null {
  const seats: Seats = { standard: 0, premium: 0 };
  for (const [tier, count] of Object.entries(tiers ?? {})) {
    if (count === 0) continue;
    const kind = (['standard', 'premium'] as const).find((name) => tier.includes(name));
    if (!kind) return null;
    seats[kind] += count;
  }
  return seats.standard + seats.premium > 0 ? seats : null;
}
