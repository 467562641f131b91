import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayPutBack } from '../../../guide/put-back';

/** How often something that is removed at these moments is put back. */
function putBack(moments: readonly number[]): number {
  let before: readonly number[] | undefined = [];
  let times = 0;
  for (const at of moments) {
    before = mayPutBack(before, at);
    if (!before) return times;
    times += 1;
  }
  return times;
}

test('a page that removes it ten times a second has won after ten times', () => {
  expect(putBack(Array.from({ length: 300 }, (_, i) => i * 100))).toBe(10);
});

test('a page that renders itself anew now and then never wins', () => {
  expect(putBack(Array.from({ length: 1000 }, (_, i) => i * 7000))).toBe(1000);
});

test('never more than ten times in a minute, whenever the page removes it', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(pauses, (between) => {
      let at = 0;
      const moments = between.map((pause) => (at += pause));
      const kept = moments.slice(0, putBack(moments));
      for (const start of kept) {
        expect(kept.filter((m) => m >= start && m < start + 60_000).length).toBeLessThanOrEqual(10);
      }
    }),
  );
});
