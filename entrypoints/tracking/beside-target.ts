import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { isUncovered } from '../../claude/page/uncovered';

const AWAY_PX = 9;

/** Keeps `label` before a control, else below it; away while the control is not to be seen. */
export function besideTarget(label: HTMLElement, target: Element): () => void {
  let stopped = false;
  const update = async () => {
    const { x, y } = await computePosition(target, label, {
      strategy: 'fixed',
      placement: 'left',
      middleware: [
        offset(AWAY_PX),
        flip({ fallbackPlacements: ['bottom-end', 'bottom-start'], padding: 8 }),
        shift({ padding: 8 }),
      ],
    });
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
