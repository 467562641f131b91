import { type Label, mentions, normalise } from './labels';

const NAMES = ['usage-credits', 'extra-usage'] as const satisfies readonly Label[];
/** What other labels of the same pages call them in one language or another (2026). */
const OTHER_NAMES = [
  'extra-nutzung',
  'zusatznutzung',
  'utilisation supplémentaire',
  'utilizzo extra',
  '利用クレジット',
  '追加利用枠',
];

/** Does a text name usage credits, in either wording and any of claude.ai's languages? */
export function namesCredits(words: string): boolean {
  const normal = normalise(words);
  return mentions(words, ...NAMES) || OTHER_NAMES.some((name) => normal.includes(name));
}

/** A card to pay with, in claude.ai's languages, is no credit. */
const BANK_CARD =
  /credit card|\b(cart\S+|tarjeta) d[ei] cr[ée]dito?|クレジット ?カード|क्रेडिट कार्ड|kartu kredit/gu;
const CREDIT = /\b(cr[ée]dit(s|os?|i)?|kredit)\b|guthaben|クレジット|크레딧|क्रेडिट/u;

/** Does a text name a credit and what it is worth, such as "Your winter credit: $300"? */
export function namesAmountOfCredit(words: string): boolean {
  const normal = normalise(words).replace(BANK_CARD, '');
  return CREDIT.test(normal) && /[$€£¥₹]/u.test(normal);
}
