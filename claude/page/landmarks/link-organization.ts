import { CAMPAIGNS } from '../../offers';
import { normalise } from '../labels';
import { buttonsIn, DIALOG, findButton, isVisible, textOf } from './elements';

/**
 * "Link organization" in the section "API credits" of the page Billing (the vendor's help text, since
 * October 2026): by the words of its button, known in English; else the only button near the link to
 * its terms.
 */
export function findLinkOrganization(page: ParentNode): HTMLElement | undefined {
  const campaign = CAMPAIGNS.find(({ where }) => where === 'organization-billing');
  if (!campaign) return undefined;
  const { buttons, terms } = campaign.recognisedBy;
  const words: readonly string[] = buttons.map(normalise);
  return (
    findButton(page, (text) => words.includes(normalise(text))) ??
    [...page.querySelectorAll(terms.map((part) => `a[href*="${part}"]`).join())]
      .filter((link) => isVisible(link) && !link.closest(DIALOG))
      .flatMap((link) => onlyButtonAround(link) ?? [])[0]
  );
}

function onlyButtonAround(link: Element): HTMLElement | undefined {
  let around = link.parentElement;
  while (around && !around.matches('main, body')) {
    const [only, ...others] = buttonsIn(around).filter((button) => textOf(button).trim() !== '');
    if (only) return others.length === 0 ? only : undefined;
    around = around.parentElement;
  }
  return undefined;
}
