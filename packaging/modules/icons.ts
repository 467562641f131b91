import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { defineWxtModule } from 'wxt/modules';

export const DRAWING = resolve(import.meta.dirname, '../icon.svg');

/** Pixels of each icon; the drawing has no edge of its own. */
const SIZES = [16, 32, 48, 128] as const;

/**
 * The drawing as a square picture. From 128 px on, where stores and browsers show it between
 * others, an eighth on each side stays clear, as the Chrome Web Store wants it.
 */
export function icon(size: number): Sharp {
  const edge = size < 128 ? 0 : Math.round(size / 8);
  const drawn = size - 2 * edge;
  return sharp(DRAWING, { density: (72 * drawn) / 128 })
    .resize(drawn)
    .extend({ top: edge, bottom: edge, left: edge, right: edge, background: '#0000' })
    .png();
}

/** Draws the icons into the build and names them in the manifest. */
export default defineWxtModule({
  name: 'icons',
  setup(wxt) {
    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      manifest.icons = Object.fromEntries(SIZES.map((size) => [size, `icons/${size}.png`]));
    });
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      for (const size of SIZES) paths.push(`icons/${size}.png`);
    });
    wxt.hooks.hook('build:done', async (_, output) => {
      await mkdir(join(wxt.config.outDir, 'icons'), { recursive: true });
      for (const size of SIZES) {
        const fileName = `icons/${size}.png`;
        await icon(size).toFile(join(wxt.config.outDir, fileName));
        output.publicAssets.push({ type: 'asset', fileName });
      }
    });
  },
});
