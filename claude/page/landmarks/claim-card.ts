import type { Campaign } from '../../../guide/campaign';
import { CAMPAIGNS } from '../../offers';
import { namesCredits } from '../credit-names';
import { normalise } from '../labels';
import { findButton, isVisible, MOST_ALIKE, NO_CARD, offeringButtonsIn, textOf } from './elements';
import { costs, isLookAlike, isTaken } from './look-alikes';

/** A page that asks to pay is not the claim; nor is a notice. */
const NEVER = 'input:not([role="switch"]), iframe, [role="alert"]';

/** What the usage page's rows are made of. */
const ROWS = '[role="switch"], [role="group"], [role="meter"], [role="progressbar"]';

/** What no claim card holds: where one of these is inside, the search has left the card. */
export const BEYOND_CARD = `${NEVER}, ${ROWS}, h1, nav, main, [data-testid="extra-usage-section"]`;

export interface ClaimCard {
  element: Element;
  /** Absent in high demand (one public source, 2026): the card then has nothing to click. */
  button?: HTMLElement | undefined;
  /** Id of the campaign that it is of. */
  campaign: string;
}

/** The campaigns whose card stands on the organization's usage page. */
const HERE: readonly Campaign[] = CAMPAIGNS.filter(({ where }) => where === 'organization-usage');

/**
 * The claim card of a campaign that is known, or nothing. By the link to its terms, the only anchor
 * that depends neither on language nor on markup (two or more public sources, April to August 2026);
 * else by the words of its button, unless the terms beside it are of something else. Never a
 * referral, a purchase, a checkout or a notice.
 */
export function findClaimCard(page: ParentNode): ClaimCard | undefined {
  const cards = HERE.flatMap((campaign) => cardsByTerms(page, campaign));
  return cards.find(({ button }) => button) ?? findByButton(page) ?? findByTestId(page) ?? cards[0];
}

/** Does the button say what a campaign's button says? */
export function saysClaim(text: string): boolean {
  return HERE.some((campaign) => isButtonOf(campaign, text));
}

/** The address of terms that are known, of whatever campaign. */
export function isKnownTerms(address: string): boolean {
  return CAMPAIGNS.some(({ recognisedBy }) => recognisedBy.terms.some((t) => address.includes(t)));
}

function isButtonOf({ recognisedBy }: Campaign, text: string): boolean {
  const words = normalise(text);
  return recognisedBy.buttons.some((button) => normalise(button) === words);
}

function cardsByTerms(page: ParentNode, campaign: Campaign): ClaimCard[] {
  const links = campaign.recognisedBy.terms.map((terms) => `a[href*="${terms}"]`).join();
  return [...page.querySelectorAll(links)]
    .slice(0, MOST_ALIKE)
    .flatMap((terms) =>
      isVisible(terms) && !terms.closest(NO_CARD) ? (cardAround(terms, campaign) ?? []) : [],
    );
}

function findByButton(page: ParentNode): ClaimCard | undefined {
  for (const campaign of HERE) {
    const button = findButton(
      page,
      (text, element) =>
        isButtonOf(campaign, text) && !hasOtherTerms(element) && !element.closest(NO_CARD),
    );
    if (button) return { element: button.parentElement ?? button, button, campaign: campaign.id };
  }
  return undefined;
}

/** A campaign's banner by its test id, if it speaks of credits and has one button to claim them. */
function findByTestId(page: ParentNode): ClaimCard | undefined {
  for (const { id, recognisedBy } of HERE) {
    const banner = recognisedBy.testId && findByTestIdIn(page, recognisedBy.testId);
    const [button, ...others] = banner ? offeringButtonsIn(banner) : [];
    if (!banner || !button || others.length > 0 || hasOtherTerms(button)) continue;
    if (!namesCredits(textOf(banner)) || isLookAlike(button, banner)) continue;
    return { element: banner, button, campaign: id };
  }
  return undefined;
}

function findByTestIdIn(page: ParentNode, start: string): Element | undefined {
  const parts = [...page.querySelectorAll(`[data-testid^="${start}"]`)];
  return parts.find((part) => isVisible(part) && !part.closest(NO_CARD));
}

/** An article of terms beside a button: a later campaign may well call its button the same. */
const ARTICLE = 'a[href*="/articles/"]';

function hasOtherTerms(button: Element): boolean {
  let card = button.parentElement;
  while (card && card !== document.body && !card.querySelector(BEYOND_CARD)) {
    const terms = card.querySelector(ARTICLE);
    if (terms) return !isKnownTerms(terms.getAttribute('href') ?? '');
    card = card.parentElement;
  }
  return false;
}

function cardAround(terms: Element, campaign: Campaign): ClaimCard | undefined {
  let element = terms.parentElement;
  let card: Element | undefined;
  while (element && element !== document.body && !element.querySelector(BEYOND_CARD)) {
    const buttons = offeringButtonsIn(element);
    const claim = buttons.find((b) => isButtonOf(campaign, textOf(b)));
    if (claim) return { element, button: claim, campaign: campaign.id };
    const [only] = buttons;
    if (only) {
      // A single unlabelled button beside the terms is the card's own, whatever it is called.
      if (buttons.length === 1 && standsAlone(only, element)) {
        return costs(only) || isTaken(only)
          ? undefined
          : { element, button: only, campaign: campaign.id };
      }
      break;
    }
    card = element;
    element = element.parentElement;
  }
  // Without a button it is the card only if it says how much; a link alone is none.
  // Beside the rows of the usage page it is, whatever else the page holds; in a checkout it is not.
  const isCheckout = !element?.querySelector(ROWS) && element?.querySelector(NEVER);
  return card && /\d/.test(textOf(card)) && !isCheckout
    ? { element: card, campaign: campaign.id }
    : undefined;
}

/** Is this button, and nothing else, one of the parts of `card`? A text of its own makes it another card. */
export function standsAlone(button: Element, card: Element): boolean {
  const part = [...card.children].find((child) => child.contains(button));
  return normalise(textOf(part)) === normalise(textOf(button));
}
