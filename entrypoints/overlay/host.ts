import styles from '../../components/guide.css?inline';

export interface Host {
  /** Where the guide is rendered. */
  root: HTMLElement;
  /** Puts the element back where the page has removed it. */
  keep: () => void;
  remove: () => void;
}

/**
 * The guide's one element in claude.ai's document, beside the body, because the page may replace
 * that; its open shadow root keeps both pages' styles apart.
 */
export function createHost(): Host {
  for (const old of document.querySelectorAll('workspace-credit-guide')) old.remove();
  const element = document.createElement('workspace-credit-guide');
  const shadow = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `:host { all: initial; }\n${styles}`;
  const root = document.createElement('div');
  shadow.append(style, root);
  const keep = () => {
    if (!element.isConnected) document.documentElement.append(element);
  };
  keep();
  return { root, keep, remove: () => element.remove() };
}
