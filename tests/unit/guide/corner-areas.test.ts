import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORNERS } from '../../../guide/corner';
import { areaIn, cornerTowards, nearestCorner } from '../../../guide/corner-areas';

const wide = { width: 1400, height: 860, rightToLeft: false };
const mirrored = { ...wide, rightToLeft: true };
const panel = { width: 340, height: 600 };
const viewports = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 256, max: 1600 }),
  rightToLeft: fc.boolean(),
});

test.each([
  ['bottom-end', wide, { left: 1044, top: 244, right: 1384, bottom: 844 }],
  ['top-start', wide, { left: 16, top: 16, right: 356, bottom: 616 }],
  ['bottom-end', mirrored, { left: 16, top: 244, right: 356, bottom: 844 }],
  ['top-end', { ...wide, width: 400 }, { left: 52, top: 16, right: 392, bottom: 616 }],
] as const)('%s takes up', (corner, viewport, area) => {
  expect(areaIn(corner, panel, viewport)).toEqual(area);
});

test('what rests in a corner is nearest to that corner', () => {
  const size = fc.record({
    width: fc.integer({ min: 40, max: 140 }),
    height: fc.integer({ min: 40, max: 90 }),
  });
  fc.assert(
    fc.property(viewports, size, fc.constantFrom(...CORNERS), (viewport, box, corner) => {
      const { left, top, right, bottom } = areaIn(corner, box, viewport);
      expect(nearestCorner((left + right) / 2, (top + bottom) / 2, viewport)).toBe(corner);
    }),
  );
});

test.each([
  ['ArrowUp', 'bottom-end', false, 'top-end'],
  ['ArrowLeft', 'bottom-end', false, 'bottom-start'],
  ['ArrowLeft', 'bottom-end', true, 'bottom-end'],
  ['ArrowRight', 'bottom-end', true, 'bottom-start'],
  ['ArrowDown', 'top-start', true, 'bottom-start'],
  ['Enter', 'top-start', false, 'top-start'],
] as const)('%s from %s, right to left %s', (key, corner, rightToLeft, next) => {
  expect(cornerTowards(key, corner, rightToLeft)).toBe(next);
});

test('an arrow key moves to where it points, or nowhere', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
  const box = { width: 100, height: 60 };
  fc.assert(
    fc.property(
      viewports,
      fc.constantFrom(...CORNERS),
      fc.constantFrom(...keys),
      (viewport, corner, key) => {
        const next = cornerTowards(key, corner, viewport.rightToLeft);
        const [before, after] = [areaIn(corner, box, viewport), areaIn(next, box, viewport)];
        const [x, y] = [after.left - before.left, after.top - before.top];
        if (key === 'ArrowUp') expect([x, y]).toEqual([0, Math.min(y, 0)]);
        if (key === 'ArrowDown') expect([x, y]).toEqual([0, Math.max(y, 0)]);
        if (key === 'ArrowLeft') expect([x, y]).toEqual([Math.min(x, 0), 0]);
        if (key === 'ArrowRight') expect([x, y]).toEqual([Math.max(x, 0), 0]);
      },
    ),
  );
});
