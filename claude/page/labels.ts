import quoted from './labels.json' with { type: 'json' };
import unquoted from './unquoted-labels.json' with { type: 'json' };

/**
 * claude.ai's own wording in its eleven interface languages (public sources up to November 2026;
 * some were seen in one source only). Without an entry of its own, es-419 has the same as es-ES.
 * Labels are for recognition and for quoting, never the only way to find something.
 */
export type Label = keyof typeof quoted | keyof typeof unquoted;
const table = { ...quoted, ...unquoted };

/** Longer texts are looked at once; labels, and what may be one, at every change of the page. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 1000;
const kept = new Map<string, string>();

/**
 * Makes labels comparable: one kind of apostrophe, space and parenthesis, no trailing full stop,
 * no difference of case.
 */
export function normalise(text: string): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const normal = normaliseAnew(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= LONGEST_KEPT) kept.set(text, normal);
  return normal;
}

function normaliseAnew(text: string): string {
  return text
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '')
    .toLowerCase();
}

const sets = new Map<Label, ReadonlySet<string>>();

/** All translations of a label, normalised. */
export function wordings(label: Label): ReadonlySet<string> {
  const known = sets.get(label);
  if (known) return known;
  const set = new Set(Object.values(table[label]).map(normalise));
  sets.set(label, set);
  return set;
}

export function says(text: string, ...labels: readonly Label[]): boolean {
  const normal = normalise(text);
  return labels.some((label) => wordings(label).has(normal));
}

export function mentions(text: string, ...labels: readonly Label[]): boolean {
  const normal = normalise(text);
  return labels.some((label) => {
    for (const wording of wordings(label)) if (normal.includes(wording)) return true;
    return false;
  });
}

/** Does the text open with the label, as a row's does? A sentence that goes on is none. */
export function opensWith(text: string, label: Label): boolean {
  const normal = normalise(text);
  for (const wording of wordings(label)) {
    if (normal.startsWith(wording) && !/^\s?[\p{L}\p{M}]/u.test(normal.slice(wording.length)))
      return true;
  }
  return false;
}

/** What the text says beside the label, without punctuation; `undefined` where the label is not in it. */
export function withoutLabel(text: string, label: Label): string | undefined {
  const normal = normalise(text);
  for (const wording of wordings(label)) {
    if (normal.includes(wording)) {
      return normal
        .replace(wording, ' ')
        .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
    }
  }
  return undefined;
}
