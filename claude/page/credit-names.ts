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

/** Does a text name any credit, in claude.ai's languages? */
export function namesCredit(words: string): boolean {
  return CREDIT.test(normalise(words).replace(BANK_CARD, ''));
}

/** As claude.ai's languages write it: by a sign, or by a code beside the figure. */
const AMOUNT =
  /[$€£¥₹₩]|\b(usd|eur|gbp|cad|aud|chf|jpy|inr|krw|brl|idr|rp) ?\d|\d ?(usd|eur|gbp|cad|aud|chf)\b/u;
/** What is given rather than sold, in claude.ai's languages. */
const GIVEN = new RegExp(
  [
    '\\bfree\\b|\\bon us\\b|bonus|\\bclaim|redeem|\\bgift|kostenlos|gratis|geschenk|einlösen',
    'gratuit|offert|cadeau|réclam|regal[oi]|canje|reclam|omaggio|riscatt|grátis|presente|resgat',
    '無料|プレゼント|受け取|무료|선물|받기|मुफ़्त|मुफ्त|निःशुल्क|उपहार|klaim',
  ]
    .join('|')
    .normalize('NFKC'),
  'u',
);

/**
 * Does a text offer a credit: name one, by either wording, and what it is worth or that it is given,
 * such as "Your winter credit: $300"? That credits are mentioned is no offer.
 */
export function offersCredit(words: string): boolean {
  const normal = normalise(words).replace(BANK_CARD, '');
  const isAbout = namesCredits(normal) || namesCredit(normal);
  return isAbout && (AMOUNT.test(normal) || GIVEN.test(normal));
}
