import { type Label, mentions, opensWith, says } from '../labels';
import { DIALOG, isVisible, MOST_ALIKE, SHOW_TEXT, textOf } from './elements';

/** A row is no longer than this; what is longer holds several. */
const ROW_LENGTH = 200;

/**
 * Rows of the usage page (two or more public sources): a labelled group since the summer of 2026,
 * plain elements before. Each is known by its words, in eleven languages and both wordings.
 */
const ROWS = ['current-balance', 'monthly-spend-limit'] as const satisfies readonly Label[];

const HEADING = 'h1, h2, h3, h4, [role="heading"]';

/** What stands beside a row and never in one; a switch has a row of its own. */
const BESIDE_ROW =
  '[role="switch"], [role="meter"], [role="progressbar"], h1, h2, h3, [role="heading"]';

/** The organization's row "Current balance · Auto-reload On/Off", with its amount. */
export const findBalanceRow = (page: ParentNode) => ownOf(rowsOf(page, 'current-balance'));

/** The organization's row "Monthly spend limit", with its amount or "Unlimited". */
export const findLimitRow = (page: ParentNode) => ownOf(rowsOf(page, 'monthly-spend-limit'));

/** Do several rows of that name stand there, of which none is known to be the organization's? */
export function isLimitAmbiguous(page: ParentNode): boolean {
  return rowsOf(page, 'monthly-spend-limit').length > 1 && findLimitRow(page) === undefined;
}

function rowsOf(page: ParentNode, label: Label): readonly HTMLElement[] {
  const rows = new Set<HTMLElement>();
  for (const row of findRows(page, label)) {
    rows.add(row);
    if (rows.size === MOST_ALIKE) break;
  }
  return [...rows];
}

/**
 * The organization's of several rows of one name, such as the limit of a single service (the vendor's
 * pages, 2026): the one in the section of usage and spend limits; if that cannot be told, none.
 */
function ownOf([first, ...others]: readonly HTMLElement[]): HTMLElement | undefined {
  if (!first || others.every((row) => textOf(row) === textOf(first))) return first;
  const [own, ...more] = [first, ...others].filter(isInLimitsSection);
  return more.length === 0 ? own : undefined;
}

/** Is the nearest heading above the row that of usage and spend limits? */
function isInLimitsSection(row: HTMLElement): boolean {
  let section = row.parentElement;
  while (section && !section.querySelector(HEADING)) section = section.parentElement;
  const [heading, ...others] = section?.querySelectorAll(HEADING) ?? [];
  return others.length === 0 && says(textOf(heading), 'usage-and-spend-limits');
}

/**
 * The rows that this label names; outside dialogs, and short enough to be a row. Looks at each text
 * once, since this runs while the page changes.
 */
function* findRows(page: ParentNode, label: Label): Generator<HTMLElement, undefined> {
  const document = page.ownerDocument ?? page;
  if (!('createTreeWalker' in document)) return undefined;
  const texts = document.createTreeWalker(page, SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.nodeValue ?? '';
    if (words.length > ROW_LENGTH || !opensWith(words, label)) continue;
    const start = text.parentElement;
    if (start && isVisible(start) && !start.closest(DIALOG)) yield rowAround(start, label);
  }
  return undefined;
}

function rowAround(start: HTMLElement, label: Label): HTMLElement {
  let row = start;
  while (!row.matches('[role="group"]')) {
    const around = row.parentElement;
    if (!around?.matches('div, p, span, li, tr, td, label') || isMore(around, label)) break;
    row = around;
  }
  return row;
}

/** Does it hold more than the row of this label? */
function isMore(around: Element, label: Label): boolean {
  if (around.querySelector(BESIDE_ROW)) return true;
  const text = textOf(around).replace(/\s+/g, ' ');
  return text.length > ROW_LENGTH || mentions(text, ...ROWS.filter((other) => other !== label));
}
