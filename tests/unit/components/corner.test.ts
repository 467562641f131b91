import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AT_REST, chooseStand } from '../../../components/corner';

const panel = { width: 340, height: 600 };
const wide = { width: 1400, height: 860 };
const area = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

test.each([
  ['far from the panel', wide, area(800, 100, 990, 230), 'bottom-end', false],
  ['under the panel', { width: 900, height: 700 }, area(700, 80, 890, 200), 'bottom-end', true],
  ['low at the end', wide, area(1100, 700, 1380, 850), 'top-end', true],
  [
    'right under a panel in a small window',
    { width: 640, height: 400 },
    area(20, 190, 630, 240),
    'bottom-end',
    true,
  ],
  ['in a narrow window', { width: 320, height: 640 }, area(20, 220, 300, 340), 'bottom-end', true],
] as const)('%s', (_, viewport, zone, corner, folded) => {
  const size = { ...panel, height: Math.min(panel.height, viewport.height - 32) };
  expect(chooseStand(size, viewport, zone, false)).toEqual({ corner, folded });
});

test('right to left, the corners are mirrored', () => {
  const zone = area(10, 500, 300, 700);
  expect(chooseStand(panel, wide, zone, false)).toEqual(AT_REST);
  expect(chooseStand(panel, wide, zone, true)).toEqual({ corner: 'bottom-end', folded: true });
});

test('an unfolded panel never lies over the zone', () => {
  const size = fc.record({
    width: fc.integer({ min: 481, max: 2000 }),
    height: fc.integer({ min: 300, max: 1200 }),
  });
  const at = fc.integer({ min: 0, max: 1900 });
  fc.assert(
    fc.property(size, at, at, (viewport, left, top) => {
      const zone = area(left, top, left + 150, top + 60);
      const { corner, folded } = chooseStand(panel, viewport, zone, false);
      if (folded) return;
      const x = corner.endsWith('end') ? viewport.width - 356 : 16;
      const y = corner.startsWith('bottom') ? viewport.height - 616 : 16;
      const apart =
        x >= zone.right || x + 340 <= zone.left || y >= zone.bottom || y + 600 <= zone.top;
      expect(apart).toBe(true);
    }),
  );
});
