import { normalise } from '../labels';
import { DIALOG, isVisible, textOf } from './elements';

/** Seen in English only (one public source, 2026); other languages fall through to the table's role. */
const HEADING = 'spend limits by user';
const HEADINGS = 'h1, h2, h3, h4, [role="heading"], [class*="heading"]';

/**
 * The members with what each has spent this month: the section under its heading, else the only
 * table of the page.
 */
export function findMemberSpend(page: ParentNode): HTMLElement | undefined {
  const outside = (element: Element) => isVisible(element) && !element.closest(DIALOG);
  for (const heading of page.querySelectorAll(HEADINGS)) {
    if (normalise(textOf(heading)) !== HEADING || !outside(heading)) continue;
    const section = heading.closest('section') ?? heading.parentElement;
    if (section) return section;
  }
  const tables = [...page.querySelectorAll<HTMLElement>('table, [role="table"], [role="grid"]')];
  const [only, ...others] = tables.filter(outside);
  return others.length === 0 ? only : undefined;
}
