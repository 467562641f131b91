/** What acts as a button, however it is drawn: `a` and `div` with the role, too. */
const BUTTON = 'button, [role="button"]';

/** Where the guide does not look: a dialog's words and figures are not the page's. */
export const DIALOG = '[role="dialog"], [role="alertdialog"], dialog';

/** Where no card of an offer is: a dialog's words are not the page's, and a notice offers nothing. */
export const NO_CARD = `${DIALOG}, [role="alert"]`;

/** As far as a dialog's form tells whether it is open. */
export const OPEN_DIALOG = '[role="dialog"], dialog[open]';

export function textOf(element: Element | null | undefined): string {
  return element?.textContent ?? '';
}

export const SHOW_TEXT = 4;
const TEXT_NODE = 3;

/**
 * No page of claude.ai has as many rows of one name, terms or switches; what is beyond is not looked
 * at: a page of 5,000 of them, which took 31 s to read, takes 0.2 s (November 2026).
 */
export const MOST_ALIKE = 20;

/** Its texts with a space between them: in a document two parts of a page stand close together. */
export function wordsIn(element: Element): string {
  return textsIn(element)
    .map((text) => ` ${text}`)
    .join('');
}

/** Its texts, each as it stands there; comments are none. */
export function textsIn(part: Node): string[] {
  if (part.nodeType === TEXT_NODE) return [part.nodeValue ?? ''];
  const texts: string[] = [];
  const walker = part.ownerDocument?.createTreeWalker(part, SHOW_TEXT);
  while (walker?.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
}

export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

export function visible(element: HTMLElement | null | undefined): HTMLElement | undefined {
  return element && isVisible(element) ? element : undefined;
}

export function buttonsIn(parent: ParentNode): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(BUTTON)].filter(isVisible);
}

/**
 * Those by which a card's offer may be taken: that say something, else one whose words have gone while
 * it works. A sign with a name, such as a cross, is none.
 */
export function offeringButtonsIn(parent: ParentNode): HTMLElement[] {
  const says = (button: HTMLElement) => textOf(button).trim() !== '';
  const buttons = buttonsIn(parent).filter((b) => says(b) || !b.hasAttribute('aria-label'));
  const worded = buttons.filter(says);
  return worded.length > 0 ? worded : buttons;
}

/** The first button of the page whose text matches, or its whole; outside dialogs. */
export function findButton(
  page: ParentNode,
  matches: (text: string, button: HTMLElement) => boolean,
): HTMLElement | undefined {
  for (const button of page.querySelectorAll<HTMLElement>(BUTTON)) {
    if (matches(textOf(button), button) && isVisible(button) && !button.closest(DIALOG)) {
      return button;
    }
  }
  return undefined;
}
