import { namesCredits } from '../credit-names';
import { mentions, normalise, says } from '../labels';
import { buttonsIn, DIALOG, findButton, MOST_ALIKE, textOf, visible } from './elements';
import { findBalanceRow, findLimitRow, isLimitAmbiguous } from './rows';

/** No control's label is longer, so that a button around a whole row is not taken for one. */
const LABEL_LENGTH = 80;

/** "Buy usage credits", until May 2026 "Buy extra usage" (two or more public sources). */
export function findBuyButton(page: ParentNode): HTMLElement | undefined {
  return findButton(page, (text) => says(text, 'buy-usage-credits', 'buy-extra-usage'));
}

/**
 * "Auto-reload On/Off" in the row of the balance: a button by its label (two or more public sources,
 * 2026), else the row itself.
 */
export function findAutoReload(page: ParentNode): HTMLElement | undefined {
  const button = findButton(
    page,
    (text) => mentions(text, 'auto-reload') && normalise(text).length < LABEL_LENGTH,
  );
  if (button) return button;
  const row = findBalanceRow(page);
  return row && mentions(textOf(row), 'auto-reload') ? row : undefined;
}

/**
 * "Adjust limit" in the organization's row (two or more public sources, 2026): the row's own button,
 * since members' rows may hold others of the same name; else such a button, else the row.
 */
export function findSpendCap(page: ParentNode): HTMLElement | undefined {
  const row = findLimitRow(page);
  if (!row && isLimitAmbiguous(page)) return undefined;
  const own = row && buttonsIn(row);
  const adjusts = (text: string) => says(text, 'adjust-limit');
  return (
    own?.find((button) => adjusts(textOf(button))) ??
    (own?.length === 1 ? own[0] : undefined) ??
    findButton(page, adjusts) ??
    row
  );
}

/**
 * The switch "Turn on usage credits" (two or more public sources): the page's only one, else the one
 * whose words name it. In November 2025 the switch itself was invisible: then what one sees of it.
 */
export function findCreditsSwitch(page: ParentNode): HTMLElement | undefined {
  const [only, ...others] = switchesIn(page);
  return others.length === 0 ? seen(only) : findNamedSwitch(page);
}

/** The switch whose words name usage credits: what the page shows, where a guess is not enough. */
export function findNamedSwitch(page: ParentNode): HTMLElement | undefined {
  return seen(switchesIn(page).find((control) => namesCredits(wordsOf(control))));
}

function switchesIn(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[role="switch"]')]
    .filter((control) => !control.closest(DIALOG))
    .slice(0, MOST_ALIKE);
}

function seen(control: HTMLElement | undefined): HTMLElement | undefined {
  return visible(control) ?? visible(control?.parentElement);
}

/** What the page itself calls the switch for usage credits, to be quoted as it stands there. */
export function labelOfSwitch(page: ParentNode): string | undefined {
  const control = switchesIn(page).find((one) => namesCredits(wordsOf(one)));
  if (!control) return undefined;
  const labels = [...around(control).querySelectorAll('*')]
    .filter(({ childElementCount }) => childElementCount === 0)
    .map(textOf);
  const texts = [control.getAttribute('aria-label') ?? '', ...labels];
  return texts.find((text) => text.length < LABEL_LENGTH && namesCredits(text))?.trim();
}

/** The words of a switch: its name, and what stands around it up to the next switch. */
function wordsOf(control: Element): string {
  return `${control.getAttribute('aria-label') ?? ''} ${textOf(around(control))}`;
}

/** As much of the page as belongs to this switch and to no other. */
function around(control: Element): Element {
  let widest = control;
  for (let next = control.parentElement; next; next = next.parentElement) {
    if (next.querySelectorAll('[role="switch"]').length > 1 || textOf(next).length > 200) break;
    widest = next;
  }
  return widest;
}

/** Is it switched on? `undefined` where the control does not say. */
export function isOn(control: Element | undefined): boolean | undefined {
  const own = control?.matches('[role="switch"]')
    ? control
    : control?.querySelector('[role="switch"]');
  if (own instanceof HTMLInputElement) return own.checked;
  const checked = own?.getAttribute('aria-checked');
  return checked === 'true' ? true : checked === 'false' ? false : undefined;
}
