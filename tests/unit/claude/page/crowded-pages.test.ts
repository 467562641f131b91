import { afterEach, expect, test, vi } from 'vitest';
import { lookAt } from '../../../../claude/page/fingerprint';
import { findLandmark } from '../../../../claude/page/landmarks';
import { expectedButMissing, readShown } from '../../../../claude/page/snapshot';
import { claimCard, openPage, ROWS, usagePage } from '../dom';

afterEach(() => {
  vi.unstubAllGlobals();
});

const terms = (article: string) =>
  `<a href="https://support.claude.com/en/articles/${article}">Terms apply</a>`;
const GET = '<button>Get it</button>';

/** Much of the same, in many parts of the page or all in one. */
const CROWDS: { readonly [name: string]: (i: number) => string } = {
  limits: (i) => `<div><p>Monthly spend limit</p><p>$${i}</p></div>`,
  balances: (i) => `<div role="group"><p>Current balance</p><p>$${i}</p></div>`,
  'balances without a group': (i) => `<div><span>Current balance</span> <i>$${i}</i></div>`,
  'terms of the known credit': (i) => `<div><p>${terms('14246053')}</p><p>$${i}</p></div>`,
  'the same with buttons, side by side': () => terms('14246053') + GET,
  'terms of something else, side by side': () => terms('18000000') + GET,
  switches: (i) => `<div><button role="switch" aria-checked="false"></button>${i}</div>`,
  members: (i) =>
    `<div role="group"><b>Ada ${i}</b><i>$1.00</i><button>Adjust limit</button></div>`,
};

/** How often the page is asked something while all of it is read. */
function questions(page: Document): number {
  let count = 0;
  for (const name of ['checkVisibility', 'closest', 'querySelector', 'matches'] as const) {
    const ask = HTMLElement.prototype[name];
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      value(this: HTMLElement, ...given: unknown[]) {
        count += 1;
        return Reflect.apply(ask, this, given);
      },
    });
  }
  readShown(page);
  lookAt(page);
  expectedButMissing(page);
  for (const name of ['claim', 'spend-cap', 'credits-switch', 'auto-reload'] as const) {
    findLandmark(name, page);
  }
  return count;
}

test.each(Object.entries(CROWDS))(
  'a page four times as full of %s asks no more than four times as much',
  (_, one) => {
    const full = (n: number) =>
      openPage(`<main><div>${Array.from({ length: n }, (_, i) => one(i)).join('')}</div></main>`);
    const few = questions(full(50));
    expect(questions(full(200))).toBeLessThan(few * 4.5);
  },
);

test.each(Object.entries(CROWDS))('what comes first is still read where %s follow', (_, one) => {
  const crowd = Array.from({ length: 100 }, (_, i) => one(i)).join('');
  const page = usagePage(
    claimCard('<button id="claim">Claim your credit</button>'),
    `${ROWS}<section><h3>More</h3>${crowd}</section>`,
  );
  expect(findLandmark('claim', page)?.id).toBe('claim');
  expect(readShown(page)).toMatchObject({
    offer: 'claimable',
    balance: { minorUnits: 20_000 },
    spendCap: { minorUnits: 50_000 },
    creditsOn: false,
  });
});
