import { normalise } from '../labels';
import { DIALOG, isVisible, textOf } from './elements';

/** Seen in English only (one public source, 2026); other languages fall through to the table's role. */
const HEADING = 'spend limits by user';

/**
 * The members with what each has spent this month: what stands together with its heading, else the
 * only table of the page.
 */
export function findMemberSpend(page: ParentNode): Element | undefined {
  const outside = (element: Element) => isVisible(element) && !element.closest(DIALOG);
  const isHeading = (element: Element) => normalise(textOf(element)) === HEADING;
  const heading = [...page.querySelectorAll('h1, h2, h3, h4, div, span, p')].find(
    (element) => isHeading(element) && outside(element),
  );
  let section = heading;
  while (section && isHeading(section)) section = section.parentElement ?? undefined;
  if (section) return section;
  const [only, ...others] = [
    ...page.querySelectorAll('table, [role="table"], [role="grid"]'),
  ].filter(outside);
  return others.length === 0 ? only : undefined;
}
