import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideRefresh, type Refresh, retryDelay, type Why } from '../../../guide/refresh';
import { NOON } from './examples';

const WHOLE = 5;

describe('what a visit reads again', () => {
  test.each<[Why, number, Refresh]>([
    ['asked', 20, 'all'],
    ['asked', 6, 'all'],
    // It would not be whole; a new document may ask anew.
    ['asked', 5, 'reload'],
    ['asked', 0, 'reload'],
    ['opened', 20, 'all'],
    ['opened', 5, 'open'],
    // What is left is for what the person does on the page.
    ['opened', 4, 'nothing'],
    ['returned', 20, 'open'],
    ['returned', 5, 'open'],
    ['returned', 4, 'nothing'],
    ['returned', 0, 'nothing'],
  ])('%s, with %i requests left: %s', (why, left, what) => {
    expect(decideRefresh(why, left, WHOLE)).toBe(what);
  });

  test('only who asks for it has the page loaded anew, and never gets nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Why>('asked', 'opened', 'returned'),
        fc.nat(40),
        fc.nat(10),
        (why, left, whole) => {
          const what = decideRefresh(why, left, whole);
          if (what === 'reload') expect(why).toBe('asked');
          if (what === 'nothing') expect(why).not.toBe('asked');
          if (what === 'all') expect(left).toBeGreaterThan(whole);
        },
      ),
    );
  });
});

describe('when a visit asks once more by itself', () => {
  test.each<[string, number | undefined, number | undefined]>([
    ['claude.ai has not said when', undefined, undefined],
    ['in half a minute', NOON + 30_000, 30_000],
    ['two minutes are waited', NOON + 120_000, 120_000],
    ['more is left to the person', NOON + 120_001, undefined],
    ['that was a moment ago', NOON - 500, 0],
  ])('%s', (_, retryAt, delay) => {
    expect(retryDelay(retryAt, NOON)).toBe(delay);
  });
});
