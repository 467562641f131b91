import { describe, expect, test } from 'vitest';
import type { Step } from '../../guide/steps';
import { PERSONAS, type Persona } from '../claude-ai/settings.ts';
import { NOON } from './guide/examples';
import { standIn } from './stand-in';
import { verdictIn } from './workspace';

/** `status reason evidence` of the seven steps. */
type Row = readonly string[];

const OWNER = 'done in-workspace api';
const LATER: Row = ['waiting credits-first none', 'todo save none'];
const NOW: Row = ['todo tell none', 'todo save none'];
const NO_RELOAD = 'todo reload-off api';
const NO_CAP = 'todo uncapped api';
const UNCLAIMED: Row = [
  OWNER,
  'todo claimable api',
  'todo claim-first api',
  NO_RELOAD,
  NO_CAP,
  ...LATER,
];
const all = (row: string): Row => Array(7).fill(row);
const ELSEWHERE: Row = [
  'todo wrong-organization api',
  ...Array(6).fill('waiting switch-first api'),
];

const TABLE: { [persona in Persona]: Row } = {
  'owner-unclaimed': UNCLAIMED,
  'owner-claimed': [OWNER, 'done claimed api', 'done funded api', NO_RELOAD, NO_CAP, ...NOW],
  'owner-offer-over': [
    OWNER,
    'skipped no-offer api',
    'todo credits-off api',
    NO_RELOAD,
    NO_CAP,
    ...LATER,
  ],
  'owner-high-demand': [
    OWNER,
    'waiting high-demand api',
    'todo credits-off api',
    NO_RELOAD,
    NO_CAP,
    ...LATER,
  ],
  'owner-credits-off': [
    OWNER,
    'done claimed api',
    'todo credits-off api',
    NO_RELOAD,
    NO_CAP,
    ...LATER,
  ],
  'primary-owner': UNCLAIMED,
  billing: UNCLAIMED,
  'membership-admin': all('blocked not-manager api'),
  member: all('blocked not-manager api'),
  'enterprise-owner': [
    OWNER,
    'skipped enterprise none',
    'skipped arrears none',
    'skipped arrears none',
    NO_CAP,
    ...NOW,
  ],
  'personal-and-team': ELSEWHERE,
  'personal-and-seat': ELSEWHERE,
  'ultra-and-team': ELSEWHERE,
  'team-of-one': UNCLAIMED,
  'two-workspaces': UNCLAIMED,
  'personal-only': all('blocked no-workspace api'),
  'signed-out': all('unknown signed-out none'),
};

const say = ({ status, reason, evidence }: Step) => `${status} ${reason} ${evidence}`;

describe("each persona's steps, through the real readers", () => {
  test.each(PERSONAS)('%s', async (persona) => {
    const { get, world, answers } = standIn(persona, NOON);
    const { steps } = await verdictIn(get, world.startsIn, NOON);
    expect(steps.map(say)).toEqual(TABLE[persona]);
    expect(answers.size).toBeLessThanOrEqual(12);
  });
});

test.each<[Persona, string]>([
  ['member', 'org_level_disabled'],
  ['membership-admin', 'org_level_disabled'],
])('a member is told what stands in the way: %s', async (persona, obstacle) => {
  const { get, world, answers } = standIn(persona, NOON);
  const { reading } = await verdictIn(get, world.startsIn, NOON);
  expect(reading?.obstacle?.value).toBe(obstacle);
  expect([...answers.keys()]).toEqual(['account', `organizations/${world.startsIn}/usage`]);
});

test.each([
  ['personal-and-team', ''],
  ['personal-and-team', 'an organization of the past'],
  ['personal-and-seat', ''],
] as const)('%s in "%s": nobody guesses which organization it is', async (persona, named) => {
  const { get } = standIn(persona, NOON);
  const { standing, steps } = await verdictIn(get, named, NOON);
  expect(standing).toEqual({ kind: 'unknown', why: 'organization' });
  expect(new Set(steps.map(say))).toEqual(new Set(['unknown standing-unknown none']));
});
