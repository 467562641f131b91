import { type Announced, announce } from '../../components/words/announce';

/** A reading comes in parts, each of which is drawn; it is told when nothing has come for so long. */
const SETTLED_MS = 400;

export interface Speech {
  /** What is drawn now; `underWay`: more is being read, and it is told with that. */
  hear: (now: Announced, underWay: boolean) => void;
}

/**
 * Tells a listener what has changed, once it has settled, and about the person's own acts at once.
 *
 * @param say has the words read aloud.
 */
export function createSpeech(say: (words: string) => void, signal: AbortSignal): Speech {
  let told: Announced | undefined;
  let pending: Announced | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (now: Announced | undefined) => {
    const words = told && now && announce(told, now);
    told = now ?? told;
    pending = undefined;
    if (words) say(words);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    hear: (now, underWay) => {
      clearTimeout(timer);
      if (!told || now.pointing !== told.pointing || now.corner !== told.corner) {
        // What was still to settle is not forgotten over the act.
        tell(pending);
        tell(now);
      } else {
        pending = now;
        if (!underWay) timer = setTimeout(() => tell(pending), SETTLED_MS);
      }
    },
  };
}
