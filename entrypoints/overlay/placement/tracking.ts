import { sendToBackground } from '../../../browser/messenger';
import type { Tracking } from '../../../components/panel/tracking';

/** The one place that knows that tracking comes in a script of its own. */
export interface TrackingLoader {
  /** What is there already. */
  now: () => Tracking | undefined;
  /** Has it injected, once; `undefined` where that fails, and the next call tries again. */
  load: () => Promise<Tracking | undefined>;
}

export function createTrackingLoader(): TrackingLoader {
  // What an older version has left in this document is not to be trusted with this one's ring.
  globalThis.workspaceCreditGuideTracking = undefined;
  const now = () => globalThis.workspaceCreditGuideTracking;
  let loading: Promise<Tracking | undefined> | undefined;
  const inject = async () => {
    await sendToBackground({ type: 'load-tracking' });
    loading = undefined;
    return now();
  };
  return {
    now,
    load: async () => {
      const here = now();
      if (here) return here;
      loading ??= inject();
      return loading;
    },
  };
}

/** Gets it ready as soon as the person is at the guide, so that no press has to wait for it. */
export function loadOnApproach(
  root: HTMLElement,
  { load }: TrackingLoader,
  signal: AbortSignal,
): void {
  const approach = ({ isTrusted }: Event) => {
    if (isTrusted) void load();
  };
  for (const type of ['pointerover', 'focusin']) {
    root.addEventListener(type, approach, { signal, passive: true });
  }
}
