import * as z from 'zod/mini';
import { evaluate, stepsLeft } from './checklist';
import { Corner } from './corner';
import { type Kept, type Mark, type MarkedStep, Marks, withKept } from './marks';
import { Membership, Organization } from './organization';
import { type Login, Reading } from './reading';
import { Texts } from './texts';
import { isContradicted } from './verdict';

/** What is stored for one workspace. */
export const WorkspaceRecord = z.object({
  version: z.literal(1),
  organization: Organization,
  role: z.string(),
  billingAccess: z.optional(z.boolean()),
  reading: z.optional(Reading),
  marks: Marks,
});
export type WorkspaceRecord = z.infer<typeof WorkspaceRecord>;

/** The login as it was last read, so that the badge can warn before any answer. */
export const RememberedLogin = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  memberships: z.array(Membership),
});
export type RememberedLogin = z.infer<typeof RememberedLogin>;

/** What the person decided. */
export const Choices = z.object({
  version: z.literal(1),
  /** Id of the workspace the person looks after, if they said so. */
  pinned: z.optional(z.string()),
  /** Organizations the person called fine, with the moment in milliseconds since 1970. */
  accepted: z.array(z.object({ organization: z.string(), at: z.number() })),
  collapsed: z.boolean(),
  /** Where the person put the guide; absent: where it comes by itself. */
  corner: z.optional(Corner),
  /** `weekday`: 0 is Sunday. */
  weeklyLook: z.optional(z.object({ on: z.boolean(), weekday: z.number() })),
  /** When the browser was seen to hold the usage page's bookmark; milliseconds since 1970. */
  bookmarkedAt: z.optional(z.number()),
  texts: z.optional(Texts),
});
export type Choices = z.infer<typeof Choices>;

export const NO_CHOICES: Choices = { version: 1, accepted: [], collapsed: false };

export function isAccepted(choices: Choices, organization: string | undefined): boolean {
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

/** @param organization id of the workspace the person looks after; empty for none. */
export function withPinned({ pinned: _, ...choices }: Choices, organization: string): Choices {
  return organization ? { ...choices, pinned: organization } : choices;
}

/** Organization names may hold an e-mail address; addresses are not stored. */
export function withoutAddress(name: string): string {
  return name.replace(/\S*[@＠][^\s"'<>()]*/g, '…');
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
 * and the failure noted beside it.
 */
export function withReading(
  record: WorkspaceRecord | undefined,
  membership: Membership,
  reading: Reading,
): WorkspaceRecord {
  const { organization, role, billingAccess } = forStorage(membership);
  return {
    version: 1,
    organization,
    role,
    ...(billingAccess !== undefined && { billingAccess }),
    reading: newest(record?.reading, reading),
    marks: record?.marks ?? {},
  };
}

const FACTS = [
  'offer',
  'balance',
  'autoReload',
  'spendCap',
  'creditsOn',
  'teamSize',
  'promotions',
  'obstacle',
] as const;

function newest(before: Reading | undefined, reading: Reading): Reading {
  const { conflicts: _, unknownOffer: __, ...old } = before ?? {};
  const merged: Reading = { ...old, ...reading };
  for (const name of FACTS) {
    const [was, is] = [before?.[name], reading[name]];
    if (was && is && was.at > is.at) Object.assign(merged, { [name]: was });
    // What is contradicted now is not what was read before either.
    if (isContradicted(reading, name)) delete merged[name];
  }
  return merged;
}

/** When the oldest of the facts shown was read; milliseconds since 1970. */
export function oldestFact(reading: Reading): number | undefined {
  const moments = FACTS.flatMap((name) => (reading[name] ? [reading[name].at] : []));
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

export function asLogin(remembered: RememberedLogin): Login {
  return { state: 'signed-in', memberships: remembered.memberships };
}
