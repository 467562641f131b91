import { isExtensionAlive } from '../../browser/messenger';
import { type Announced, announce, sayArrival, sayCorner } from '../../components/words/announce';
import type { Corner } from '../../guide/corner';

/** A reading comes in parts, each of which is drawn; it is told when nothing has come for so long. */
const SETTLED_MS = 400;

export interface Speech {
  /** What is drawn now; `underWay`: more is being read, and it is told with that. */
  hear: (now: Announced, underWay: boolean) => void;
  /** The person has put the guide there. */
  moved: (corner: Corner) => void;
}

/**
 * Tells a listener what there is, then what has changed, each once it has settled, and about the
 * person's own acts at once.
 *
 * @param say has the words read aloud.
 * @param headline what stands above the steps now, if anything does.
 */
export function createSpeech(
  say: (words: string) => void,
  headline: () => string | null | undefined,
  signal: AbortSignal,
): Speech {
  let told: Announced | undefined;
  let pending: Announced | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (now: Announced) => {
    // An update of the extension has taken its texts away meanwhile.
    if (!isExtensionAlive()) return;
    const words = told && !isAwaited(told) ? announce(told, now) : sayArrival(now, headline());
    told = now;
    pending = undefined;
    if (words) say(words);
  };
  /** What was still to settle is not forgotten over an act. */
  const tellPending = () => {
    if (pending) tell(pending);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    hear: (now, underWay) => {
      clearTimeout(timer);
      const before = pending ?? told;
      if (before && now.pointing !== before.pointing) {
        tellPending();
        tell(now);
      } else {
        pending = now;
        if (!underWay) timer = setTimeout(tellPending, SETTLED_MS);
      }
    },
    moved: (corner) => {
      tellPending();
      say(sayCorner(corner));
    },
  };
}

/** Before claude.ai's first answer there is nothing yet from which anything could change. */
function isAwaited({ model: { standing } }: Announced): boolean {
  return 'why' in standing && standing.why === 'waiting';
}
