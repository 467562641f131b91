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

/** What stands beside a row and never in one, but for its own heading; a switch has a row of its own. */
const BESIDE_ROW =
  '[role="switch"], [role="meter"], [role="progressbar"], h1, h2, h3, [role="heading"]';

/** What is one row, and no part of it. */
const WHOLE_ROW = '[role="group"], [role="row"], [role="listitem"], tr, li, dd';
/** What holds rows. */
const SEVERAL_ROWS =
  'body, main, [role="main"], nav, form, table, tbody, [role="table"], [role="rowgroup"], ul, ol, [role="list"], dl';
/** What holds rows, or is one under a heading of its own. */
const SECTION = 'section, article, aside, fieldset, figure';
const CAPTION = `h4, h5, h6, header, legend, figcaption, ${HEADING}`;

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
  while (!row.matches(WHOLE_ROW)) {
    const around = row.parentElement;
    if (!around || !mayBeRow(around, start) || isMore(around, label, start)) break;
    row = around;
  }
  // In a bare list of terms the value stands after its name, not around it.
  const value = row.matches('dt') ? row.nextElementSibling : null;
  return value instanceof HTMLElement && value.matches('dd') ? value : row;
}

/** A section or a frame of fields is a row only where the label is its own heading. */
function mayBeRow(around: Element, start: Element): boolean {
  if (around.matches(SEVERAL_ROWS)) return false;
  return !around.matches(SECTION) || around.querySelector(CAPTION)?.contains(start) === true;
}

/** Does it hold more than the row of this label, which begins here? */
function isMore(around: Element, label: Label, start: Element): boolean {
  if ([...around.querySelectorAll(BESIDE_ROW)].some((part) => !part.contains(start))) return true;
  const text = textOf(around).replace(/\s+/g, ' ');
  return text.length > ROW_LENGTH || mentions(text, ...ROWS.filter((other) => other !== label));
}
