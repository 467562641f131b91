import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/**
 * A page with this body, and the globals that go with it. It has no layout: visible is what has no
 * `hidden` and no `data-transparent` around it. The tests in real browsers cover the rest.
 */
export function openPage(body: string, language = 'en-US'): Document {
  const { document, Node, HTMLElement, HTMLInputElement } = parseHTML(
    `<!doctype html><html lang="${language}"><body>${body}</body></html>`,
  );
  Object.defineProperty(HTMLElement.prototype, 'checkVisibility', {
    configurable: true,
    value(this: Element) {
      return this.closest('[hidden], [data-transparent]') === null;
    },
  });
  Object.defineProperty(HTMLInputElement.prototype, 'checked', {
    configurable: true,
    get(this: Element) {
      return this.hasAttribute('checked');
    },
  });
  for (const [name, value] of Object.entries({ document, Node, HTMLElement, HTMLInputElement })) {
    vi.stubGlobal(name, value);
  }
  return document;
}

export const TERMS_LINK =
  '<a href="https://support.claude.com/en/articles/14246053-terms">Terms apply</a>';

export function claimCard(button: string, terms = TERMS_LINK): string {
  return `<div class="card"><div><h3>$200 in usage credits, on us</h3>
    <p>Claim by November 30. ${terms}</p></div>${button}</div>`;
}

/** The organization's rows as of August 2026. */
export const ROWS = `<span hidden data-testid="extra-usage-section"></span>
  <section><h3>Usage and spend limits</h3>
    <div role="group" aria-labelledby="a"><div id="a">$12.34 spent</div><div role="meter"></div></div>
    <div role="group" aria-labelledby="b"><div><div id="b">Monthly spend limit</div><div>$500.00</div></div>
      <button id="adjust">Adjust limit</button></div>
    <div role="group" aria-labelledby="c"><div><div id="c">$200.00</div>
      <div id="balance">Current balance · <button id="reload">Auto-reload Off</button></div></div>
      <button id="buy">Buy usage credits</button></div>
    <div role="group" aria-labelledby="d"><div id="d">Turn on usage credits</div>
      <button id="switch" role="switch" aria-checked="false"></button></div>
  </section>`;

export const MENU = '<nav><button data-testid="user-menu-button" id="menu">AC</button></nav>';

export function usagePage(card: string, rows = ROWS, language = 'en-US'): Document {
  return openPage(`${MENU}<main><h1>Usage</h1><div>${card}${rows}</div></main>`, language);
}
