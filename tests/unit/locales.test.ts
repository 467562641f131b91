import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ParsedMessage, parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../locales');
const LANGUAGES = 'de en es es_419 fr hi id it ja ko pt_BR'.split(' ');
/** Chrome's limit, in UTF-16 units. */
const DESCRIPTION_LIMIT = 132;

/** The marks around what claude.ai's page says, where they are not the English ones. */
const QUOTES: { readonly [language: string]: string } = {
  de: '„“',
  es: '«»',
  fr: '«»',
  ja: '「」',
};

/** Every text by its key; a plural form's key ends in its count, as in `badge.stepsLeft#n`. */
type Texts = ReadonlyMap<string, string>;

function textsOf(message: ParsedMessage): [string, string][] {
  const key = message.key.join('.');
  return message.type === 'plural'
    ? Object.entries(message.plurals).map(([count, text]) => [`${key}#${count}`, text])
    : [[key, message.message]];
}

async function read(language: string): Promise<Texts> {
  const messages = await parseMessagesFile(join(FOLDER, `${language}.yml`));
  return new Map(messages.flatMap(textsOf));
}

/** `$1`, `$2`, …: each once, in order. */
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

const placeholdersOf = (texts: Texts) =>
  Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));

/** Stars are balanced if none is left without the pairs that enclose something. */
const hasStrayStars = (text: string) => text.replace(/\*\*[^*]+\*\*/g, '').includes('*');

const keysWhere = (texts: Texts, isBad: (text: string) => boolean) =>
  [...texts].filter(([, text]) => isBad(text)).map(([key]) => key);

const english = await read('en');

test('eleven languages are present', () => {
  expect(LANGUAGES).toHaveLength(11);
  expect(readdirSync(FOLDER).sort()).toEqual(LANGUAGES.map((language) => `${language}.yml`).sort());
});

const SOURCES = globSync('{browser,claude,components,entrypoints,guide,packaging}/**/*.{ts,tsx}', {
  cwd: resolve(FOLDER, '..'),
}).map((path) => readFileSync(resolve(FOLDER, '..', path), 'utf8'));
/** The manifest's texts, which the browser looks up by other names. */
const inManifest = (key: string) => `__MSG_${key.replaceAll('.', '_')}__`;

test('every text is used', () => {
  // Those with a sign in front are the browser's own.
  const keys = [...english.keys()].flatMap((key) => key.match(/^[^@#]+/) ?? []);
  const code = SOURCES.join('\n');
  const isUsed = (key: string) => code.includes(`'${key}'`) || code.includes(inManifest(key));
  expect([...new Set(keys)].filter((key) => !isUsed(key))).toEqual([]);
});

describe.each(LANGUAGES)('%s', async (language) => {
  const texts = await read(language);

  test("has exactly English's keys and plural forms", () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the same placeholders in every text and plural form', () => {
    expect(placeholdersOf(texts)).toEqual(placeholdersOf(english));
  });

  test('quotes with one pair of marks', () => {
    const pairs = ['„“', '“”', '«»', '「」'].filter((pair) =>
      [...texts.values()].some((text) =>
        new RegExp(`${pair[0]}[^„“”«»「」]*${pair[1]}`).test(text),
      ),
    );
    expect(pairs).toEqual([QUOTES[language] ?? '“”']);
  });

  test('has no empty text', () => {
    expect(keysWhere(texts, (text) => text.trim() === '')).toEqual([]);
  });

  test('has only balanced stars', () => {
    expect(keysWhere(texts, hasStrayStars)).toEqual([]);
  });

  test('has no plural separator within a text', () => {
    expect(keysWhere(texts, (text) => text.includes(' | '))).toEqual([]);
  });

  test('has a description that fits the stores', () => {
    expect(texts.get('description')?.length).toBeLessThanOrEqual(DESCRIPTION_LIMIT);
  });
});
