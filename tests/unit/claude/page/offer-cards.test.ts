import { afterEach, describe, expect, test, vi } from 'vitest';
import { findLandmark } from '../../../../claude/page/landmarks';
import { findClaimCard } from '../../../../claude/page/landmarks/claim-card';
import { findLimitRow } from '../../../../claude/page/landmarks/rows';
import { findUnfamiliarCard } from '../../../../claude/page/landmarks/unfamiliar-card';
import { readOfferCard } from '../../../../claude/page/offer-card';
import { readShown } from '../../../../claude/page/snapshot';
import { noGrant, openGrant } from '../../../claude-ai/ledgers.ts';
import { GENERATIONS, LANGUAGES, WORDINGS } from '../../../claude-ai/settings.ts';
import { ROWS, usagePage } from '../dom';
import { renderUsagePage } from '../rendered';

afterEach(() => {
  vi.unstubAllGlobals();
});

const link = (article: string, text = 'Terms apply') =>
  `<a href="https://support.claude.com/en/articles/${article}">${text}</a>`;
const card = (words: string, terms: string, button: string) =>
  `<div class="card"><div><h3>${words}</h3><p>Until December 31. ${terms}</p></div>${button}</div>`;
const CLAIM = '<button id="claim">Claim free credits</button>';
const GET = '<button id="get">Get it now</button>';

describe('the launch credit', () => {
  test.each([
    ['by its terms, whatever its button says', card('Free credits', link('15862783-x'), GET)],
    ['by its button alone', card('Free credits', '', CLAIM)],
    [
      'beside general terms',
      card('Free', '<a href="https://claude.com/legal/promotion-credit-terms">Terms</a>', CLAIM),
    ],
    [
      'by the test id of its banner, which speaks of usage credits',
      `<div data-testid="whc-banner-body"><p>Nutzungsguthaben für dein Team</p>
        <span data-testid="whc-banner-claim"><button>Sichern</button></span></div>`,
    ],
  ])('%s', (_, html) => {
    const page = usagePage(html);
    expect(findClaimCard(page)).toMatchObject({ campaign: 'launch-2026-07' });
    expect(findLandmark('claim', page)).toBe(findClaimCard(page)?.button);
    expect(readShown(page)).toMatchObject({
      offer: 'claimable',
      campaign: 'launch-2026-07',
      unfamiliar: 'none',
    });
  });

  test.each([
    ['its button beside the terms of something later', card('Free', link('18000000-y'), CLAIM)],
    [
      'a banner that says nothing of credits',
      '<div data-testid="whc-banner-body"><p>New</p><button>Try</button></div>',
    ],
    [
      'a banner with an offer',
      '<div data-testid="whc-banner-body"><p>Usage credits</p><button>Claim your offer</button></div>',
    ],
  ])('is not %s', (_, html) => {
    expect(findClaimCard(usagePage(html))).toBeUndefined();
  });

  test('without its button it is reserved', () => {
    const page = usagePage(card('$1,200 for Acme', link('15862783-x'), ''));
    expect(readShown(page)).toMatchObject({ offer: 'high-demand', campaign: 'launch-2026-07' });
  });
});

describe.each(GENERATIONS.filter((name) => name !== 'redesigned'))('in %s', (generation) => {
  test.each(LANGUAGES)(
    'the launch credit and the starter credit are told apart, in %s',
    (language) => {
      const launch = { ...openGrant(), amount_minor_units: 70_000 };
      const page = renderUsagePage(
        { generation, language, offer: 'launch' },
        { grant: noGrant(), launch },
      );
      expect(findClaimCard(page)?.campaign).toBe('launch-2026-07');
      expect(findUnfamiliarCard(page, findClaimCard(page))).toBeUndefined();
      const both = renderUsagePage({ generation, language, offer: 'launch' }, { launch });
      expect(findClaimCard(both)?.campaign).toBe('starter-2026-04');
    },
  );

  test.each(
    LANGUAGES.flatMap((language) => WORDINGS.map((wording) => [language, wording] as const)),
  )('an offer of the future is unfamiliar, in %s with %s', (language, wording) => {
    const settings = { generation, language, wording, offer: 'unknown' } as const;
    const page = renderUsagePage(settings, { grant: noGrant() });
    expect(findClaimCard(page)).toBeUndefined();
    const found = findUnfamiliarCard(page, findClaimCard(page));
    expect(found?.terms.getAttribute('href')).toContain('18000000');
    expect(findLandmark('claim', page)).toBe(found?.button);
    expect(readShown(page)).toMatchObject({ offer: 'none', unfamiliar: 'offer' });
    expect(readOfferCard(page)?.says[0]).toContain('300');
  });

  test.each(LANGUAGES)("of two limits the organization's is read, in %s", (language) => {
    const limit = {
      limit_type: 'organization',
      is_enabled: true,
      monthly_credit_limit: 50_000,
      used_credits: 0,
      currency: 'USD',
      out_of_credits: false,
      disabled_reason: null,
      disabled_until: null,
    };
    const page = renderUsagePage({ generation, language, spendBlocks: true }, { limit });
    expect(readShown(page).spendCap?.minorUnits).toBe(50_000);
    expect(findLimitRow(page)?.textContent).not.toContain('123');
    expect(findLandmark('spend-cap', page)?.getAttribute('data-is')).toBe('spend-cap');
  });
});

describe("the starter credit's card", () => {
  const CROSS = '<button aria-label="Dismiss"><svg></svg></button>';
  const TERMS = link('14246053');
  const words = '$200 in usage credits, on us';

  test.each([
    ['before a button of another wording', CROSS + GET],
    ['after it', GET + CROSS],
    [
      'beside a button that works and says nothing meanwhile',
      `${CROSS}<button aria-busy="true"><svg></svg></button>`,
    ],
  ])('a cross %s is not the claim, and no reason to call it reserved', (_, buttons) => {
    const page = usagePage(card(words, TERMS, buttons));
    expect(readShown(page).offer).toBe('claimable');
    expect(findClaimCard(page)?.button?.hasAttribute('aria-label')).toBe(false);
  });

  test('with a cross and nothing else is reserved', () => {
    expect(readShown(usagePage(card(words, TERMS, CROSS))).offer).toBe('high-demand');
  });

  test.each([
    'Pay now',
    'Jetzt bezahlen',
    'Payer',
    'Pagar ahora',
    'Acquista',
    '支払う',
    '결제하기',
    'भुगतान करें',
    'Bayar',
  ])('is none where its only button says “%s”', (label) => {
    const page = usagePage(card(words, TERMS, `<button>${label}</button>`));
    expect(findClaimCard(page)?.button).toBeUndefined();
    expect(findLandmark('claim', page)).toBeUndefined();
  });

  test.each([
    'Claimed',
    'Credit claimed',
    'Guthaben eingelöst',
    'Crédit réclamé',
    'Crédito canjeado',
    'Credito riscattato',
    'Crédito resgatado',
    '受け取り済み',
    '크레딧 받음',
    'क्रेडिट प्राप्त किया गया',
    'Kredit telah diklaim',
  ])('is none where its button only says “%s”', (label) => {
    const page = usagePage(card(words, TERMS, `<button disabled>${label}</button>`));
    expect(readShown(page)).toMatchObject({ offer: 'none', unfamiliar: 'none' });
    const later = usagePage(card(words, link('18000000-x'), `<button>${label}</button>`));
    expect(findUnfamiliarCard(later, undefined)).toBeUndefined();
  });

  test.each(LANGUAGES)('the words of its button are no such, in %s', (language) => {
    const page = renderUsagePage({ language }, { grant: openGrant() });
    expect(readShown(page).offer).toBe('claimable');
  });

  test('is none in a notice', () => {
    const notice = `<div role="alert">Missing permissions ${TERMS}<button>Claim your credit</button></div>`;
    expect(findClaimCard(usagePage(notice))).toBeUndefined();
  });
});

test('an unfamiliar offer may have a cross', () => {
  const cross = '<button aria-label="Close"><svg></svg></button>';
  const html = card('$300 in usage credits', link('18000000-y'), cross + GET);
  expect(findLandmark('claim', usagePage(html))?.id).toBe('get');
});

test.each([
  'Bonus: $100 usage credit',
  'A credit for your team, $150',
  'We are giving you $50 in extra usage',
  'Bonus : 100 $ de crédit',
])('a card is told by its words, though no space parts them from the next: %s', (heading) => {
  const page = usagePage(card(heading, link('18000000-y'), GET));
  expect(findUnfamiliarCard(page, undefined)?.button.id).toBe('get');
});

describe('two rows "Monthly spend limit"', () => {
  const row = (
    amount: string,
  ) => `<div role="group"><div><div>Monthly spend limit</div><div>${amount}</div></div>
    <button>Adjust limit</button></div>`;

  test('of which neither says whose it is: none is read, and none pointed at', () => {
    const page = usagePage(
      '',
      `<div><h3>One</h3>${row('$5.00')}</div><div><h3>Two</h3>${row('$7.00')}</div>`,
    );
    expect(findLimitRow(page)).toBeUndefined();
    expect(findLandmark('spend-cap', page)).toBeUndefined();
    expect(readShown(page).spendCap).toBeUndefined();
  });

  test('with the same amount say the same', () => {
    const page = usagePage(
      '',
      `<div><h3>One</h3>${row('$5.00')}</div><div><h3>Two</h3>${row('$5.00')}</div>`,
    );
    expect(readShown(page).spendCap?.minorUnits).toBe(500);
  });

  test("the organization's is in its section, wherever the other stands", () => {
    const page = usagePage(`<div><h3>Code Review</h3>${row('$7.00')}</div>`, ROWS);
    expect(readShown(page).spendCap?.minorUnits).toBe(50_000);
    expect(findLandmark('spend-cap', page)?.id).toBe('adjust');
  });
});

describe('two rows "Current balance"', () => {
  const row = (amount: string) =>
    `<div role="group"><div><div>${amount}</div><div>Current balance · <button>Auto-reload On</button></div></div></div>`;
  const balanceOn = (card: string, rows?: string) => readShown(usagePage(card, rows)).balance;

  test('of which neither says whose it is: none is read', () => {
    const apart = `<div><h3>One</h3>${row('$5.00')}</div><div><h3>Two</h3>${row('$7.00')}</div>`;
    expect(balanceOn('', apart)).toBeUndefined();
  });

  test('with the same amount say the same', () => {
    const apart = `<div><h3>One</h3>${row('$5.00')}</div><div><h3>Two</h3>${row('$5.00')}</div>`;
    expect(balanceOn('', apart)?.minorUnits).toBe(500);
  });

  test("the organization's is in its section, wherever the other stands", () => {
    const other = `<div><h3>API credits</h3>${row('$7.00')}</div>`;
    expect(balanceOn(other, ROWS)?.minorUnits).toBe(20_000);
    expect(balanceOn('', ROWS + other)?.minorUnits).toBe(20_000);
  });
});

const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ...[
    'Claim reward',
    'Claim your reward',
    'Claim',
    'Prämie einlösen',
    'Réclamer',
    '報酬を受け取る',
  ].map(
    (label) =>
      [
        `a referral with "${label}"`,
        card(
          'Refer a friend and earn usage credits',
          link('99-referrals'),
          `<button>${label}</button>`,
        ),
      ] as const,
  ),
  [
    'a referral in German',
    card(
      'Empfiehl Claude und erhalte Nutzungsguthaben',
      link('99-x', 'Es gelten Bedingungen'),
      '<button>Einlösen</button>',
    ),
  ],
  [
    'a referral in Japanese',
    card(
      '友達を紹介して使用クレジットを獲得',
      link('99-x', '利用規約が適用されます'),
      '<button>受け取る</button>',
    ),
  ],
  [
    'a discount',
    card('20% off usage credits', link('98-discount'), '<button>Claim your offer</button>'),
  ],
  [
    'a discount whose button says nothing of an offer',
    card('Discount on usage credits', link('98-discount'), GET),
  ],
  ['a purchase', card('Usage credits', link('97-buy'), '<button>Buy usage credits</button>')],
  [
    'a purchase by its price',
    card('Usage credits', link('97-buy'), '<button>Get for $200</button>'),
  ],
  ...['Turn on auto-reload', 'Set a spend limit', 'Give feedback', 'Download'].map(
    (label) =>
      [
        `what asks to "${label}"`,
        card('More of your usage credits', link('96-more'), `<button>${label}</button>`),
      ] as const,
  ),
  ...[
    ['Take our survey about usage credits', 'Start survey'],
    ['More usage credits with Premium seats', 'Add seats'],
    ['New: pooled budgets for usage credits', 'Try it'],
    ['Extra usage is now called usage credits', 'Continue'],
    ['Usage credits stop soon', 'Update card'],
    ['Updated terms for usage credits', 'Accept'],
    ['Das Nutzungsguthaben heißt jetzt anders', 'Verstanden'],
    ['使用クレジットの名称が変わりました', '了解'],
    ['Your team used $150 of usage credits', 'View details'],
    ['$150 of usage credits expire soon', 'Learn more'],
    ['150 $ Nutzungsguthaben laufen ab', 'Mehr erfahren'],
    ['$150 of usage credits expire soon', 'Got it'],
  ].map(
    ([words, label]) =>
      [
        `the news “${words}” with “${label}”`,
        card(`${words}`, link('95-terms'), `<button>${label}</button>`).replace(
          'December 31',
          'then',
        ),
      ] as const,
  ),
  [
    'a referral whose words stand close to others',
    '<div><p>Until May</p><h3>Refer somebody: $20 in usage credits</h3><p>Until June</p>' +
      `${link('95-x')}${GET}</div>`,
  ],
  ['a subscription', card('Usage credits with Max, $100/month', link('97-max'), GET)],
  [
    'a checkout',
    `<div><h3>Usage credits</h3><input name="card"><p>${link('96')}</p><button>Continue</button></div>`,
  ],
  [
    'a checkout in a frame',
    `<div><h3>Usage credits</h3><iframe></iframe><p>${link('96')}</p><button>Continue</button></div>`,
  ],
  ['a notice', `<div role="alert">Usage credits changed. ${link('95')}<button>OK</button></div>`],
  [
    '"Blocked by a spend limit"',
    `<div><h3>Blocked by a spend limit</h3><p>Usage credits of 3 members ${link('94', 'Learn more')}</p><button>Raise limit</button></div>`,
  ],
  [
    'the card "API credits"',
    `<div><div><h3>API credits</h3><span>New</span><p>Link an API organization to start receiving usage credits.
      ${link('17154008')}</p></div><button>Link organization</button></div>`,
  ],
  [
    'the card "API credits" under other terms',
    card(
      'API credits: usage credits for the Console',
      link('17999999'),
      '<button>Link organization</button>',
    ),
  ],
  [
    'a limit of one service',
    `<div><h3>Code Review</h3><div role="group"><div>Monthly spend limit</div><p>Usage credits ${link('93')}</p>
      <button>Adjust limit</button></div></div>`,
  ],
  ['help that is no terms', card('Usage credits', link('92-how-it-works', 'Learn more'), GET)],
  [
    'terms of somebody else',
    card('Usage credits', '<a href="https://example.com/terms">Terms apply</a>', GET),
  ],
  ['two buttons', card('Usage credits', link('18000000'), `${GET}<button>Later</button>`)],
  ['a dialog', `<div role="dialog">${card('Usage credits', link('18000000'), GET)}</div>`],
];

describe('never taken for an offer', () => {
  test.each(LOOK_ALIKES)('%s', (_, html) => {
    for (const page of [usagePage(html), usagePage('', `${ROWS}${html}`)]) {
      expect(findClaimCard(page)).toBeUndefined();
      expect(findUnfamiliarCard(page, findClaimCard(page))).toBeUndefined();
      expect(findLandmark('claim', page)).toBeUndefined();
      expect(readShown(page).offer).toBe('none');
    }
  });
});

test('a card that does not say what it is about is a hint, and no offer', () => {
  const page = usagePage(card('Year-end thanks', link('18000000-terms'), GET));
  expect(findUnfamiliarCard(page, findClaimCard(page))).toBeUndefined();
  expect(findLandmark('claim', page)).toBeUndefined();
  expect(readShown(page).unfamiliar).toBe('hint');
});

test.each([
  [
    'a credit with its amount',
    card('Your winter credit: $300 for your team', link('19000001'), GET),
  ],
  ['the same in German', card('Winter-Guthaben: 300 € für dein Team', link('19000001'), GET)],
  ['the same in Japanese', card('冬のクレジット ¥30,000', link('19000001'), GET)],
  ['credits that are given', card('Free usage credits for your team', link('19000001'), GET)],
  ['the same in Korean', card('사용 크레딧 무료 제공', link('19000001'), GET)],
  ['an amount by its code', card('Créditos de uso: USD 300', link('19000001'), GET)],
  [
    'whatever is under the terms of promotional credits',
    card(
      'Year-end thanks',
      '<a href="https://anthropic.com/legal/promotion-credit-terms">Terms</a>',
      GET,
    ),
  ],
])('%s is an offer that is not known', (_, html) => {
  const page = usagePage(html);
  expect(findClaimCard(page)).toBeUndefined();
  expect(findLandmark('claim', page)?.textContent).toContain('Get it now');
  expect(readShown(page).unfamiliar).toBe('offer');
});

test.each([
  ['a credit card', card('Add a credit card: $0 today', link('18000000-terms'), GET)],
  ['credits without an amount', card('Unused credits expire', link('18000000-terms'), GET)],
])('%s is none', (_, html) => {
  expect(readShown(usagePage(html)).unfamiliar).not.toBe('offer');
});

test('an unfamiliar offer tells what its card says and where its terms are', () => {
  const page = usagePage(card('$300 in usage credits', link('18000000-terms'), GET));
  expect(readOfferCard(page)).toEqual({
    button: 'Get it now',
    says: ['$300 in usage credits'],
    terms: 'https://support.claude.com/en/articles/18000000-terms',
  });
});
