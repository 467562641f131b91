import styles from '../../components/styles/guide.css?inline';
import pointingStyles from '../../components/styles/pointing.css?inline';

export interface Host {
  /** Where the guide is rendered. */
  root: HTMLElement;
  /** The guide's element that has the keyboard's focus. */
  focused: () => Element | null;
  /** Has it read aloud politely. */
  say: (words: string) => void;
  /** Aborted when the element is taken away. */
  signal: AbortSignal;
  /** Puts the element back where the page has removed it. */
  keep: () => void;
  remove: () => void;
  /** Is another guide there in place of this one? */
  isReplaced: () => boolean;
}

/**
 * The guide's one element in claude.ai's document, beside the body, because the page may replace
 * that; its open shadow root keeps both pages' styles apart.
 *
 * @param texts the language of the texts and its direction, which need not be the page's.
 */
export function createHost(texts: { lang: string; dir: string }): Host {
  for (const old of document.querySelectorAll('workspace-credit-guide')) old.remove();
  const element = document.createElement('workspace-credit-guide');
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `:host { all: initial; }\n${styles}\n${pointingStyles}`;
  const root = document.createElement('div');
  Object.assign(root, texts);
  const status = document.createElement('div');
  Object.assign(status, { ...texts, className: 'unseen', role: 'status', ariaAtomic: 'false' });
  // Fixed, or it would lengthen the page.
  status.style.position = 'fixed';
  shadow.append(style, root, status);
  const keep = () => {
    if (!element.isConnected) document.documentElement.append(element);
  };
  keep();
  const end = new AbortController();
  const remove = () => {
    end.abort();
    element.remove();
  };
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
    keep,
    remove,
    isReplaced: () =>
      !element.isConnected && document.querySelector('workspace-credit-guide') !== null,
  };
}
