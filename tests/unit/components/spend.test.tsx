import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SpendModel } from '../../../components/spend/model';
import { Spend } from '../../../components/spend/Spend';
import { NO_LISTING } from '../../../guide/spend/listing';
import { spentInMonth } from '../../../guide/spend/sum';
import { openPage } from '../claude/dom';
import { dollars, fact } from '../guide/examples';

vi.mock('#i18n', () => import('./texts'));

const TURN = Date.UTC(2026, 11, 1);
const HOUR_MS = 3_600_000;

let body: Element;
beforeEach(() => {
  body = openPage('').body;
});

/** Ten people at $10, and one at $400: a list read an hour before the month's turn. */
const model = (now: number): SpendModel => {
  const readAt = TURN - HOUR_MS;
  const cap = { ...fact({ limit: null, used: dollars(520) }), at: TURN - 2 * HOUR_MS };
  return {
    ...NO_LISTING,
    list: { kind: 'complete' },
    members: [400, ...Array<number>(10).fill(10)].map((spent, i) => ({
      id: `m${i}`,
      name: `Member ${i}`,
      spent: dollars(spent),
    })),
    people: 11,
    readAt,
    organizationName: 'Acme',
    language: 'en',
    now,
    asOf: readAt,
    total: spentInMonth(cap, readAt),
    query: '',
    copied: undefined,
    files: {
      report: undefined,
      currency: 'USD',
      lines: undefined,
      seats: [],
      knowsSeats: false,
      billing: 'monthly',
      names: new Map(),
      faults: [],
    },
  };
};

function said(now: number): string {
  render(<Spend model={model(now)} act={() => {}} />, body);
  return body.textContent?.replace(/\s+/g, ' ') ?? '';
}

test('a list that stays open is of the month and day on which it was read, and so is the sum beside it', () => {
  const before = said(TURN - HOUR_MS);
  expect(before).toContain('Nov 1 – 30');
  expect(before).toContain('$520.00');
  // What no member spends.
  expect(before).toContain('$20.00');
  expect(said(TURN + HOUR_MS)).toBe(before);
  expect(said(TURN + 9 * 24 * HOUR_MS)).toBe(before);
});

test('what is suggested has no cents that nobody chose', () => {
  expect(said(TURN - HOUR_MS)).toContain('A limit of $1,200 leaves');
});

test('a sum of another month is none to hold a list against', () => {
  const cap = { ...fact({ limit: null, used: dollars(520) }), at: TURN - HOUR_MS };
  expect(spentInMonth(cap, TURN - 9 * HOUR_MS)).toEqual(dollars(520));
  expect(spentInMonth(cap, TURN)).toBe(undefined);
  expect(spentInMonth({ ...cap, at: TURN }, TURN - 1)).toBe(undefined);
  expect(spentInMonth(undefined, TURN)).toBe(undefined);
});
