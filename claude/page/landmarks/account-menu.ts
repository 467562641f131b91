import { isVisible, textOf, visible } from './elements';

/** The captions of organizations (two or more public sources, 2026); claude.ai does not translate them. */
const PLAN = '(Team|Enterprise|Pro|Max|Ultra|Free)';
const IS_PLAN = new RegExp(`^${PLAN}$`);
const PLAN_AFTER = new RegExp(`[\\s·•|,(–-]+${PLAN}\\)?$`, 'i');

/**
 * The button at the lower left that opens the account menu. Its test id is known since 2025 from two
 * or more public sources; without it, the only menu button with a plan's name on it (inferred).
 */
export function findAccountMenu(page: ParentNode): HTMLElement | undefined {
  const known = page.querySelector<HTMLElement>('[data-testid="user-menu-button"]');
  if (known) return visible(known);
  const named = [...page.querySelectorAll<HTMLElement>('[aria-haspopup="menu"]')].filter(
    (button) => isVisible(button) && leafTexts(button).some((text) => IS_PLAN.test(text)),
  );
  return named.length === 1 ? named[0] : undefined;
}

/**
 * The item of the open menu that switches to this organization: `menuitemradio` since 2026, an
 * ordinary item before (two or more public sources). It says the name, or the name and a plan.
 */
export function findOrganizationEntry(page: ParentNode, name: string): HTMLElement | undefined {
  const wanted = oneLine(name);
  if (!wanted) return undefined;
  const items = [
    ...page.querySelectorAll<HTMLElement>('[role="menuitemradio"], [role="menuitem"]'),
  ].filter(isVisible);
  return (
    items.find((item) => leafTexts(item).includes(wanted)) ??
    items.find((item) => oneLine(textOf(item)).replace(PLAN_AFTER, '') === wanted)
  );
}

/**
 * Texts on the controls with which claude.ai says which organization one is in: its switcher on the
 * organization's settings, the account menu's button, and the checked entry of the open menu (2026,
 * one public source each). They may hold other words, too, such as a person's name.
 */
export function findShownNames(page: ParentNode): string[] {
  const said = [
    page.querySelector('[data-testid="admin-settings-org-switcher"]'),
    page.querySelector('[role="menuitemradio"][aria-checked="true"]'),
    findAccountMenu(page),
  ];
  return said.flatMap((control) => (control ? leafTexts(control) : [])).filter(Boolean);
}

function leafTexts(element: Element): string[] {
  return [element, ...element.querySelectorAll('*')]
    .flatMap((e) => [...e.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => oneLine(node.textContent ?? ''));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
