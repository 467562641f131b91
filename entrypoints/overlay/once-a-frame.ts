export interface Drawing {
  /** With the next frame, however often it is asked for until then. */
  soon: () => void;
  /** At once, and not again with the next frame. */
  now: () => void;
}

/** Has the work done at most once a frame; never after `signal` aborts. */
export function onceAFrame(work: () => void, signal: AbortSignal): Drawing {
  let frame: number | undefined;
  const now = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    if (!signal.aborted) work();
  };
  signal.addEventListener('abort', () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  return {
    now,
    soon: () => {
      if (!signal.aborted) frame ??= requestAnimationFrame(now);
    },
  };
}
