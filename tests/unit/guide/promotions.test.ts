import { describe, expect, test } from 'vitest';
import { CAMPAIGNS } from '../../../claude/offers';
import { campaignEndingAt, isOpen } from '../../../guide/campaign';
import { isAllPromotional } from '../../../guide/promotions';
import { dollars, fact, finished } from './examples';

describe('a balance of promotional credit alone', () => {
  const of = (balance: number, ...remaining: number[]) =>
    isAllPromotional({
      ...finished(),
      balance: fact(dollars(balance)),
      promotions: fact(remaining.map((amount) => ({ remaining: dollars(amount) }))),
    });

  test.each([
    [200, [200], true],
    [55.97, [55.96], true],
    [300, [200, 100], true],
    [300, [200], false],
    [200, [], false],
    [0, [200], false],
  ] as const)('%d with %o: %o', (balance, remaining, expected) => {
    expect(of(balance, ...remaining)).toBe(expected);
  });

  test.each([
    ['EUR', false],
    ['USD', true],
    [undefined, true],
  ])('credit in %s beside a balance in dollars: %o', (currency, expected) => {
    const remaining = { minorUnits: 20_000, exponent: 2, ...(currency && { currency }) };
    const balance = fact({ ...dollars(200), currency: 'USD' });
    const reading = { ...finished(), balance, promotions: fact([{ remaining }]) };
    expect(isAllPromotional(reading)).toBe(expected);
  });

  test('an amount that was not said proves nothing', () => {
    const reading = { ...finished(), promotions: fact([{ expiresAt: 1 }]) };
    expect(isAllPromotional(reading)).toBe(false);
  });
});

test.each([
  ['team', '2026-09-18T06:59:00Z', 'launch-2026-07'],
  ['team', '2026-10-02T06:59:00Z', 'tag-2026-08'],
  ['enterprise', '2026-10-02T06:59:00Z', 'tag-2026-08'],
  ['team', '2026-07-10T12:00:00Z', 'starter-2026-04'],
  ['team', '2026-12-19T00:00:00Z', undefined],
] as const)('credit of a %s that ends on %s', (kind, expires, id) => {
  expect(campaignEndingAt(CAMPAIGNS, kind, Date.parse(expires))?.id).toBe(id);
});

test.each([
  ['starter-2026-04', '2026-04-02T23:59:59Z', false],
  ['starter-2026-04', '2026-04-03T00:00:00Z', true],
  ['starter-2026-04', '2026-04-18T07:59:59Z', true],
  ['starter-2026-04', '2026-04-18T08:00:00Z', false],
  ['api-credit', '2027-04-18T08:00:00Z', true],
] as const)('the window of %s at %s', (id, at, open) => {
  const campaign = CAMPAIGNS.find((c) => c.id === id);
  expect(campaign && isOpen(campaign, Date.parse(at))).toBe(open);
});
