import type { FactName } from '../../guide/facts';
import type { Organization } from '../../guide/organization';
import type { Reading } from '../../guide/reading';
import type { Get } from './client';
import { limit } from './limit';
import { offer } from './offer';
import type { Said } from './parsed';
import type { PartReader } from './part';
import { prepaid } from './prepaid';
import type { Outcome } from './result';
import { team } from './team';

/** The parts of a reading. */
export const PARTS = ['offer', 'prepaid', 'limit', 'team'] as const;
export type Part = (typeof PARTS)[number];

const READERS: { [part in Part]: PartReader } = { offer, prepaid, limit, team };

/** The part that holds this fact. */
export function partOf(name: FactName): Part | undefined {
  return PARTS.find((part) => READERS[part].facts.includes(name));
}

/** Which facts this part holds. */
export function factsOf(part: Part): readonly FactName[] {
  return READERS[part].facts;
}

/** The parts whose facts are missing or contradicted, or not yet as a finished checklist needs them. */
export function unsettledParts(reading: Reading | undefined): ReadonlySet<Part> {
  const settled = (part: Part) => (reading ? READERS[part].isSettled(reading) : part === 'team');
  return new Set(PARTS.filter((part) => !settled(part)));
}

/**
 * Reads these parts of a workspace, side by side, and returns the reading with their facts renewed:
 * what could not be read is removed and its failure noted; the other parts stay as they were.
 *
 * @param now milliseconds since 1970.
 * @param onProgress called after each part with the reading so far.
 * @param seen ids of campaigns whose card was on the page.
 */
export async function readCredit(
  get: Get,
  organization: Organization,
  before: Reading,
  parts: readonly Part[],
  now: () => number,
  onProgress: (reading: Reading) => void = () => {},
  seen: readonly string[] = [],
): Promise<Reading> {
  let reading = before;
  const base = `organizations/${organization.id}`;
  const read = async (part: Part) => {
    const said = await READERS[part].read(get, base, now(), seen, organization);
    reading = renew(reading, READERS[part].facts, said, now());
    onProgress(reading);
  };
  await Promise.all(parts.filter((part) => READERS[part].applies(organization)).map(read));
  return reading;
}

function renew(
  reading: Reading,
  facts: readonly FactName[],
  said: Outcome<Partial<Said<FactName>>>,
  at: number,
): Reading {
  const next: Reading = { ...reading, failures: { ...reading.failures } };
  for (const name of facts) {
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
