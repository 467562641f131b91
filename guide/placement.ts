import { CORNERS, type Corner } from './corner';
import { type Area, areaIn, covered, NARROW_PX, type Size, type Viewport } from './corner-areas';

/**
 * How much of the guide is left while it points: all of it, the head of the step, or a bar with the
 * button that ends the pointing.
 */
export const FOLDS = ['none', 'head', 'bar'] as const;
export type Fold = (typeof FOLDS)[number];

/** Where the guide stands and how much of it. */
export interface Stand {
  corner: Corner;
  fold: Fold;
}

/** What the guide is not to cover. */
export interface Pointed {
  ring: Area;
  label: Area;
}

export interface Room {
  viewport: Viewport;
  pointed: Pointed;
  /** Where the person wants the guide. */
  home: Corner;
  /** The size at each fold; asked for only as far as it is needed, since measuring draws. */
  sizeAt: (fold: Fold) => Size;
}

/**
 * Where the guide covers neither the control nor its label: unfolded at home, else folded at home,
 * else folded in another corner, else as the bar. What has folded stays so until the pointing ends,
 * and what is not in the way stays where it is, so that nothing jumps to and fro while scrolling.
 */
export function chooseStand({ viewport, pointed, home, sizeAt }: Room, now: Stand): Stand {
  const start = FOLDS.indexOf(now.fold) || Number(viewport.width <= NARROW_PX);
  const corners = [...new Set([now.corner, home, ...CORNERS])];
  for (const fold of FOLDS.slice(start)) {
    const size = sizeAt(fold);
    const allowed = fold === 'none' ? [home] : corners;
    const corner = allowed.find((c) => {
      const area = areaIn(c, size, viewport);
      return covered(area, pointed.ring) + covered(area, pointed.label) === 0;
    });
    if (corner) return { corner, fold };
  }
  // A window too small for all three: the label yields before the control does.
  const bar = sizeAt('bar');
  const cost = (c: Corner) => covered(areaIn(c, bar, viewport), pointed.ring);
  const [corner = home] = corners.sort((a, b) => cost(a) - cost(b));
  return { corner, fold: 'bar' };
}
