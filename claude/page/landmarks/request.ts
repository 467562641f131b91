import { normalise, says } from '../labels';
import { buttonsIn, DIALOG, findButton, textOf } from './elements';

/** Known in English only (help articles, 2026). */
const WORDS = new Set(['request usage credits', 'request more usage']);
const HEADINGS = 'h2, h3, h4';

/**
 * "Request usage credits" on a member's own usage page: by its words, else the only button of the
 * section about the credits, which has no switch and nothing to buy. Only to be asked for a member:
 * on a personal plan that section is another.
 */
export function findRequestButton(page: ParentNode): HTMLElement | undefined {
  return findButton(page, (text) => WORDS.has(normalise(text))) ?? findOnlyButton(page);
}

function findOnlyButton(page: ParentNode): HTMLElement | undefined {
  for (const heading of page.querySelectorAll(HEADINGS)) {
    if (!says(textOf(heading), 'usage-credits', 'extra-usage') || heading.closest(DIALOG)) continue;
    const section = heading.closest('section') ?? heading.parentElement;
    if (!section || section.querySelector('[role="switch"]')) continue;
    const [only, ...others] = buttonsIn(section);
    if (
      only &&
      others.length === 0 &&
      !says(textOf(only), 'buy-usage-credits', 'buy-extra-usage')
    ) {
      return only;
    }
  }
  return undefined;
}
