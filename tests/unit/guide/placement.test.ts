import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORNERS, type Corner } from '../../../guide/corner';
import { type Area, areaIn, type Viewport } from '../../../guide/corner-areas';
import { chooseStand, type Fold, type Stand } from '../../../guide/placement';

const wide = { width: 1400, height: 860, rightToLeft: false };
const AT_HOME: Stand = { corner: 'bottom-end', fold: 'none' };
const area = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});
const NOWHERE = area(0, 0, 0, 0);

/** About what the panel measures, folded or not. */
const sizeIn = (viewport: Viewport) => (fold: Fold) => {
  const height = { none: Math.min(600, viewport.height - 32), head: 124, bar: 52 }[fold];
  const width = viewport.width > 480 ? 340 : viewport.width - 16;
  return { width: fold === 'bar' ? 180 : width, height };
};

function choose(viewport: Viewport, ring: Area, label = NOWHERE, now = AT_HOME, home?: Corner) {
  const pointed = { ring, label };
  const room = { viewport, pointed, home: home ?? now.corner, sizeAt: sizeIn(viewport) };
  return chooseStand(room, now);
}

test.each<[string, Viewport, Area, Corner, Fold]>([
  ['far from the control', wide, area(800, 100, 990, 230), 'bottom-end', 'none'],
  [
    'over the control in a smaller window',
    { ...wide, width: 900, height: 700 },
    area(700, 80, 890, 200),
    'bottom-end',
    'head',
  ],
  ['over a control at the bottom', wide, area(1100, 700, 1380, 850), 'top-end', 'head'],
  [
    'in a narrow window',
    { ...wide, width: 320, height: 640 },
    area(20, 220, 300, 340),
    'bottom-end',
    'head',
  ],
  [
    'in a window with room for a bar only',
    { ...wide, width: 320, height: 256 },
    area(20, 90, 300, 172),
    'bottom-end',
    'bar',
  ],
])('%s', (_, viewport, ring, corner, fold) => {
  expect(choose(viewport, ring)).toEqual({ corner, fold });
});

test('the label is left free too', () => {
  const label = area(1100, 500, 1350, 560);
  expect(choose(wide, area(1100, 400, 1350, 480), label)).toEqual({
    corner: 'bottom-end',
    fold: 'head',
  });
});

test('what has folded stays folded, and where it is, as long as that is free', () => {
  const now: Stand = { corner: 'top-start', fold: 'head' };
  expect(choose(wide, area(600, 300, 700, 340), NOWHERE, now, 'bottom-end')).toEqual(now);
});

const viewports = fc.record({
  width: fc.integer({ min: 320, max: 2400 }),
  height: fc.integer({ min: 256, max: 1400 }),
  rightToLeft: fc.boolean(),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const stands = fc.record({
  corner: fc.constantFrom(...CORNERS),
  fold: fc.constantFrom<Fold>('none', 'head', 'bar'),
});

test('at every window size from 320 × 256, no control that is in view is ever covered', () => {
  fc.assert(
    fc.property(
      viewports,
      fc.integer({ min: 40, max: 278 }),
      fc.integer({ min: 40, max: 82 }),
      share,
      share,
      stands,
      (viewport, width, height, x, y, now) => {
        const [left, top] = [x * (viewport.width - width), y * (viewport.height - height)];
        const ring = area(left, top, left + width, top + height);
        const label = area(left, top + height + 9, left + 250, top + height + 60);
        const { corner, fold } = choose(viewport, ring, label, now);
        const own = areaIn(corner, sizeIn(viewport)(fold), viewport);
        const apart =
          own.left >= ring.right ||
          own.right <= ring.left ||
          own.top >= ring.bottom ||
          own.bottom <= ring.top;
        expect(apart).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
