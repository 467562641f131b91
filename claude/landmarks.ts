import { type Label, mentions, says } from './labels';

/** Elements of claude.ai's page that the guide can point at. */
export type Landmark =
  | 'claim'
  | 'buy'
  | 'auto-reload'
  | 'spend-cap'
  | 'credits-switch'
  | 'account-menu'
  | 'organization-entry';

const BUTTON = 'button, [role="button"]';

/**
 * The help article of the credit's terms: the only anchor of the claim card that does not depend on
 * language or markup (two or more public sources, April to August 2026).
 */
const TERMS = 'a[href*="/articles/14246053"]';

/** What no claim card holds: where one of these is inside, the search has left the card. */
const BEYOND_CARD =
  '[role="switch"], input[type="checkbox"], [role="group"], [role="meter"], [role="progressbar"], h1, nav, main, [data-testid="extra-usage-section"]';

export interface ClaimCard {
  element: Element;
  /** Absent in high demand: the card then has nothing to click. */
  button?: HTMLElement | undefined;
}

/** The claim card (as of August 2026), or nothing. Never a referral, a purchase or a notice. */
export function findClaimCard(page: ParentNode): ClaimCard | undefined {
  for (const terms of page.querySelectorAll(TERMS)) {
    if (!isVisible(terms)) continue;
    const card = cardAround(terms);
    if (card) return card;
  }
  const button = findButton(page, (text) => says(text, 'claim-button'));
  return button && { element: button.parentElement ?? button, button };
}

function cardAround(terms: Element): ClaimCard | undefined {
  let element = terms.parentElement;
  let card: Element | undefined;
  while (element && element !== document.body && !element.querySelector(BEYOND_CARD)) {
    const buttons = [...element.querySelectorAll<HTMLElement>(BUTTON)].filter(isVisible);
    const claim = buttons.find((b) => says(b.textContent, 'claim-button'));
    if (claim) return { element, button: claim };
    // A single unlabelled button beside the terms is the card's own, whatever it is called.
    if (
      buttons.length === 1 &&
      standsAlone(buttons[0], element) &&
      !mentions(textOf(buttons[0]), 'buy-usage-credits', 'buy-extra-usage')
    ) {
      return { element, button: buttons[0] };
    }
    if (buttons.length > 0) break;
    card = element;
    element = element.parentElement;
  }
  return card && { element: card };
}

/** Is this button, and nothing else, one of the parts of `card`? A text of its own makes it another card. */
function standsAlone(button: HTMLElement | undefined, card: Element): boolean {
  const part = [...card.children].find((child) => child.contains(button ?? null));
  return textOf(part).trim() === textOf(button).trim();
}

/** The control of this landmark, or nothing. `organization` is the name of the one to switch to. */
export function findLandmark(
  landmark: Landmark,
  page: ParentNode,
  organization?: string,
): HTMLElement | undefined {
  switch (landmark) {
    case 'claim':
      return findClaimCard(page)?.button;
    case 'buy':
      return findButton(page, (text) => says(text, 'buy-usage-credits', 'buy-extra-usage'));
    case 'auto-reload':
      return (
        findButton(page, (text) => mentions(text, 'auto-reload') && text.length < 80) ??
        findRow(page, 'auto-reload', 'current-balance')
      );
    case 'spend-cap':
      return (
        findButton(page, (text) => says(text, 'adjust-limit')) ??
        findRow(page, 'monthly-spend-limit')
      );
    case 'credits-switch':
      return findSwitch(page);
    case 'account-menu':
      // Since 2025; two or more public sources.
      return visible(page.querySelector<HTMLElement>('[data-testid="user-menu-button"]'));
    case 'organization-entry':
      return organization?.trim() ? findOrganizationEntry(page, organization) : undefined;
  }
}

/** The switch "Turn on usage credits": the page's only one, or the one whose row names it. */
function findSwitch(page: ParentNode): HTMLElement | undefined {
  const switches = [...page.querySelectorAll<HTMLElement>('[role="switch"]')];
  const only = switches.length === 1 ? switches[0] : undefined;
  const named = switches.find((s) =>
    mentions(textOf(s.parentElement?.parentElement), 'usage-credits', 'extra-usage'),
  );
  const found = only ?? named;
  // In November 2025 the switch itself was invisible: its parent is what one sees.
  return visible(found) ?? visible(found?.parentElement);
}

/** An item of the account menu (2026: `menuitemradio`) that starts with the organization's name. */
function findOrganizationEntry(page: ParentNode, organization: string): HTMLElement | undefined {
  const items = [
    ...page.querySelectorAll<HTMLElement>('[role="menuitemradio"], [role="menuitem"]'),
  ];
  return (
    items.find((item) => isVisible(item) && leafTexts(item).includes(organization.trim())) ??
    items.find((item) => isVisible(item) && isNamed(textOf(item).trim(), organization.trim()))
  );
}

const PLAN = /^[\s·•|,(–-]*(Team|Enterprise|Pro|Max|Free)?\)?$/i;

function isNamed(text: string, name: string): boolean {
  return text.startsWith(name) && PLAN.test(text.slice(name.length));
}

function leafTexts(element: Element): string[] {
  return [element, ...element.querySelectorAll('*')]
    .flatMap((e) => [...e.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent?.trim() ?? '');
}

function findButton(page: ParentNode, matches: (text: string) => boolean): HTMLElement | undefined {
  for (const button of page.querySelectorAll<HTMLElement>(BUTTON)) {
    if (matches(button.textContent) && isVisible(button) && !button.closest('[role="dialog"]')) {
      return button;
    }
  }
  return undefined;
}

const SHOW_TEXT = 4;
/** A row is no longer than this; what is longer holds several. */
const ROW_LENGTH = 200;

/**
 * The row that names these labels; outside a dialog, and short enough to be a row. Looks at each
 * text once, since this runs while the page changes.
 */
export function findRow(page: ParentNode, ...labels: readonly Label[]): HTMLElement | undefined {
  const [first] = labels;
  const document = page.ownerDocument ?? page;
  if (!first || !('createTreeWalker' in document)) return undefined;
  const texts = document.createTreeWalker(page, SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.nodeValue ?? '';
    if (words.length > ROW_LENGTH || !mentions(words, first)) continue;
    const row = rowAround(text.parentElement);
    if (row && labels.every((l) => mentions(textOf(row), l)) && isVisible(row)) {
      return row.closest('[role="dialog"]') ? undefined : row;
    }
  }
  return undefined;
}

function rowAround(start: HTMLElement | null): HTMLElement | undefined {
  let row = start;
  while (row && !row.matches('[role="group"]')) {
    const around: HTMLElement | null = row.parentElement;
    if (!around?.matches('div, p, span, li') || textOf(around).length >= ROW_LENGTH) break;
    row = around;
  }
  return row ?? undefined;
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent ?? '';
}

function isVisible(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

function visible(element: HTMLElement | null | undefined): HTMLElement | undefined {
  return element && isVisible(element) ? element : undefined;
}
