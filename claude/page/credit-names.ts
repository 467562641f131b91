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
