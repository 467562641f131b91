import type { Corner } from '../../../guide/corner';
import { chooseStand, type Fold, type Pointed, type Stand } from '../../../guide/placement';
import { viewportOf } from './drag';

/**
 * Moves the guide out of the way of what is being pointed at.
 *
 * @param redraw has to show the guide there before it returns.
 */
export function dodge(
  guide: Element,
  pointed: Pointed,
  home: Corner,
  now: Stand,
  redraw: (stand: Stand) => void,
): void {
  let shown = now;
  const show = (stand: Stand) => {
    if (stand.corner === shown.corner && stand.fold === shown.fold) return;
    shown = stand;
    redraw(stand);
  };
  const sizeAt = (fold: Fold) => {
    show({ ...shown, fold });
    return guide.getBoundingClientRect();
  };
  show(chooseStand({ viewport: viewportOf(guide), pointed, home, sizeAt }, now));
}
