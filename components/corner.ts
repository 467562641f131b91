/** Where the panel stands. Folded, only the open step's head is left of it. */
export interface Stand {
  corner: (typeof CORNERS)[number];
  folded: boolean;
}

/** A rectangle in pixels of the viewport. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

const CORNERS = ['bottom-end', 'top-end', 'bottom-start', 'top-start'] as const;
const MARGIN_PX = 16;
/** In a window this narrow the panel always folds. */
const NARROW_PX = 480;
const FOLDED: Size = { width: 340, height: 120 };

export const AT_REST: Stand = { corner: 'bottom-end', folded: false };

/**
 * Where a panel of this size lies over no part of `zone`: at rest where that is possible, else
 * folded, in the first free corner.
 */
export function chooseStand(panel: Size, viewport: Size, zone: Area, rightToLeft: boolean): Stand {
  const isRoomy = viewport.width > NARROW_PX;
  if (isRoomy && findCorner(panel, viewport, zone, rightToLeft) === AT_REST.corner) return AT_REST;
  const corner = findCorner(FOLDED, viewport, zone, rightToLeft) ?? AT_REST.corner;
  return { corner, folded: true };
}

function findCorner(
  { width, height }: Size,
  viewport: Size,
  zone: Area,
  rightToLeft: boolean,
): Stand['corner'] | undefined {
  return CORNERS.find((corner) => {
    const atRight = corner.endsWith('end') !== rightToLeft;
    const left = atRight ? viewport.width - MARGIN_PX - width : MARGIN_PX;
    const top = corner.startsWith('bottom') ? viewport.height - MARGIN_PX - height : MARGIN_PX;
    const beside = left >= zone.right || left + width <= zone.left;
    return beside || top >= zone.bottom || top + height <= zone.top;
  });
}
