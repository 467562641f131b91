/** Where the panel stands: in a corner, or folded to the open step's head where no corner is free. */
export type Corner = 'bottom-end' | 'top-end' | 'bottom-start' | 'top-start' | 'folded';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CORNERS = ['bottom-end', 'top-end', 'bottom-start', 'top-start'] as const;
const MARGIN_PX = 16;

/**
 * The first corner in which a panel of this size lies over no part of `zone`; all in pixels of the
 * viewport.
 */
export function chooseCorner(
  panel: { width: number; height: number },
  viewport: { width: number; height: number },
  zone: Area | undefined,
  rightToLeft: boolean,
): Corner {
  if (!zone) return 'bottom-end';
  const free = CORNERS.find((corner) => {
    const atRight = corner.endsWith('end') !== rightToLeft;
    const left = atRight ? viewport.width - MARGIN_PX - panel.width : MARGIN_PX;
    const top = corner.startsWith('bottom')
      ? viewport.height - MARGIN_PX - panel.height
      : MARGIN_PX;
    const [right, bottom] = [left + panel.width, top + panel.height];
    const beside = left >= zone.right || right <= zone.left;
    return beside || top >= zone.bottom || bottom <= zone.top;
  });
  return free ?? 'folded';
}
