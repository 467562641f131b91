import styles from '../../components/styles/guide.css?inline';
import pointingStyles from '../../components/styles/pointing.css?inline';
import { GUIDE, GUIDE_NAME } from '../../guide/element';
import { mayPutBack } from '../../guide/put-back';

export interface Host {
  /** Where the guide is rendered. */
  root: HTMLElement;
  /** The guide's element that has the keyboard's focus. */
  focused: () => Element | null;
  /** Has it read aloud politely. */
  say: (words: string) => void;
  /** Aborted when the element is taken away. */
  signal: AbortSignal;
  /**
   * Puts right what the page has done to the element. False where it has done so too often: then
   * the element is gone.
   */
  restore: () => boolean;
  remove: () => void;
  /** Has it come back a moment ago, perhaps under a press that was meant for the page? */
  isFresh: () => boolean;
  /** Is another guide there in place of this one? */
  isReplaced: () => boolean;
}

/** What comes back is seen, and not pressed by mistake, after this long. */
const FRESH_MS = 500;

/** Whether a guide has stood in this document before. */
let hasStood = false;

/** Wins over any rule of the page's: important ones count from the inside out. */
const ABOVE_THE_PAGE = ':host { all: initial !important; display: block !important; }';

/**
 * The guide's one element in claude.ai's document, beside the body, because the page may replace
 * that; its open shadow root keeps both pages' styles apart.
 *
 * @param texts the language of the texts and its direction, which need not be the page's.
 */
export function createHost(texts: { lang: string; dir: string }): Host {
  for (const old of document.querySelectorAll(GUIDE)) old.remove();
  const { element, shadow } = createRoot();
  const root = document.createElement('div');
  Object.assign(root, texts);
  const status = document.createElement('div');
  Object.assign(status, { ...texts, className: 'unseen', role: 'status', ariaAtomic: 'false' });
  // Fixed, or it would lengthen the page.
  status.style.position = 'fixed';
  let style = createStyle();
  let cameBackAt = hasStood ? performance.now() : Number.NEGATIVE_INFINITY;
  hasStood = true;
  let putBackAt: readonly number[] | undefined = [];
  const place = () => {
    style = createStyle();
    element.removeAttribute('inert');
    shadow.replaceChildren(style, root, status);
    document.documentElement.append(element);
  };
  place();
  const end = new AbortController();
  const remove = () => {
    end.abort();
    element.remove();
  };
  const isReplaced = () => !element.isConnected && document.querySelector(GUIDE) !== null;
  const isWhole = () =>
    element.parentNode === document.documentElement &&
    !element.inert &&
    // An element that the page has moved gets its sheet anew under the page's policy, which drops it.
    style.sheet !== null &&
    [style, root, status].every((child, i) => shadow.childNodes[i] === child);
  return {
    root,
    focused: () => shadow.activeElement,
    signal: end.signal,
    say: (words) => {
      // One line each: what follows at once must not replace what is not yet read.
      const line = document.createElement('p');
      line.textContent = words;
      status.append(line);
      if (status.childElementCount > 3) status.firstElementChild?.remove();
    },
    restore: () => {
      // A newer guide has taken this one's place.
      if (isReplaced()) return true;
      for (const other of document.querySelectorAll(GUIDE)) if (other !== element) other.remove();
      if (isWhole()) return true;
      putBackAt = putBackAt && mayPutBack(putBackAt, performance.now());
      cameBackAt = performance.now();
      if (putBackAt) place();
      else remove();
      return putBackAt !== undefined;
    },
    remove,
    isFresh: () => performance.now() - cameBackAt < FRESH_MS,
    isReplaced,
  };
}

/** The page may have taken the name for an element of its own, with or without a shadow tree. */
function createRoot(): { element: HTMLElement; shadow: ShadowRoot } {
  const element = document.createElement(GUIDE_NAME);
  try {
    return { element, shadow: element.attachShadow({ mode: 'open' }) };
  } catch {
    const plain = document.createElement('div');
    plain.setAttribute(GUIDE_NAME, '');
    return { element: plain, shadow: plain.attachShadow({ mode: 'open' }) };
  }
}

function createStyle(): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = `${ABOVE_THE_PAGE}\n${styles}\n${pointingStyles}`;
  return style;
}
