import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { expectedButMissing, readShown } from '../../../../claude/page/snapshot';
import type { Money } from '../../../../guide/facts';
import { balanceOf, limitOf, noGrant, openGrant } from '../../../claude-ai/ledgers.ts';
import type { Ledger } from '../../../claude-ai/world.ts';
import { claimCard, openPage, ROWS, usagePage } from '../dom';
import { any, known } from '../generated';
import { mutate, mutations } from '../mutations';
import { renderUsagePage } from '../rendered';

afterEach(() => {
  vi.unstubAllGlobals();
});

const RUNS = process.env.DEEP ? 10_000 : 60;
const TIME_MS = 600_000;
const usd = (minorUnits: number): Money => ({ minorUnits, exponent: 2, currency: 'USD' });
const CLAIM = '<button>Claim your credit</button>';

describe('the page of August 2026', () => {
  test('is read whole', () => {
    expect(readShown(usagePage(claimCard(CLAIM)))).toEqual({
      loaded: true,
      offer: 'claimable',
      campaign: 'starter-2026-04',
      unfamiliar: 'none',
      balance: usd(20_000),
      autoReloadOn: false,
      spendCap: usd(50_000),
      creditsOn: false,
    });
  });

  test.each([
    ['a card without a button', claimCard(''), 'high-demand'],
    ['no card', '', 'none'],
  ])('%s', (_, card, offer) => {
    expect(readShown(usagePage(card)).offer).toBe(offer);
  });

  test('a banner of another campaign', () => {
    const shown = readShown(usagePage('<div data-testid="whc-banner-body">Something new</div>'));
    expect(shown.unfamiliar).toBe('hint');
    expect(shown.offer).toBe('none');
  });

  test.each([
    ['Auto-reload Off', 'Auto-reload <b>On</b>', { autoReloadOn: true }],
    ['Auto-reload Off', 'Auto-reload: on', { autoReloadOn: true }],
    ['Auto-reload Off', 'Auto-reload', { autoReloadOn: undefined }],
    ['Auto-reload Off', 'Auto-reload paused', { autoReloadOn: undefined }],
    ['Auto-reload Off', 'Automatisches Aufladen Aus', { autoReloadOn: false }],
    ['$500.00', 'Unlimited', { spendCap: null }],
    ['$500.00', 'Unbegrenzt', { spendCap: null }],
    ['$500.00', '$0', { spendCap: usd(0) }],
    ['$500.00', 'Ask us', { spendCap: undefined }],
    ['$500.00', '<s>$500.00</s> <b>$600.00</b>', { spendCap: undefined }],
    ['$200.00', '200 things', { balance: undefined }],
    ['$200.00', '<b><!-- $900.00 --></b>', { balance: undefined }],
    ['$200.00', '<b><!-- $900.00 -->$200.00</b>', { balance: usd(20_000) }],
    ['aria-checked="false"', 'aria-checked="true"', { creditsOn: true }],
    ['aria-checked="false"', 'aria-checked="mixed"', { creditsOn: undefined }],
    ['Turn on usage credits', 'Send me a weekly summary', { creditsOn: undefined }],
  ])('with %s as %s', (today, changed, expected) => {
    expect(readShown(usagePage('', ROWS.replace(today, changed)))).toMatchObject(expected);
  });
});

describe('the same rows in other elements', () => {
  const CONTROLS = '<button>Auto-reload On</button><button>Buy usage credits</button>';
  const OTHERS: readonly (readonly [string, string])[] = [
    [
      'a bare list of terms',
      `<dl><dt>Monthly spend limit</dt><dd>$500.00 <button>Adjust limit</button></dd>
        <dt>Current balance</dt><dd><b>$200.00</b></dd><dt>Next</dt><dd>${CONTROLS}</dd></dl>`,
    ],
    [
      'a list of terms in pairs',
      `<dl><div><dt>Monthly spend limit</dt><dd>$500.00</dd></div>
        <div><dt>Current balance</dt><dd>$200.00 ${CONTROLS}</dd></div></dl>`,
    ],
    [
      'a table',
      `<table><tbody><tr><th>Monthly spend limit</th><td>$500.00</td></tr>
        <tr><th>Current balance</th><td>$200.00</td><td>${CONTROLS}</td></tr></tbody></table>`,
    ],
    [
      'a table whose other row has an amount, too',
      `<p>Monthly spend limit: <b>$500.00</b></p><div role="table"><div role="row"><span>Spent</span><b>$7.00</b></div>
        <div role="row"><span>Current balance</span><b>$200.00</b>${CONTROLS}</div></div>`,
    ],
    [
      'names set in bold',
      `<div><span><strong><span>Monthly spend limit</span></strong></span><em>$500.00</em></div>
        <div><span><strong><span>Current balance</span></strong></span><em>$200.00</em>${CONTROLS}</div>`,
    ],
    [
      'sections with headings of their own',
      `<section><h3>Monthly spend limit</h3><p>$500.00</p></section>
        <section><h4>Current balance</h4><p>$200.00</p>${CONTROLS}</section>`,
    ],
    [
      'articles',
      `<article><header>Monthly spend limit</header><div>$500.00</div></article>
        <article><header>Current balance</header><div>$200.00</div>${CONTROLS}</article>`,
    ],
    [
      'frames of fields',
      `<fieldset><legend>Monthly spend limit</legend><output>$500.00</output></fieldset>
        <fieldset><legend>Current balance</legend><output>$200.00</output>${CONTROLS}</fieldset>`,
    ],
    [
      'elements of its own',
      `<usage-row><row-name>Monthly spend limit</row-name><row-value>$500.00</row-value></usage-row>
        <usage-row><row-name>Current balance</row-name><row-value>$200.00</row-value>${CONTROLS}</usage-row>`,
    ],
  ];
  test.each(OTHERS)('%s', (_, rows) => {
    expect(readShown(usagePage('', rows))).toMatchObject({
      balance: usd(20_000),
      spendCap: usd(50_000),
      autoReloadOn: true,
    });
  });

  test('where names and values only follow each other, none is read', () => {
    const flat = '<div>$9.00</div><div>Monthly spend limit</div><div>$5.00</div>';
    const rows = `<div>${flat}<div>Current balance</div><div>${CONTROLS}</div></div>`;
    const shown = readShown(usagePage('', rows));
    expect(shown.balance).toBeUndefined();
    expect(shown.spendCap).toBeUndefined();
  });

  test.each([
    ['an amount in pieces', '<span>$200</span><span>.00</span>', usd(20_000)],
    ['each sign in its own', '<i>$</i><i>1</i><i>,</i><i>200</i><i>.</i><i>00</i>', usd(120_000)],
    ['a text beside a control', '$200.00 <button>Details</button>', usd(20_000)],
    ['raised cents', '<i>$</i><span>200</span><sup>00</sup>', undefined],
    ['raised cents beside a control', '$200<sup>00</sup> <button>Details</button>', undefined],
    ['the same in parts', '<b>$200</b><sup>00</sup> <button>Details</button>', undefined],
  ])('%s', (_, amount, expected) => {
    expect(readShown(usagePage('', ROWS.replace('$200.00', amount))).balance).toEqual(expected);
  });
});

describe('absence is said only of a page that has loaded', () => {
  test.each([
    ['nothing', ''],
    ['a spinner', '<div role="status" aria-label="Loading"><span></span></div>'],
    ['a spinner beside the rows', `<div role="status" aria-label="Loading"></div>${ROWS}`],
    ['a skeleton', `<div class="skeleton-line"></div>${ROWS}`],
    ['a pulse', `<div class="h-4 animate-pulse"></div>${ROWS}`],
    ['a busy part', `<div aria-busy="true"></div>${ROWS}`],
    ['progress without an end', `<div role="progressbar"></div>${ROWS}`],
    ['a page that the guide does not know', '<h3>Consumption</h3><button>Change</button>'],
  ])('%s', (_, rows) => {
    const shown = readShown(usagePage('', rows));
    expect(shown).toMatchObject({ loaded: false, offer: undefined, unfamiliar: undefined });
  });

  test.each([
    ['a message', '<div role="status" aria-label="Notice">Saved</div>'],
    ['a meter', '<div role="progressbar" aria-valuenow="3"></div>'],
    ['a region for messages', '<div role="status"></div>'],
  ])('%s is no sign of loading', (_, html) => {
    expect(readShown(usagePage('', html + ROWS)).loaded).toBe(true);
  });

  test('a card that has come without its button may still get it', () => {
    const shown = readShown(usagePage(claimCard(''), '<div aria-busy="true"></div>'));
    expect(shown.offer).toBeUndefined();
  });
});

test('nothing is read from a dialog', () => {
  const shown = readShown(
    openPage(`<main><div role="dialog">${claimCard(CLAIM)}${ROWS}</div></main>`),
  );
  expect(shown).toEqual({ loaded: false });
});

test.each([
  ['On', true],
  ['Off', false],
])('auto-reload %s in one text with the balance', (state, on) => {
  const text = `Current balance · Auto-reload ${state}`;
  const row = `<div role="group"><p>$200.00</p><p>${text}</p></div>`;
  expect(readShown(openPage(`<main>${row}</main>`)).autoReloadOn).toBe(on);
});

test('the switch is known by the other names of the credits, too', () => {
  for (const name of ['利用クレジットをオンにする', 'Zusatznutzung aktivieren']) {
    const row = `<div role="group">${name}<button role="switch" aria-checked="true"></button></div>`;
    expect(readShown(openPage(`<main>${row}</main>`)).creditsOn).toBe(true);
  }
});

describe('expectedButMissing', () => {
  const names = ['balance', 'auto-reload', 'spend-cap', 'credits-switch'];

  test('nothing on a page that is known, in no generation', { timeout: TIME_MS }, () => {
    fc.assert(
      fc.property(known, mutations, (settings, change) => {
        const page = renderUsagePage(settings);
        mutate(page, change);
        expect(expectedButMissing(page)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('everything on a page of other words', () => {
    expect(expectedButMissing(renderUsagePage({ generation: 'redesigned' }))).toEqual(names);
    expect(expectedButMissing(openPage('<main></main>'))).toEqual(names);
  });

  test.each([
    ['Current balance', ['balance']],
    ['Monthly spend limit', []],
    ['role="switch"', ['credits-switch']],
  ])('without "%s"', (word, missing) => {
    expect(expectedButMissing(usagePage('', ROWS.replace(word, 'id="other"')))).toEqual(missing);
  });
});

describe('what a mutated page shows', () => {
  const money = fc.record({
    currency: fc.constantFrom('USD', 'EUR', 'GBP', 'CAD', 'INR', 'BRL', 'JPY', 'KRW'),
    balance: fc.nat(5_000_000),
    cap: fc.option(fc.nat(90_000_000)),
    isOn: fc.boolean(),
    reloads: fc.boolean(),
    isOpen: fc.boolean(),
  });

  function ledgerOf(
    wanted: typeof money extends fc.Arbitrary<infer T> ? T : never,
  ): Partial<Ledger> {
    const { currency, balance, cap, isOn, reloads, isOpen } = wanted;
    const settings = { enabled: true, threshold_in_minor_units: 1, reload_to_in_minor_units: 2 };
    return {
      grant: isOpen ? openGrant() : noGrant(),
      balance: {
        ...balanceOf(inWhole(balance, currency)),
        currency,
        auto_reload_settings: reloads ? settings : null,
      },
      limit: {
        ...limitOf(isOn),
        currency,
        monthly_credit_limit: cap === null ? null : inWhole(cap, currency),
      },
    };
  }

  /** Hundredths, as claude.ai's API has them; the page shows none of a currency without decimals. */
  function inWhole(hundredths: number, currency: string): number {
    return ['JPY', 'KRW'].includes(currency) ? hundredths - (hundredths % 100) : hundredths;
  }

  const hundredths = (amount: Money | null | undefined) =>
    amount && (amount.minorUnits / 10 ** amount.exponent) * 100;

  test('is read exactly where its words are known', { timeout: TIME_MS }, () => {
    fc.assert(
      fc.property(known, money, mutations, (settings, wanted, change) => {
        const ledger = ledgerOf(wanted);
        const page = renderUsagePage(settings, ledger);
        mutate(page, change);
        const shown = readShown(page);
        expect(shown).toMatchObject({
          loaded: true,
          offer: wanted.isOpen ? 'claimable' : 'none',
          autoReloadOn: wanted.reloads,
          creditsOn: wanted.isOn,
        });
        expect(hundredths(shown.balance)).toBeCloseTo(ledger.balance?.amount ?? Number.NaN, 4);
        expect(shown.balance?.currency).toBe(wanted.currency);
        const cap = ledger.limit?.monthly_credit_limit;
        if (cap == null) expect(shown.spendCap).toBe(null);
        else expect(hundredths(shown.spendCap)).toBeCloseTo(cap, 4);
      }),
      { numRuns: RUNS },
    );
  });

  test('is never read wrong', { timeout: TIME_MS }, () => {
    fc.assert(
      fc.property(any, money, mutations, (settings, wanted, change) => {
        const ledger = ledgerOf(wanted);
        const page = renderUsagePage(settings, ledger);
        mutate(page, change);
        const { balance, spendCap, autoReloadOn, creditsOn, offer } = readShown(page);
        if (balance)
          expect(hundredths(balance)).toBeCloseTo(ledger.balance?.amount ?? Number.NaN, 4);
        if (spendCap === null) expect(ledger.limit?.monthly_credit_limit).toBe(null);
        if (autoReloadOn !== undefined) expect(autoReloadOn).toBe(wanted.reloads);
        if (creditsOn !== undefined) expect(creditsOn).toBe(wanted.isOn);
        if (offer !== undefined) expect(offer).toBe(wanted.isOpen ? 'claimable' : 'none');
      }),
      { numRuns: RUNS },
    );
  });
});
