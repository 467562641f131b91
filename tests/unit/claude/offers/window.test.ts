import { expect, test, vi } from 'vitest';
import { readCredit } from '../../../../claude/api/parts';
import type { Outcome } from '../../../../claude/api/result';
import { CAMPAIGNS } from '../../../../claude/offers';
import type { GuideModel } from '../../../../components/model';
import { reasonOf, titleOf } from '../../../../components/steps';
import { agree, SETTLED_MS } from '../../../../guide/agreement';
import { emptyReading } from '../../../../guide/reading';
import { NOTHING_SEEN, sight } from '../../../../guide/sighting';
import { evaluate, type StepOf } from '../../../../guide/steps';
import { PICTURES } from '../../../gallery/models';
import { acme, finished } from '../../guide/examples';

vi.mock('#i18n', () => import('../../components/texts'));

/**
 * Every offer that claude.ai shows on the organization's usage page, before, in and after its
 * window, as the API answers about it, with its card on the page or without: what the claim step
 * is, by what evidence, of which offer.
 */
const OWNER = { kind: 'manager', organization: acme, role: 'owner' } as const;
const BARE = 'organizations/acme/overage_credit_grant';
const NONE = { available: false, eligible: false, granted: false };

const ANSWERS = {
  claimed: { available: false, eligible: true, granted: true },
  claimable: {
    available: true,
    eligible: true,
    granted: false,
    amount_minor_units: 120_000,
    currency: 'USD',
  },
  reserved: { available: false, eligible: true, granted: false },
  'needs a card': {
    available: false,
    eligible: true,
    granted: false,
    amount_minor_units: 120_000,
    currency: 'USD',
    needs_payment_setup: true,
  },
  silent: undefined,
} as const;
type Answer = keyof typeof ANSWERS;
type Day = 'before' | 'in' | 'after';
type Row = readonly [without: string, withCard: string];

const DAYS: { [id: string]: { [day in Day]: string } } = {
  'starter-2026-04': { before: '2026-04-01', in: '2026-04-10', after: '2026-11-25' },
  'launch-2026-07': { before: '2026-07-18', in: '2026-07-25', after: '2026-11-25' },
};

/** The bare question is asked on any day, so that its answer stands whatever the day. */
const STARTER: { [answer in Answer]: Row } = {
  claimed: ['done claimed api starter-2026-04', 'unknown conflict none none'],
  claimable: ['unknown conflict none none', 'todo claimable api starter-2026-04'],
  reserved: ['unknown conflict none none', 'unknown conflict none none'],
  'needs a card': ['todo card-first api starter-2026-04', 'todo card-first api starter-2026-04'],
  // The page draws its card from that same answer: that there is none says nothing.
  silent: ['unknown unread none none', 'todo claimable page starter-2026-04'],
};

const LAUNCH_OPEN: { [answer in Answer]: Row } = {
  claimed: ['done claimed api launch-2026-07', 'unknown conflict none none'],
  claimable: ['unknown conflict none none', 'todo claimable api launch-2026-07'],
  reserved: ['unknown conflict none none', 'unknown conflict none none'],
  'needs a card': ['todo card-first api launch-2026-07', 'todo card-first api launch-2026-07'],
  silent: ['unknown unread none none', 'todo claimable page launch-2026-07'],
};

/** Nobody asks about it then; a card that stands there all the same is believed. */
const NOT_ASKED: Row = ['skipped no-offer-balance api none', 'todo claimable page launch-2026-07'];

const expected = (id: string, day: Day, answer: Answer): Row => {
  if (id === 'starter-2026-04') return STARTER[answer];
  return day === 'in' ? LAUNCH_OPEN[answer] : NOT_ASKED;
};

async function claimOf(id: string, day: string, answer: Answer, hasCard: boolean) {
  const asked: string[] = [];
  const at = Date.parse(`${day}T12:00:00Z`);
  const said = ANSWERS[answer];
  const outcomes = (path: string): Outcome<unknown> => {
    const isAbout = id === 'starter-2026-04' ? path === BARE : path !== BARE;
    if (!isAbout) return { value: NONE };
    return said ? { value: said } : { failure: { kind: 'limited', status: 429 } };
  };
  const get = async (path: string) => {
    asked.push(path);
    return outcomes(path);
  };
  const { offer: _, failures: __, ...rest } = finished();
  const before = { ...emptyReading('acme'), ...rest };
  const now = at + 2 * SETTLED_MS;
  const reading = await readCredit(get, acme, before, ['offer'], () => now);
  const sighting = sight(
    NOTHING_SEEN,
    { loaded: true, offer: hasCard ? 'claimable' : 'none', campaign: hasCard ? id : undefined },
    at,
  );
  const agreed = agree({ reading, changes: {}, sighting }, now);
  const steps = evaluate(OWNER, agreed, {});
  const step = steps.find((found): found is StepOf<'claim'> => found.name === 'claim');
  return { step, agreed, asked, steps };
}

const cases = Object.entries(DAYS).flatMap(([id, days]) =>
  (['before', 'in', 'after'] as const).flatMap((day) =>
    (['claimed', 'claimable', 'reserved', 'needs a card', 'silent'] as const).flatMap((answer) =>
      [false, true].map((hasCard) => [id, day, answer, hasCard, days[day]] as const),
    ),
  ),
);

test.each(cases)(
  '%s %s its window, %s, with its card: %s',
  async (id, day, answer, hasCard, date) => {
    const { step } = await claimOf(id, date, answer, hasCard);
    const said = `${step?.status} ${step?.reason} ${step?.evidence} ${step?.campaign ?? 'none'}`;
    expect(said).toBe(expected(id, day, answer)[hasCard ? 1 : 0]);
  },
);

test.each(cases)('is said in words: %s %s its window, %s, with its card: %s', async (...row) => {
  const [id, , answer, hasCard, date] = row;
  const { step, agreed, steps } = await claimOf(id, date, answer, hasCard);
  const model: GuideModel | undefined = PICTURES[0] && {
    ...PICTURES[0].model,
    reading: agreed,
    steps,
  };
  if (!step || !model) throw new Error('There is no claim step.');
  const words = step.status === 'todo' ? titleOf(step, model) : reasonOf(step, model);
  expect(words).toMatch(WORDS[step.reason] ?? /^$/);
});

const WORDS: { [reason: string]: RegExp } = {
  claimed: /credit of Acme is claimed/,
  claimable: /^Claim the (\$1,200 )?credit$/,
  'card-first': /^Add a card, then claim \$1,200$/,
  'no-offer-balance': /may have been applied already/,
  unread: /^claude\.ai did not answer \(429\)\./,
  conflict: /claude\.ai’s data says .*, the page shows /,
};

test.each([
  ['starter-2026-04', '2026-11-25', [BARE]],
  ['launch-2026-07', '2026-07-18', [BARE]],
  ['launch-2026-07', '2026-07-20', [BARE, `${BARE}?campaign=fable_transition`]],
  ['launch-2026-07', '2026-08-02', [BARE, `${BARE}?campaign=fable_transition`]],
  ['launch-2026-07', '2026-08-04', [BARE]],
])('%s on %s: only what is open is asked about', async (id, day, asked) => {
  expect((await claimOf(id, day, 'silent', false)).asked).toEqual(asked);
});

test('a campaign whose card was on the page is asked about once it has gone', async () => {
  const asked: string[] = [];
  const get = async (path: string): Promise<Outcome<unknown>> => {
    asked.push(path);
    return { value: path === BARE ? NONE : ANSWERS.claimed };
  };
  const now = () => Date.parse('2026-11-25T12:00:00Z');
  const gone = ['launch-2026-07'];
  const reading = await readCredit(
    get,
    acme,
    emptyReading('acme'),
    ['offer'],
    now,
    undefined,
    gone,
  );
  expect(asked).toEqual([BARE, `${BARE}?campaign=fable_transition`]);
  expect(reading.offer?.value).toMatchObject({ state: 'claimed', campaign: 'launch-2026-07' });
});

test('an offer past its end is never to do', async () => {
  const answer = { ...ANSWERS.claimable, expires_at: '2026-11-25T11:00:00Z' };
  const now = () => Date.parse('2026-11-25T12:00:00Z');
  const get = async (): Promise<Outcome<unknown>> => ({ value: answer });
  const reading = await readCredit(get, acme, emptyReading('acme'), ['offer'], now);
  expect(reading.offer?.value.state).toBe('none');
});

test('each credit says who has it, when, what it pays for, and when that was last known', () => {
  const ids = CAMPAIGNS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { window, knownOn, recognisedBy } of CAMPAIGNS) {
    expect(Date.parse(window.from)).toBeLessThan(Date.parse(knownOn));
    expect(recognisedBy.terms.length).toBeGreaterThan(0);
  }
});
