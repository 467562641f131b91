import { readFileSync, writeFileSync } from 'node:fs';
import { type Effort, secondsOf } from './count.ts';

/** What a way asked of a reader of each language, by its short name. */
export interface Walked {
  name: string;
  efforts: { readonly [language: string]: Effort };
}

const DOCUMENT = 'docs/journeys.md';

/** Replaces the table of the document, which its last lines are, and says the day. */
export function writeDocument(walked: readonly Walked[], day: string): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const said = text.slice(0, text.indexOf('\n|')).replace(/\d{4}-\d{2}-\d{2}:/, `${day}:`);
  writeFileSync(DOCUMENT, `${said}\n${table(walked).join('\n')}\n`);
}

function table(walked: readonly Walked[]): string[] {
  const languages = Object.keys(walked[0]?.efforts ?? {});
  const [first = 'en'] = languages;
  const rows = [
    ['way', 'clicks', `words to read (seconds) ${languages.join(' · ')}`, `on screen, ${first}`],
    ...walked.map(({ name, efforts }) => [
      name,
      `${efforts[first]?.clicks}`,
      Object.values(efforts).map(sayWords).join(' · '),
      (efforts[first]?.onScreen ?? 0).toFixed(0),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, i) =>
    Math.max(...rows.map((row) => [...(row[i] ?? '')].length)),
  );
  const lines = rows.map(
    (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`,
  );
  return [
    ...lines.slice(0, 1),
    `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`,
    ...lines.slice(1),
  ];
}

function sayWords({ words }: Effort): string {
  return `${words.toFixed(0)} (${secondsOf(words).toFixed(0)})`;
}
