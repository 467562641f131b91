import { CORNERS, type Corner } from './corner';

/** A rectangle in pixels of the viewport. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The window, and in which direction the guide's language is written. */
export interface Viewport extends Size {
  rightToLeft: boolean;
}

const MARGIN_PX = 16;
/** Up to this width the panel spans the window, with half the margin at its sides. */
export const NARROW_PX = 480;

/** What something of this size takes up in this corner. */
export function areaIn(corner: Corner, { width, height }: Size, viewport: Viewport): Area {
  const atRight = corner.endsWith('end') !== viewport.rightToLeft;
  const side = viewport.width > NARROW_PX ? MARGIN_PX : MARGIN_PX / 2;
  const left = atRight ? viewport.width - side - width : side;
  const top = corner.startsWith('bottom') ? viewport.height - MARGIN_PX - height : MARGIN_PX;
  return { left, top, right: left + width, bottom: top + height };
}

/** How many square pixels of `b` lie under `a`. */
export function covered(a: Area, b: Area): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

/** The corner nearest to a point, such as where the guide was let go. */
export function nearestCorner(x: number, y: number, viewport: Viewport): Corner {
  const block = y > viewport.height / 2 ? 'bottom' : 'top';
  return `${block}-${x > viewport.width / 2 !== viewport.rightToLeft ? 'end' : 'start'}`;
}

/** The corner in the direction of an arrow key; the same one where there is none further on. */
export function cornerTowards(key: string, corner: Corner, rightToLeft: boolean): Corner {
  const right = rightToLeft ? 'start' : 'end';
  const left = rightToLeft ? 'end' : 'start';
  const towards: { [key: string]: string } = {
    ArrowUp: corner.replace('bottom', 'top'),
    ArrowDown: corner.replace('top', 'bottom'),
    ArrowRight: corner.replace(left, right),
    ArrowLeft: corner.replace(right, left),
  };
  return CORNERS.find((c) => c === towards[key]) ?? corner;
}
