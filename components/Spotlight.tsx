import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StepName } from '../guide/checklist';

/** How far the ring's border box stands off the control: 6 air, 2 halo, 3 stroke. */
const AWAY_PX = 11;

interface Props {
  step: StepName;
  target: Element;
  mode?: 'light' | 'dark' | undefined;
  children: ComponentChildren;
}

/**
 * The ring around a control of claude.ai's page and the label beside it. It follows scrolling,
 * resizing and layout; a control that the page has replaced comes in as a new `target`.
 */
export function Spotlight({ step, target, mode, children }: Props) {
  const ring = useRef<HTMLDivElement>(null);
  const label = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [ringElement, labelElement] = [ring.current, label.current];
    if (!ringElement || !labelElement) return;
    return autoUpdate(
      target,
      labelElement,
      () => {
        surround(ringElement, target.getBoundingClientRect());
        void place(labelElement, target);
      },
      { animationFrame: true },
    );
  }, [target]);
  return (
    <>
      <div ref={ring} data-spotlight={step} data-mode={mode} aria-hidden="true" />
      <div ref={label} class="spotlight-place" role="status">
        {children}
      </div>
    </>
  );
}

function surround(ring: HTMLElement, { left, top, width, height }: DOMRect): void {
  ring.style.left = `${left - AWAY_PX}px`;
  ring.style.top = `${top - AWAY_PX}px`;
  ring.style.width = `${width + 2 * AWAY_PX}px`;
  ring.style.height = `${height + 2 * AWAY_PX}px`;
}

/** Below, else above, else at a side of the ring; never over the control. */
async function place(label: HTMLElement, target: Element): Promise<void> {
  const { x, y } = await computePosition(target, label, {
    strategy: 'fixed',
    placement: 'bottom-end',
    middleware: [
      offset(AWAY_PX + 9),
      flip({ fallbackPlacements: ['top-end', 'top', 'left', 'right'], padding: 8 }),
      shift({ padding: 8 }),
    ],
  });
  label.style.left = `${x}px`;
  label.style.top = `${y}px`;
}
