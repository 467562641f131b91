import { mentions, normalise, says } from '../labels';
import { buttonsIn, DIALOG, findButton, isVisible, textOf } from './elements';

/**
 * The help article of the credit's terms: the only anchor of the claim card that depends neither on
 * language nor on markup (two or more public sources, April to August 2026). The card itself has no
 * test id, no role and no label of its own.
 */
const TERMS = 'a[href*="/articles/14246053"]';

/** A page that asks to pay is not the claim; nor is a notice. */
const NEVER = 'input:not([role="switch"]), iframe, [role="alert"]';

/** What the usage page's rows are made of. */
const ROWS = '[role="switch"], [role="group"], [role="meter"], [role="progressbar"]';

/** What no claim card holds: where one of these is inside, the search has left the card. */
const BEYOND_CARD = `${NEVER}, ${ROWS}, h1, nav, main, [data-testid="extra-usage-section"]`;

export interface ClaimCard {
  element: Element;
  /** Absent in high demand (one public source, 2026): the card then has nothing to click. */
  button?: HTMLElement | undefined;
}

/**
 * The claim card, or nothing. By the link to its terms; else by the label of its button, in eleven
 * languages (public sources, 2026). Never a referral, a purchase, a checkout or a notice.
 */
export function findClaimCard(page: ParentNode): ClaimCard | undefined {
  const cards = [...page.querySelectorAll(TERMS)].flatMap((terms) =>
    isVisible(terms) && !terms.closest(DIALOG) ? (cardAround(terms) ?? []) : [],
  );
  const known = cards.find((card) => card.button);
  if (known) return known;
  const button = findButton(page, (text) => says(text, 'claim-button'));
  return button ? { element: button.parentElement ?? button, button } : cards[0];
}

function cardAround(terms: Element): ClaimCard | undefined {
  let element = terms.parentElement;
  let card: Element | undefined;
  while (element && element !== document.body && !element.querySelector(BEYOND_CARD)) {
    const buttons = buttonsIn(element);
    const claim = buttons.find((b) => says(textOf(b), 'claim-button'));
    if (claim) return { element, button: claim };
    const [only] = buttons;
    if (only) {
      // A single unlabelled button beside the terms is the card's own, whatever it is called.
      if (buttons.length === 1 && standsAlone(only, element)) {
        return costs(only) ? undefined : { element, button: only };
      }
      break;
    }
    card = element;
    element = element.parentElement;
  }
  // Without a button it is the card only if it says how much; a link alone is none.
  // Beside the rows of the usage page it is, whatever else the page holds; in a checkout it is not.
  const isCheckout = !element?.querySelector(ROWS) && element?.querySelector(NEVER);
  return card && /\d/.test(textOf(card)) && !isCheckout ? { element: card } : undefined;
}

/** Is this button, and nothing else, one of the parts of `card`? A text of its own makes it another card. */
function standsAlone(button: Element, card: Element): boolean {
  const part = [...card.children].find((child) => child.contains(button));
  return normalise(textOf(part)) === normalise(textOf(button));
}

/** A label with a figure or of a purchase: claiming has neither. */
function costs(button: Element): boolean {
  const text = textOf(button);
  return /\d/.test(text) || mentions(text, 'buy-usage-credits', 'buy-extra-usage');
}
