import { expect, test } from 'vitest';
import { icon } from '../../../packaging/modules/icons';

/** How many pixels from the left edge the middle row begins to be drawn. */
async function edge(size: number): Promise<number> {
  const { data, info } = await icon(size).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([size, size]);
  const row = Math.floor(size / 2) * size;
  return Array.from({ length: size }, (_, x) => data[4 * (row + x) + 3] ?? 0).findIndex(
    (a) => a > 0,
  );
}

test.for([
  [16, 0],
  [32, 0],
  [48, 0],
  [128, 16],
  [300, 38],
])('the icon of %i px has a clear edge of %i px', async ([size = 0, clear = 0]) => {
  expect(await edge(size)).toBe(clear);
});
