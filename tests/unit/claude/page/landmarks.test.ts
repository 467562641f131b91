import { afterEach, describe, expect, test, vi } from 'vitest';
import table from '../../../../claude/page/labels.json' with { type: 'json' };
import { findLandmark, type Landmark } from '../../../../claude/page/landmarks';
import { findClaimCard } from '../../../../claude/page/landmarks/claim-card';
import { claimCard, MENU, openPage, ROWS, TERMS_LINK, usagePage } from '../dom';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CLAIM = '<button id="claim">Claim your credit</button>';

describe('the claim card', () => {
  test('with its button', () => {
    const card = findClaimCard(usagePage(claimCard(CLAIM)));
    expect(card?.button?.id).toBe('claim');
    expect(card?.element.textContent).toContain('on us');
    expect(card?.element.textContent).not.toContain('Monthly spend limit');
  });

  test.each([
    ['an unknown label', '<button id="claim">Get started</button>'],
    ['a redesigned button', '<div role="button" id="claim">Claim your credit</div>'],
    ['a redesigned button of an unknown label', '<div role="button" id="claim">Go</div>'],
    ['a button that works', '<button id="claim" aria-busy="true"><span></span></button>'],
    ['a second button beside it', `<button>Not now</button>${CLAIM}`],
    ['a hidden button beside it', `<button hidden>Get</button>${CLAIM}`],
  ])('with %s', (_, button) => {
    expect(findClaimCard(usagePage(claimCard(button)))?.button?.id).toBe('claim');
  });

  test('a few wrappers further out', () => {
    const card = claimCard(CLAIM, `<span><span>${TERMS_LINK}</span></span>`);
    const page = usagePage(`<div><div>${card}</div></div>`);
    expect(findClaimCard(page)?.button?.id).toBe('claim');
  });

  test.each(Object.entries(table['claim-button']))(
    'by its label alone, in %s',
    (language, label) => {
      const button = `<button id="claim"><span>${label}</span></button>`;
      const card = findClaimCard(usagePage(claimCard(button, ''), ROWS, language));
      expect(card?.button?.id).toBe('claim');
    },
  );

  test.each([
    ['terms that are hidden', `<div hidden>${claimCard(CLAIM)}</div>`],
    ['a transparent label', `<div data-transparent>${claimCard(CLAIM, '')}</div>`],
    ['nothing', ''],
  ])('is not %s', (_, html) => {
    expect(findClaimCard(usagePage(html))).toBeUndefined();
  });
});

describe('in high demand the card has no button', () => {
  const card = claimCard('');

  test.each([
    ['a search', '<label>Search <input type="search"></label>'],
    ['a message', '<div role="alert">Saved</div>'],
  ])('and is found beside %s further down', (_, more) => {
    const found = findClaimCard(openPage(`<main><div>${card}${ROWS}${more}</div></main>`));
    expect(found?.element.textContent).toContain('on us');
    expect(found?.button).toBeUndefined();
  });

  test('and none of the page below is taken for it', () => {
    const found = findClaimCard(usagePage(card));
    expect(found?.element.textContent).toContain('on us');
    expect(found?.element.textContent).not.toContain('Monthly spend limit');
    expect(found?.button).toBeUndefined();
  });

  test.each([
    ['rows in February 2026', `<div data-testid="extra-usage-section">${ROWS}</div>`],
    ['a switch alone', '<section><h3>Limits</h3><button role="switch"></button></section>'],
    ['a purchase', '<section><h3>Balance</h3><button>Buy usage credits</button></section>'],
    [
      'a row without its role',
      '<section><h3>Limits</h3><div>Monthly spend limit</div><button>Adjust limit</button></section>',
    ],
    [
      'auto-reload without its role',
      '<section><h3>Balance</h3><button>Auto-reload Off</button></section>',
    ],
    [
      'a referral',
      '<div class="card"><h3>Refer a friend</h3><button>Claim your reward</button></div>',
    ],
    [
      'a referral without a heading',
      '<div class="card"><div><div>Refer a friend</div><p>Get $10</p></div><button>Claim reward</button></div>',
    ],
    ['another campaign', '<div class="card"><h3>New</h3><button>Claim your offer</button></div>'],
  ])('not out of %s', (_, rows) => {
    const found = findClaimCard(usagePage(card, rows));
    expect(found?.element.textContent).toContain('on us');
    expect(found?.button).toBeUndefined();
  });
});

describe('look-alikes', () => {
  const referral = (label: string) =>
    `<div class="card"><div>Refer a friend</div><p>You get $10.
      <a href="https://support.claude.com/en/articles/99-referrals">Terms apply</a></p>
      <button>${label}</button></div>`;

  test.each(['Claim reward', 'Claim your reward', 'Claim your offer', 'Claim'])(
    'a referral: "%s"',
    (label) => {
      expect(findClaimCard(usagePage(referral(label)))).toBeUndefined();
      expect(findLandmark('claim', usagePage(referral(label)))).toBeUndefined();
    },
  );

  test.each(['before', 'after'])('a referral %s the real card', (where) => {
    const cards = [referral('Claim your reward'), claimCard(CLAIM)];
    const page = usagePage((where === 'before' ? cards : cards.reverse()).join(''));
    expect(findClaimCard(page)?.button?.id).toBe('claim');
  });

  test.each(['Buy usage credits', 'Buy extra usage', 'Nutzungsguthaben kaufen', 'Pay $200.00'])(
    'a purchase beside the terms: "%s"',
    (label) => {
      const page = usagePage(claimCard(`<button>${label}</button>`));
      expect(findClaimCard(page)).toBeUndefined();
    },
  );

  test('a notice of missing permissions', () => {
    expect(
      findClaimCard(usagePage('<div role="alert">Missing permissions<button>OK</button></div>')),
    ).toBeUndefined();
  });

  test('the same words in a dialog', () => {
    const page = openPage(`<div role="dialog">${CLAIM}</div>`);
    expect(findClaimCard(page)).toBeUndefined();
  });
});

describe('findLandmark', () => {
  test.each<[Landmark, string]>([
    ['claim', 'claim'],
    ['buy', 'buy'],
    ['auto-reload', 'reload'],
    ['spend-cap', 'adjust'],
    ['credits-switch', 'switch'],
    ['account-menu', 'menu'],
  ])('%s on the page as of August 2026', (landmark, id) => {
    expect(findLandmark(landmark, usagePage(claimCard(CLAIM)))?.id).toBe(id);
  });

  test.each<[Landmark]>([
    ['claim'],
    ['buy'],
    ['auto-reload'],
    ['spend-cap'],
    ['credits-switch'],
    ['account-menu'],
    ['organization-entry'],
  ])('%s: nothing on another page', (landmark) => {
    const page = openPage('<main><p>Hello</p><button>Send</button></main>');
    expect(findLandmark(landmark, page, 'Acme')).toBeUndefined();
  });

  test('the purchase under its old name', () => {
    const page = openPage('<button id="buy">Buy extra usage</button>');
    expect(findLandmark('buy', page)?.id).toBe('buy');
  });

  test('a row where the control is gone', () => {
    const page = openPage(
      '<div role="group" id="cap">Monthly spend limit: $5</div><div role="group" id="row">Current balance · Auto-reload off</div>',
    );
    expect(findLandmark('spend-cap', page)?.id).toBe('cap');
    expect(findLandmark('auto-reload', page)?.id).toBe('row');
  });

  test('nothing inside a dialog', () => {
    const page = openPage(`<div role="dialog">${ROWS}</div>`);
    for (const landmark of ['buy', 'auto-reload', 'spend-cap'] as const) {
      expect(findLandmark(landmark, page), landmark).toBeUndefined();
    }
  });

  describe('the switch', () => {
    const other =
      '<div><div>Notifications</div><div><button role="switch" id="no"></button></div></div>';
    const row = (text: string) =>
      `<div><div>${text}</div><div><button role="switch" id="yes"></button></div></div>`;

    test.each(['Turn on usage credits', 'Extra usage', 'Zusätzliche Nutzung', '使用クレジット'])(
      'among several, by the words of its row: %s',
      (text) => {
        const page = openPage(`<main>${other}${row(text)}</main>`);
        expect(findLandmark('credits-switch', page)?.id).toBe('yes');
      },
    );

    test('not one of several that nothing names', () => {
      const page = openPage(`<main>${other}${row('Sounds')}</main>`);
      expect(findLandmark('credits-switch', page)).toBeUndefined();
    });

    test('of November 2025 is what one sees around it', () => {
      const page = openPage(
        '<div><label id="seen"><input role="switch" type="checkbox" data-transparent></label></div>',
      );
      expect(findLandmark('credits-switch', page)?.id).toBe('seen');
    });
  });

  describe('the entry of the account menu', () => {
    const item = (id: string, name: string, plan: string) =>
      `<div role="menuitemradio" id="${id}"><div>${name}</div><div>${plan}</div></div>`;
    const menu = `<div role="menu">${item('personal', 'Personal', 'Max')}${item('labs', 'Acme Labs', 'Team')}${item('acme', 'Acme', 'Team')}</div>`;

    test.each([
      ['Acme', 'acme'],
      ['Acme Labs', 'labs'],
      [' Acme ', 'acme'],
    ])('"%s" and not a longer name', (name, id) => {
      expect(findLandmark('organization-entry', openPage(MENU + menu), name)?.id).toBe(id);
    });

    test('of an older menu, without parts', () => {
      const page = openPage('<div role="menuitem" id="acme">Acme · Team</div>');
      expect(findLandmark('organization-entry', page, 'Acme')?.id).toBe('acme');
    });

    test.each([
      ['beside it', 'Acme Labs · Team', 'Acme · Team', 'second'],
      ['alone', 'Acme Labs · Team', 'Beta · Team', undefined],
    ])('of an older menu is not a longer name %s', (_, first, second, id) => {
      const page = openPage(
        `<div role="menuitem" id="first">${first}</div><div role="menuitem" id="second">${second}</div>`,
      );
      expect(findLandmark('organization-entry', page, 'Acme')?.id).toBe(id);
    });

    test('not without a name, nor a hidden one', () => {
      expect(findLandmark('organization-entry', openPage(menu), '')).toBeUndefined();
      expect(findLandmark('organization-entry', openPage(menu), undefined)).toBeUndefined();
      expect(
        findLandmark('organization-entry', openPage(`<div hidden>${menu}</div>`), 'Acme'),
      ).toBeUndefined();
    });

    test('not any item for a name of blanks', () => {
      expect(findLandmark('organization-entry', openPage(menu), '  ')).toBeUndefined();
    });
  });
});

describe('the way to link an organization, on Billing', () => {
  const terms = '<a href="https://support.claude.com/en/articles/17154008">Terms apply</a>';
  test.each([
    [
      'a link with its words',
      `<h3>API credits</h3><p>${terms}</p><a id="it" href="/x">Link organization</a>`,
    ],
    ['with an ellipsis', '<h3>API credits</h3><button id="it">Link organization…</button>'],
    ['with an arrow', '<h3>API credits</h3><a id="it" href="/x">Link organization →</a>'],
    ['by its terms', `<h3>X</h3><p>${terms}</p><button id="it">Verknüpfen</button>`],
    ['by its heading', '<h3>API-Guthaben</h3><p>Neu</p><button id="it">Verknüpfen</button>'],
    ['by its heading in Japanese', '<h3>APIクレジット</h3><button id="it">リンクする</button>'],
  ])('%s', (_, section) => {
    const page = usagePage('', `<section>${section}</section><button>Update card</button>`);
    expect(findLandmark('link-organization', page)?.id).toBe('it');
  });

  test.each([
    ['a heading about a card', '<h3>Credit card</h3><button>Update</button>'],
    ['keys', '<h3>API keys</h3><button>Create key</button>'],
    ['two buttons', '<h3>API-Guthaben</h3><button>Eins</button><button>Zwei</button>'],
    ['what is linked already', `<h3>API credits</h3><p>Linked. ${terms}</p>`],
    ['a dialog', '<div role="dialog"><h3>API credits</h3><button>Link organization</button></div>'],
  ])('is not %s', (_, section) => {
    const page = usagePage('', `<section>${section}</section>`);
    expect(findLandmark('link-organization', page)).toBeUndefined();
  });
});
