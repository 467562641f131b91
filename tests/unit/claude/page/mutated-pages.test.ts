import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findLandmark, type Landmark } from '../../../../claude/page/landmarks';
import { findClaimCard } from '../../../../claude/page/landmarks/claim-card';
import { findBalanceRow, findLimitRow } from '../../../../claude/page/landmarks/rows';
import { findUsageModal } from '../../../../claude/page/landmarks/settings-modal';
import {
  findUnfamiliarCard,
  showsSomething,
} from '../../../../claude/page/landmarks/unfamiliar-card';
import { noGrant, openGrant } from '../../../claude-ai/ledgers.ts';
import { any, known } from '../generated';
import { type Mutations, mutate, mutations } from '../mutations';
import { renderModal, renderUsagePage } from '../rendered';

afterEach(() => {
  vi.unstubAllGlobals();
});

const RUNS = process.env.DEEP ? 10_000 : 40;
const TIME_MS = 600_000;

const labelOf = (element: Element | undefined) =>
  element?.closest('[data-is]')?.getAttribute('data-is');

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (settings: T, change: Mutations) => void) {
  fc.assert(fc.property(arbitrary, mutations, check), { numRuns: RUNS });
}

describe('on a mutated page', () => {
  test('the claim button is found, and it is the right one', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderUsagePage(settings);
      mutate(page, change);
      const card = findClaimCard(page);
      expect(card?.button?.getAttribute('data-is')).toBe('claim');
      expect(card?.element.contains(card.button ?? null)).toBe(true);
    });
  });

  test('a card in high demand is found, without a button', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderUsagePage(settings, { grant: { ...openGrant(), available: false } });
      mutate(page, change);
      const card = findClaimCard(page);
      expect(card?.element.querySelector('a[href*="14246053"]')).toBeTruthy();
      expect(card?.button).toBeUndefined();
    });
  });

  test('no card is found where there is none', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderUsagePage(settings, { grant: noGrant() });
      mutate(page, change);
      expect(findClaimCard(page)).toBeUndefined();
    });
  });

  test.each<Landmark>(['buy', 'auto-reload', 'spend-cap', 'credits-switch'])(
    '%s is found by its words, and it is the right one',
    { timeout: TIME_MS },
    (landmark) => {
      holds(known, (settings, change) => {
        const page = renderUsagePage(settings);
        mutate(page, change);
        expect(labelOf(findLandmark(landmark, page))).toBe(landmark);
      });
    },
  );

  test.each<Landmark>(['buy', 'auto-reload', 'spend-cap', 'credits-switch'])(
    '%s is rather not found than wrong where its words have gone',
    { timeout: TIME_MS },
    (landmark) => {
      holds(any, (settings, change) => {
        const page = renderUsagePage(settings);
        mutate(page, change);
        const found = findLandmark(landmark, page);
        if (found) expect(labelOf(found)).toBe(landmark);
      });
    },
  );

  test('the account menu is found', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderUsagePage(settings);
      mutate(page, change);
      expect(labelOf(findLandmark('account-menu', page))).toBe('account-menu');
    });
  });

  test('another campaign is found by its test id only, and never as the claim', {
    timeout: TIME_MS,
  }, () => {
    holds(known, (settings, change) => {
      const page = renderUsagePage({ ...settings, campaignBanner: true }, { grant: noGrant() });
      mutate(page, change);
      expect(showsSomething(page, undefined)).toBe(!change.withoutTestIds);
      expect(findUnfamiliarCard(page, findClaimCard(page))).toBeUndefined();
      expect(findClaimCard(page)).toBeUndefined();
    });
  });

  test('the settings modal is found on its page of the usage', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderModal(settings, true);
      mutate(page, change);
      expect(findUsageModal(page)?.getAttribute('data-is')).toBe('modal');
    });
  });

  test('the settings modal is not taken for it on another page', { timeout: TIME_MS }, () => {
    holds(any, (settings, change) => {
      const page = renderModal(settings, false);
      mutate(page, change);
      expect(findUsageModal(page)).toBeUndefined();
    });
  });

  test('each row is whole, and holds no other', { timeout: TIME_MS }, () => {
    holds(known, (settings, change) => {
      const page = renderUsagePage(settings);
      mutate(page, change);
      const balance = findBalanceRow(page);
      const limit = findLimitRow(page);
      const marks = (row: Element | undefined) =>
        [...(row?.querySelectorAll('[data-is]') ?? [])]
          .map((e) => e.getAttribute('data-is'))
          .sort();
      expect(marks(balance)).toEqual(['auto-reload', 'buy']);
      expect(marks(limit)).toEqual(['spend-cap']);
    });
  });
});

describe('look-alikes', () => {
  /** Referrals, another campaign, a notice, a purchase and a checkout, as far as their words are known. */
  const lookAlike = fc.constantFrom(
    referral('Claim your reward'),
    referral('Claim reward'),
    referral('Claim your offer'),
    referral('Prämie einlösen'),
    referral('Angebot einlösen'),
    '<div role="alert">Missing permissions<button>OK</button></div>',
    '<div><p>Missing permissions: billing:credit:get required</p><button>Try again</button></div>',
    '<div><h3>$200</h3><button>Buy usage credits</button></div>',
    '<div><h3>Checkout</h3><input name="card"><p>Terms apply</p><button>Pay $200.00</button></div>',
    '<div><h3>Subscribe</h3><iframe></iframe><a href="https://support.claude.com/en/articles/14246053">Terms</a><button>Subscribe</button></div>',
    '<div><h3>Pay</h3><a href="https://support.claude.com/en/articles/14246053">Terms</a><button>Pay $200.00</button></div>',
  );

  test('are never the claim, beside the card or without it', { timeout: TIME_MS }, () => {
    const page = fc.record({
      settings: any,
      isOpen: fc.boolean(),
      html: lookAlike,
      isFirst: fc.boolean(),
    });
    holds(page, ({ settings, isOpen, html, isFirst }, change) => {
      const page = renderUsagePage(settings, { grant: isOpen ? openGrant() : noGrant() });
      page.querySelector('main')?.insertAdjacentHTML(isFirst ? 'afterbegin' : 'beforeend', html);
      mutate(page, change);
      expect(labelOf(findClaimCard(page)?.button)).toBe(isOpen ? 'claim' : undefined);
      expect(findLandmark('claim', page)?.getAttribute('data-is')).toBe(
        isOpen ? 'claim' : undefined,
      );
    });
  });

  function referral(label: string): string {
    return `<div><div>Refer a friend</div><p>You get $10. <a href="https://support.claude.com/en/articles/99-referrals">Terms apply</a></p><button>${label}</button></div>`;
  }
});
