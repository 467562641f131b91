import { expect, test, vi } from 'vitest';
import { CAMPAIGNS } from '../../../claude/offers';
import type { GuideModel } from '../../../components/model';
import { sayPromotion } from '../../../components/words/promotions';
import type { Promotion } from '../../../guide/facts';
import { PICTURES } from '../../gallery/models';
import { dollars, fact, finished } from '../guide/examples';

vi.mock('#i18n', () => import('./texts'));

const END_OF_LAUNCH = Date.parse('2026-09-18T06:59:00Z');
const LATER = Date.parse('2026-12-19T12:00:00Z');

function says(balance: number, promotions: readonly Promotion[]): string | undefined {
  const model = PICTURES.find(({ name }) => name === 'claim')?.model;
  if (!model) throw new Error('no such picture');
  const reading = {
    ...finished(),
    balance: fact(dollars(balance)),
    promotions: fact([...promotions]),
  };
  const own: GuideModel = { ...model, campaigns: CAMPAIGNS, language: 'en', reading };
  return sayPromotion(own);
}

test.each<[string, number, Promotion[], RegExp]>([
  [
    'all of it, of a campaign that is known: until when, and what it pays for',
    200,
    [{ remaining: dollars(200), expiresAt: END_OF_LAUNCH }],
    /^All of it is promotional credit, valid until Sep 1[78]\. It pays for any model/,
  ],
  [
    'all of it, of no known campaign: what it pays for stands in its terms',
    200,
    [{ remaining: dollars(200), expiresAt: LATER }],
    /valid until Dec 19\. What it pays for stands in its terms/,
  ],
  [
    'all of it, in two parts: only the first ends then',
    300,
    [
      { remaining: dollars(100), expiresAt: LATER },
      { remaining: dollars(200), expiresAt: END_OF_LAUNCH },
    ],
    /^All of it is promotional credit; the first part ends on Sep 1[78]\. What it pays for stands in its terms/,
  ],
  [
    'all of it, without a day',
    200,
    [{ remaining: dollars(200) }],
    /^All of it is promotional credit\. What it pays for stands in its terms/,
  ],
  [
    'a part: how much, and until when',
    300,
    [{ remaining: dollars(200), expiresAt: LATER }],
    /^\$200\.00 of it is promotional credit, valid until Dec 19\.$/,
  ],
  [
    'a part without a day',
    300,
    [{ remaining: dollars(200) }],
    /^\$200\.00 of it is promotional credit\.$/,
  ],
])('%s', (_, balance, promotions, words) => {
  expect(says(balance, promotions)).toMatch(words);
});

test('nothing of a balance without any', () => {
  expect(says(300, [])).toBeUndefined();
});
