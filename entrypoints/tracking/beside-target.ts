import { autoUpdate, computePosition, flip, offset, type Placement, shift } from '@floating-ui/dom';
import { isUncovered } from '../../claude/page/uncovered';

const AWAY_PX = 9;

/**
 * Keeps `label` before a control, else below it: where there is no room, or where it would lie on
 * the row's words. Away while the control is not to be seen.
 */
export function besideTarget(label: HTMLElement, target: Element): () => void {
  let stopped = false;
  const positionAt = (placement: Placement) =>
    computePosition(target, label, {
      strategy: 'fixed',
      placement,
      middleware: [
        offset(AWAY_PX),
        flip({ fallbackPlacements: ['bottom-end', 'bottom-start'], padding: 8 }),
        shift({ padding: 8 }),
      ],
    });
  const update = async () => {
    const before = await positionAt('left');
    const { x, y } = isOnWords(label, target, before) ? await positionAt('bottom-end') : before;
    if (stopped) return;
    Object.assign(label.style, { left: `${x}px`, top: `${y}px`, right: 'auto' });
    label.style.visibility = isUncovered(target) ? '' : 'hidden';
  };
  const end = autoUpdate(target, label, () => void update());
  return () => {
    stopped = true;
    end();
  };
}

/** Would it lie on what is written beside the control, in the first box that has words of its own? */
function isOnWords(label: HTMLElement, target: Element, { x, y }: { x: number; y: number }) {
  const right = x + label.offsetWidth;
  const bottom = y + label.offsetHeight;
  const range = document.createRange();
  for (let row = target.parentElement; row; row = row.parentElement) {
    const words = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    let found = false;
    for (let word = words.nextNode(); word; word = words.nextNode()) {
      if (target.contains(word) || !word.textContent?.trim()) continue;
      found = true;
      range.selectNodeContents(word);
      const isUnder = (rect: DOMRect) =>
        rect.left < right && rect.right > x && rect.top < bottom && rect.bottom > y;
      if ([...range.getClientRects()].some(isUnder)) return true;
    }
    if (found) return false;
  }
  return false;
}
