import * as z from 'zod/mini';
import type { Organization } from '../../guide/organization';
import type { FactName, Reading } from '../../guide/reading';
import type { Get } from './client';
import { parseLimit } from './limit';
import { parseOffer } from './offer';
import type { Said } from './parsed';
import { noBalanceIsZero, parsePrepaid } from './prepaid';
import { mapOutcome, type Outcome } from './result';

/** The parts of a reading, each one request. */
export const PARTS = ['offer', 'prepaid', 'limit', 'team'] as const;
export type Part = (typeof PARTS)[number];

/** Which facts each part holds. */
export const FACTS_OF: { [part in Part]: readonly FactName[] } = {
  offer: ['offer'],
  prepaid: ['balance', 'autoReload', 'promotions'],
  limit: ['spendCap', 'creditsOn', 'obstacle'],
  team: ['teamSize'],
};

const PATHS: { [part in Part]: string } = {
  offer: 'overage_credit_grant',
  prepaid: 'prepaid/credits',
  limit: 'overage_spend_limit',
  team: 'members/counts',
};

type Parse = (answer: unknown) => Partial<Said<FactName>> | undefined;

const PARSERS: { [part in Part]: Parse } = {
  offer: parseOffer,
  prepaid: parsePrepaid,
  limit: parseLimit,
  team: parseTeam,
};

/**
 * Reads these parts of a workspace, side by side, and returns the reading with their facts renewed:
 * what could not be read is removed and its failure noted; the other parts stay as they were.
 *
 * @param now milliseconds since 1970.
 * @param onProgress called after each part with the reading so far.
 */
export async function readCredit(
  get: Get,
  organization: Organization,
  before: Reading,
  parts: readonly Part[],
  now: () => number,
  onProgress: (reading: Reading) => void = () => {},
): Promise<Reading> {
  let reading = before;
  const read = async (part: Part) => {
    const outcome = await get(`organizations/${organization.id}/${PATHS[part]}`);
    const answer = part === 'prepaid' ? noBalanceIsZero(outcome) : outcome;
    reading = renew(reading, part, mapOutcome(answer, PARSERS[part]), now());
    onProgress(reading);
  };
  await Promise.all(parts.filter((part) => applies(part, organization)).map(read));
  return reading;
}

/** claude.ai shows Enterprise no offer, and keeps no balance for those billed in arrears. */
function applies(part: Part, { kind, billedInArrears }: Organization): boolean {
  if (part === 'offer') return kind !== 'enterprise';
  return part !== 'prepaid' || !billedInArrears;
}

function renew(
  reading: Reading,
  part: Part,
  said: Outcome<Partial<Said<FactName>>>,
  at: number,
): Reading {
  const next: Reading = { ...reading, failures: { ...reading.failures } };
  for (const name of FACTS_OF[part]) {
    delete next[name];
    delete next.failures[name];
    if ('failure' in said) {
      next.failures[name] = said.failure;
      continue;
    }
    const value = said.value[name];
    if (value === undefined) next.failures[name] = { kind: 'unreadable' };
    else if (value === null) next.failures[name] = { kind: 'unread' };
    else Object.assign(next, { [name]: { value, source: 'api', at } });
  }
  return next;
}

const TeamAnswer = z.object({ total: z.number() });

/** `members/counts`. */
function parseTeam(answer: unknown): Said<'teamSize'> | undefined {
  const parsed = TeamAnswer.safeParse(answer);
  return parsed.success && parsed.data.total > 0 ? { teamSize: parsed.data.total } : undefined;
}
