import * as z from 'zod/mini';
import { FACT_NAMES } from './facts';
import { type Kept, type Mark, type MarkedStep, Marks, withKept } from './marks';
import { Measured } from './measured';
import { type Membership, Organization } from './organization';
import { Outlook } from './outlook';
import { isContradicted, Reading } from './reading';
import type { Choices } from './settings';
import type { Standing } from './standing';
import { evaluate } from './steps';
import { stepsLeft } from './steps/progress';
import { type Stored, stored } from './stored';

/** What is stored for one workspace, but for its history, which is stored apart. */
export const WorkspaceRecord = z.object({
  version: z.literal(3),
  organization: Organization,
  role: z.string(),
  billingAccess: z.optional(z.boolean()),
  reading: z.optional(Reading),
  marks: Marks,
  /** Absent before a week of it was read. */
  measured: z.optional(Measured),
  /** As of its newest reading; absent before anything can be forecast. */
  outlook: z.optional(Outlook),
});
export type WorkspaceRecord = z.infer<typeof WorkspaceRecord>;

/** Version 1 (0.1.0) had no history; version 2 held it, and now it stands apart: see `openWorkspace`. */
export const StoredRecord: Stored<WorkspaceRecord> = /* @__PURE__ */ stored(
  3,
  WorkspaceRecord,
  { 1: (old) => old, 2: ({ history: _, ...old }) => old },
  readPartly,
);

/** A reading or marks that cannot be read cost themselves and not the others. */
function readPartly(raw: { readonly [name: string]: unknown }): WorkspaceRecord | undefined {
  return WorkspaceRecord.safeParse({
    ...raw,
    reading: Reading.safeParse(raw.reading).data,
    marks: Marks.safeParse(raw.marks).data ?? {},
    measured: Measured.safeParse(raw.measured).data,
    outlook: Outlook.safeParse(raw.outlook).data,
  }).data;
}

/** Did the person, or their company, say that the current account is fine? */
export function isFine(choices: Choices, standing: Standing): boolean {
  if (!('current' in standing)) return false;
  return (
    (standing.kind === 'personal-only' && choices.personalSilence === true) ||
    isAccepted(choices, standing.current.id)
  );
}

function isAccepted(choices: Choices, organization: string): boolean {
  return choices.accepted.some((accepted) => accepted.organization === organization);
}

/** Notes that the person called this organization fine. @param at milliseconds since 1970. */
export function withAccepted(choices: Choices, organization: string, at: number): Choices {
  if (isAccepted(choices, organization)) return choices;
  return { ...choices, accepted: [...choices.accepted, { organization, at }] };
}

export function withoutAccepted(choices: Choices, organization: string): Choices {
  const accepted = choices.accepted.filter((a) => a.organization !== organization);
  return { ...choices, accepted };
}

/** Longer names are cut, in UTF-16 units: claude.ai shows none of them whole. */
const LONGEST_NAME = 200;

/**
 * Organization names may hold an e-mail address; addresses are not stored. Looks at each word once,
 * for a name comes from outside and may be of any length.
 */
export function withoutAddress(name: string): string {
  const words = name.split(/(\s+)/).map(hideAddress).join('');
  return words.length > LONGEST_NAME
    ? `${words.slice(0, LONGEST_NAME - 1).toWellFormed()}…`
    : words;
}

/** What surrounds an address at its end stays, such as a bracket. */
function hideAddress(word: string): string {
  const at = Math.max(word.lastIndexOf('@'), word.lastIndexOf('＠'));
  if (at < 0) return word;
  const end = word.slice(at).search(/["'<>()]/);
  return end < 0 ? '…' : `…${word.slice(at + end)}`;
}

export function forStorage(membership: Membership): Membership {
  const { organization } = membership;
  return {
    ...membership,
    organization: { ...organization, name: withoutAddress(organization.name) },
  };
}

/**
 * The record after a reading. Of two readings of the same fact the newer one stays, for another tab
 * may have read it later; a fact that could not be read this time is kept with its own old moment,
 * and the failure noted beside it. What claims to be read later than now is of a wrong clock, and no
 * newer than anything.
 *
 * @param now milliseconds since 1970.
 */
export function withReading(
  record: WorkspaceRecord | undefined,
  membership: Membership,
  reading: Reading,
  now: number,
): WorkspaceRecord {
  const { organization, role, billingAccess } = forStorage(membership);
  return {
    version: 3,
    organization,
    role,
    ...(billingAccess !== undefined && { billingAccess }),
    reading: newest(record?.reading, reading, now),
    marks: record?.marks ?? {},
  };
}

/** Of each fact the reading that is later, as far as that can be: see `withReading`. */
export function newest(before: Reading | undefined, reading: Reading, now: number): Reading {
  const { conflicts: _, unfamiliar: __, stale: ___, ...old } = before ?? {};
  const merged: Reading = { ...old, ...reading };
  for (const name of FACT_NAMES) {
    const [was, is] = [before?.[name], reading[name]];
    if (was && is && was.at > is.at && was.at <= now) Object.assign(merged, { [name]: was });
    // What is contradicted now is not what was read before either.
    if (isContradicted(reading, name)) delete merged[name];
  }
  return merged;
}

/** The reading with what was read before of that which could not be read this time. */
export function withRecalled(reading: Reading, before: Reading | undefined): Reading {
  const whole = { ...reading };
  for (const name of FACT_NAMES) {
    const failure = reading.failures[name];
    // What is still awaited may be there in a moment.
    if (failure && failure.kind !== 'unread') {
      Object.assign(whole, { [name]: reading[name] ?? before?.[name] });
    }
  }
  return whole;
}

/** When the oldest of the facts shown was read; milliseconds since 1970. */
export function oldestFact(reading: Reading | undefined): number | undefined {
  const moments = FACT_NAMES.flatMap((name) => (reading?.[name] ? [reading[name].at] : []));
  return moments.length > 0 ? Math.min(...moments) : undefined;
}

export function withMark(
  record: WorkspaceRecord,
  step: MarkedStep,
  mark: Mark | undefined,
): WorkspaceRecord {
  const { [step]: _, ...others } = record.marks;
  return { ...record, marks: mark ? { ...others, [step]: mark } : others };
}

/** Does this workspace, as remembered, still have steps for its manager to take? */
export function hasOpenSteps(record: WorkspaceRecord, kept: Kept): boolean {
  const { organization, role } = record;
  const marks = withKept(record.marks, kept);
  return stepsLeft(evaluate({ kind: 'manager', organization, role }, record.reading, marks)) > 0;
}
