import type { Page } from '@playwright/test';

/** What one frame has shown. */
interface Frame {
  /** The most by which a side of the ring is too near to the control, or too far from it; pixels. */
  off: number;
  /** Where the control was. */
  at: string;
  /** Is it another element than in the frame before? */
  isNew: boolean;
  /** Was the ring there at all? */
  hasRing: boolean;
}

/** A ring stands off its control by this much; pixels. */
const AIR = { least: 5, most: 16 };

/**
 * Compares ring and control in each frame, after everything in the frame has had its turn. A frame
 * without the control is not counted.
 *
 * @param label text of the control's button.
 */
export function sampleFrames(page: Page, label: string, durationMS: number): Promise<Frame[]> {
  return page.evaluate(
    async ([text, duration, least, most]) => {
      const frames: Frame[] = [];
      let before: Element | undefined;
      const end = performance.now() + duration;
      const viewport = () => `${innerWidth} ${innerHeight} ${devicePixelRatio}`;
      const look = () => {
        const control = [...document.querySelectorAll('button')].find(
          (b) => b.textContent === text,
        );
        const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
        const ring = shadow?.querySelector('[data-spotlight]')?.getBoundingClientRect();
        const own = control?.getBoundingClientRect();
        if (!own || own.width === 0) return;
        const gaps = ring && [
          own.left - ring.left,
          own.top - ring.top,
          ring.right - own.right,
          ring.bottom - own.bottom,
        ];
        const misses = gaps?.map((gap) => Math.max(least - gap, gap - most, 0));
        // Around one control the four gaps are the same, so a ring that lags is lopsided.
        const skew = gaps ? Math.max(...gaps) - Math.min(...gaps) : 0;
        frames.push({
          off: Math.max(...(misses ?? [Number.POSITIVE_INFINITY]), skew),
          at: `${own.left} ${own.top} ${own.width}`,
          isNew: before !== undefined && before !== control,
          hasRing: ring !== undefined,
        });
        before = control;
      };
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        const drawnIn = viewport();
        // A message comes after the frame's own callbacks, layout and paint.
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(undefined);
        });
        // A window that has been resized since is drawn by the next frame only.
        if (viewport() === drawnIn) look();
      }
      return frames;
    },
    [label, durationMS, AIR.least, AIR.most] as const,
  );
}

/** @returns how many frames there were, and in how many the ring was off by more than 2 px. */
export function summary(frames: readonly Frame[]) {
  const isMove = (frame: Frame, i: number) => i > 0 && frame.at !== frames[i - 1]?.at;
  return {
    frames: frames.length,
    off: frames.filter(({ off }) => off > 2).length,
    moves: frames.filter(isMove).length,
    replaced: frames.filter(({ isNew }) => isNew).length,
    without: frames.filter(({ hasRing }) => !hasRing).length,
  };
}
