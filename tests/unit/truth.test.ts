import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../claude/api/result';
import { agree } from '../../guide/agreement';
import { chooseBadge } from '../../guide/badge';
import type { Failure, Reading } from '../../guide/reading';
import { NOTHING_SEEN, sight } from '../../guide/sighting';
import type { Shown } from '../../guide/snapshot';
import { evaluate, type Step } from '../../guide/steps';
import type { Persona } from '../claude-ai/settings.ts';
import { NOON } from './guide/examples';
import { standIn } from './stand-in';
import { verdictIn } from './workspace';

/** Answers as claude.ai gives them, damaged somewhere: their keys, but any values and any gaps. */
const KEYS = [
  'uuid memberships organization role name capabilities raven_type billing_type settings',
  'oc_overage_credit_claimed available eligible granted amount_minor_units currency expires_at',
  'amount auto_reload_settings enabled threshold_in_minor_units auto_reload_disabled_reason',
  'promo_tranches tranches remaining_amount_minor_units is_enabled monthly_credit_limit',
  'used_credits disabled_reason out_of_credits total extra_usage spend account_permissions',
  'permission status',
].flatMap((line) => line.split(' '));
const texts = fc.constantFrom(
  ...['', 'USD', 'jpy', 'raven', 'chat', 'team', 'enterprise', 'owner', 'user', 'billing:view'],
  ...['available', 'out_of_credits', '2026-11-30T12:00:00Z', '__proto__', 'here'],
);
const leaf = fc.oneof(
  texts,
  fc.boolean(),
  fc.constantFrom(null, -1, 0, 1, 20_000, 1e21, -0, 0.5),
  fc.jsonValue({ maxDepth: 1 }),
);
const { body } = fc.letrec((tie) => ({
  body: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('body'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('body'), { maxKeys: 8 }),
  ),
}));
const failures: fc.Arbitrary<Failure> = fc.record(
  {
    kind: fc.constantFrom(
      ...(['signed-out', 'not-permitted', 'absent', 'challenged', 'limited'] as const),
      ...(['unreadable', 'unreachable', 'unread'] as const),
    ),
    status: fc.constantFrom(401, 403, 404, 429, 500),
  },
  { requiredKeys: ['kind'] },
);
const outcomes: fc.Arbitrary<Outcome<unknown>> = fc.oneof(
  { weight: 4, arbitrary: body.map((value) => ({ value: JSON.parse(JSON.stringify(value)) })) },
  { weight: 1, arbitrary: failures.map((failure) => ({ failure })) },
);

const owner: Outcome<unknown> = {
  value: {
    memberships: [
      {
        organization: { uuid: 'here', capabilities: ['chat', 'raven'], raven_type: 'team' },
        role: 'owner',
      },
    ],
  },
};
/** Whatever each path is answered with; half of the time to somebody who owns the workspace. */
const worlds = fc.record({
  account: fc.oneof(fc.constant(owner), outcomes),
  others: fc.func(outcomes),
});
const getOf =
  ({
    account,
    others,
  }: {
    account: Outcome<unknown>;
    others: (path: string) => Outcome<unknown>;
  }) =>
  async (path: string) =>
    path === 'account' ? account : others(path);

const money = fc.record({ minorUnits: fc.nat(100_000), exponent: fc.constantFrom(0, 2) });
const pages: fc.Arbitrary<Shown> = fc.record(
  {
    loaded: fc.boolean(),
    offer: fc.constantFrom('claimable', 'high-demand', 'none'),
    balance: money,
    autoReloadOn: fc.boolean(),
    spendCap: fc.option(money),
    creditsOn: fc.boolean(),
  },
  { requiredKeys: ['loaded'] },
);

describe('whatever claude.ai answers and shows', () => {
  test('the guide says something of all seven steps, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, texts, fc.boolean(), async (world, organization, accepted) => {
        const { standing, steps, reading } = await verdictIn(getOf(world), organization, NOON);
        expect(steps).toHaveLength(7);
        const scene = { standing, steps, reading, accepted, onUsagePage: true, changed: false };
        expect(
          chooseBadge({ ...scene, workspaceOpen: false, threshold: 25, now: NOON }).text,
        ).toMatch(/^[!?$1-7]?$/);
      }),
    );
  });

  test('done comes with evidence that says so; to claim is only what can be claimed', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, pages, fc.boolean(), async (world, shown, hasActed) => {
        const read = await verdictIn(getOf(world), 'here', NOON + 5000);
        const sighting = sight(NOTHING_SEEN, shown, NOON, hasActed ? NOON - 1 : undefined);
        const evidence = read.reading && { reading: read.reading, changes: {}, sighting };
        const reading = evidence && agree(evidence, NOON + 5000);
        for (const step of evaluate(read.standing, reading, {})) {
          if (step.status === 'done') expect(proof(step, reading, read.standing)).toBe(true);
          if (step.name === 'claim' && step.status === 'todo') {
            const source = read.reading?.offer?.value.state === 'claimable' ? 'api' : 'page';
            expect(step.evidence).toBe(source);
            if (source === 'page') expect(shown.offer).toBe('claimable');
          }
        }
      }),
    );
  });
});

/** Is there a fact, or what the account says, that makes this step done? */
function proof(
  { name, evidence }: Step,
  reading: Reading | undefined,
  standing: Parameters<typeof evaluate>[0],
): boolean {
  if (evidence === 'none') return false;
  const { offer, balance, creditsOn, autoReload, spendCap } = reading ?? {};
  switch (name) {
    case 'account':
      return standing.kind === 'manager';
    case 'claim': {
      const flag = standing.kind === 'manager' && standing.organization.creditClaimed === true;
      return offer?.value.state === 'claimed' || flag;
    }
    case 'balance':
      return creditsOn?.value === true && (balance?.value.minorUnits ?? 0) > 0;
    case 'auto-reload':
      return autoReload?.value.on === true;
    case 'spend-cap':
      return typeof spendCap?.value.limit?.minorUnits === 'number';
    default:
      return false;
  }
}

const OWNERS = [
  'owner-unclaimed',
  'owner-claimed',
  'owner-offer-over',
  'owner-high-demand',
  'owner-credits-off',
  'enterprise-owner',
] as const satisfies readonly Persona[];

const MORE_KEYS = [
  'threshold_in_minor_units reload_to_in_minor_units auto_reload_stripe_error_code seat_tier',
  'granted_at program_id rate_limit_tier needs_payment_setup limit_type by_seat_tier',
].flatMap((line) => line.split(' '));

/** The same value without some of its fields, chosen by `drop`. */
function without(value: unknown, drop: (key: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, drop));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (drop(key) ? [] : [[key, without(item, drop)]])),
  );
}

describe('fields that are dropped from good answers', () => {
  test('only ever move a status towards unknown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...OWNERS),
        fc.uniqueArray(fc.constantFrom(...KEYS, ...MORE_KEYS), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('account', 'credit', 'prepaid', 'limit', 'counts'),
        async (persona, dropped, part) => {
          const whole = standIn(persona, NOON);
          const before = await verdictIn(whole.get, whole.world.startsIn, NOON);
          const damaged = standIn(persona, NOON, (path, answer) =>
            path.includes(part) ? without(answer, (key) => dropped.includes(key)) : answer,
          );
          const after = await verdictIn(damaged.get, damaged.world.startsIn, NOON);
          for (const [i, step] of after.steps.entries()) {
            const was = before.steps[i];
            if (step.status === was?.status) continue;
            // To tell the team waits for what is not known any more.
            if (step.reason === 'not-known-first') continue;
            expect(`${step.name} ${was?.status} → ${step.status}`).toBe(
              `${step.name} ${was?.status} → unknown`,
            );
          }
        },
      ),
    );
  });
});
