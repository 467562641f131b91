import { CAMPAIGNS } from '../../offers';
import { namesCredit } from '../credit-names';
import { normalise } from '../labels';
import { buttonsIn, DIALOG, isVisible, textOf } from './elements';

/** The way to link may be drawn as a button and be a link. */
const PRESSABLE = 'button, [role="button"], a[href]';
const HEADINGS = 'h2, h3, h4, [role="heading"]';

/**
 * "Link organization" in the section "API credits" of the page Billing (the vendor's help text, since
 * October 2026): by the words on it, known in English; else the only button near the link to its
 * terms, or under the heading that names a credit for the API.
 */
export function findLinkOrganization(page: ParentNode): HTMLElement | undefined {
  const campaign = CAMPAIGNS.find(({ where }) => where === 'organization-billing');
  if (!campaign) return undefined;
  const { buttons, terms } = campaign.recognisedBy;
  const words: readonly string[] = buttons.map(normalise);
  const links = page.querySelectorAll(terms.map((part) => `a[href*="${part}"]`).join());
  return (
    [...page.querySelectorAll<HTMLElement>(PRESSABLE)].find(
      (control) => words.includes(withoutSign(control)) && isHere(control),
    ) ??
    [...links, ...apiHeadings(page)]
      .filter(isHere)
      .flatMap((near) => onlyButtonAround(near) ?? [])[0]
  );
}

function isHere(element: Element): boolean {
  return isVisible(element) && !element.closest(DIALOG);
}

/** An ellipsis or an arrow may stand at the end. */
function withoutSign(control: Element): string {
  return normalise(textOf(control)).replace(/[^\p{L}\p{M}\p{N}]+$/u, '');
}

function apiHeadings(page: ParentNode): Element[] {
  return [...page.querySelectorAll(HEADINGS)].filter(
    (heading) => /\bapi\b/i.test(textOf(heading)) && namesCredit(textOf(heading)),
  );
}

function onlyButtonAround(near: Element): HTMLElement | undefined {
  let around = near.parentElement;
  while (around && !around.matches('main, body')) {
    const [only, ...others] = buttonsIn(around).filter((button) => textOf(button).trim() !== '');
    if (only) return others.length === 0 ? only : undefined;
    around = around.parentElement;
  }
  return undefined;
}
