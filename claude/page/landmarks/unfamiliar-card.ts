import { offersCredit } from '../credit-names';
import { normalise } from '../labels';
import { BEYOND_CARD, type ClaimCard, isKnownTerms, saysClaim, standsAlone } from './claim-card';
import { isVisible, MOST_ALIKE, NO_CARD, offeringButtonsIn, textOf, wordsIn } from './elements';
import { isLookAlike } from './look-alikes';

/** A card with the shape of a claim that is of no campaign that is known. */
export interface UnfamiliarCard {
  element: Element;
  button: HTMLElement;
  /** The link to its terms. */
  terms: HTMLAnchorElement;
}

/** A dialog's, a notice's or a row's terms are no offer's. */
const ELSEWHERE = `${NO_CARD}, [role="group"], nav`;
/** The vendor's own pages, on which its terms stand (public sources, 2026). */
const VENDOR = /^https:\/\/([a-z-]+\.)?(claude|anthropic)\.(com|ai)\//;
/** The vendor's terms for every promotional credit (public sources, 2026). */
const CREDIT_TERMS = '/legal/promotion-credit-terms';
/** What a link to terms says, or holds in its address, in claude.ai's languages. */
const TERMS =
  /terms|legal|conditions|bedingung|condicion|condizion|termini|términos|termos|規約|条件|약관|조건|नियम|शर्त|ketentuan|syarat/u;

/**
 * The first card that offers something to claim and is of no known campaign: a link to the vendor's
 * terms, one button beside it that asks for nothing, and words that offer a credit, or the terms of
 * promotional credits. Purchases, referrals, discounts, checkouts and notices have terms and a button,
 * too, and are never taken.
 *
 * @param known what `findClaimCard` finds on the same page.
 */
export function findUnfamiliarCard(
  page: ParentNode,
  known: ClaimCard | undefined,
): UnfamiliarCard | undefined {
  return shapesIn(page).find(({ element, button, terms }) => {
    const words = wordsIn(element);
    return (
      button !== known?.button &&
      (offersCredit(words) || saysClaim(textOf(button)) || terms.href.includes(CREDIT_TERMS))
    );
  });
}

/**
 * Does the page show something that is less than such a card: one that does not say what it is
 * about, or a campaign's banner by its test id (one public source, 2026)?
 */
export function showsSomething(page: ParentNode, known: ClaimCard | undefined): boolean {
  const banners = [...page.querySelectorAll('[data-testid^="whc-banner"]')].filter(
    (banner) =>
      isVisible(banner) &&
      !(known && (known.element.contains(banner) || banner.contains(known.element))),
  );
  return banners.length > 0 || shapesIn(page).some(({ button }) => button !== known?.button);
}

/** What the card says, each text once, without its button and the link to its terms. */
export function wordsOf({ element, button, terms }: UnfamiliarCard): string[] {
  const leaves = [...element.querySelectorAll('*')].filter(
    (part) => ![button, terms].some((own) => own.contains(part) || part.contains(own)),
  );
  const texts = leaves
    .filter((part) => ![...part.children].some((child) => textOf(child).trim() !== ''))
    .map((part) => textOf(part).replace(/\s+/g, ' ').trim());
  return [...new Set(texts)].filter((text) => text !== '' && text.length < 200).slice(0, 3);
}

function shapesIn(page: ParentNode): UnfamiliarCard[] {
  return [...page.querySelectorAll<HTMLAnchorElement>('a[href^="https://"]')]
    .filter((link) => isTerms(link) && isVisible(link) && !link.closest(ELSEWHERE))
    .slice(0, MOST_ALIKE)
    .flatMap((terms) => shapeAround(terms) ?? []);
}

function isTerms(link: HTMLAnchorElement): boolean {
  const address = link.getAttribute('href') ?? '';
  if (!VENDOR.test(address) || isKnownTerms(address)) return false;
  return TERMS.test(normalise(textOf(link))) || TERMS.test(address.toLowerCase());
}

function shapeAround(terms: HTMLAnchorElement): UnfamiliarCard | undefined {
  let element = terms.parentElement;
  while (element && element !== document.body && !element.querySelector(BEYOND_CARD)) {
    const [only, ...others] = offeringButtonsIn(element);
    if (only) {
      const isShape =
        others.length === 0 && standsAlone(only, element) && !isLookAlike(only, element);
      return isShape ? { element, button: only, terms } : undefined;
    }
    element = element.parentElement;
  }
  return undefined;
}
