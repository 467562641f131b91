/** Work of which one piece follows the other, so that a later one never yields to an earlier one. */
export interface Queue {
  add: (work: () => Promise<void>) => void;
  /** Is something under way, or does it wait for its turn? */
  isBusy: () => boolean;
}

/** @param onEmpty called when nothing is left, whatever has become of it. */
export function oneAtATime(onEmpty: () => void, signal: AbortSignal): Queue {
  let last = Promise.resolve();
  let open = 0;
  const end = () => {
    open -= 1;
    if (open === 0) onEmpty();
  };
  return {
    add: (work) => {
      open += 1;
      last = last
        .then(() => (signal.aborted ? undefined : work()))
        .catch(() => undefined)
        .then(end);
    },
    isBusy: () => open > 0,
  };
}
