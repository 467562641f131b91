import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../locales');

async function textsOf(language: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(join(FOLDER, `${language}.yml`));
  return new Map(
    messages.flatMap((message) => {
      const key = message.key.join('.');
      return message.type === 'plural'
        ? Object.entries(message.plurals).map(([count, text]) => [`${key}#${count}`, text] as const)
        : [[key, message.message] as const];
    }),
  );
}

/** What people send speaks in their voice, not in the guide's. */
const isOwnVoice = (key: string) => !key.startsWith('message.') && key !== 'spend.messageToMember';

/**
 * What the guide does not say in its own voice: who works with the tools are people, the month has
 * a spend limit, an Owner is named as claude.ai names one, and nobody is asked with "please".
 */
const NEVER: { [language: string]: RegExp } = {
  en: /developers?\b|\bcaps?\b|you are owner|as (a )?member\b|\bplease\b|\boops\b|counted neither|members see it|first reload|buying is not/i,
  de: /entwickler|\bbitte\b|deckel/i,
  es: /desarrollador|por favor/i,
  es_419: /desarrollador|por favor/i,
  fr: /développeu|veuillez|s’il vous plaît/i,
  hi: /डेवलपर|कृपया/,
  id: /pengembang|mohon|silakan|harap\b/i,
  it: /sviluppator|per favore/i,
  ja: /開発者/,
  ko: /개발자|부탁/,
  pt_BR: /desenvolvedor|por favor/i,
};

describe.each(Object.entries(NEVER))('%s', async (language, never) => {
  const own = [...(await textsOf(language))].filter(([key]) => isOwnVoice(key));

  test('says nothing that the guide does not say', () => {
    expect(own.length).toBeGreaterThan(700);
    expect(own.filter(([, text]) => never.test(text))).toEqual([]);
  });

  test('has no exclamation mark, and four dots nowhere', () => {
    expect(own.filter(([, text]) => /[!！¡]/.test(text))).toEqual([]);
    expect(own.filter(([, text]) => /\.{3}|…\.|\.…/.test(text))).toEqual([]);
  });

  test('breaks auto‑reload nowhere', () => {
    expect(own.filter(([, text]) => /auto-reload/i.test(text))).toEqual([]);
  });
});

const english = await textsOf('en');

test.each([
  ['step.spendCap.noun', 'Monthly spend limit'],
  ['account.role.owner', 'Owner'],
  ['member.headline', 'Only an Owner can buy for $1'],
  ['figure.below', 'on, at $1'],
  ['panel.notClaim', '“$1” is something else: it charges your card.'],
  ['failure.counted', 'Left open until it can be read.'],
  ['step.autoReload.worst', 'At worst $1 a month: $2 of spending and $3 left over.'],
  ['settings.developers', 'People'],
  ['step.autoReload.firstCharge', '$1 at once, then about $2 each time.'],
  [
    'step.autoReload.ifOld',
    'If $1 or less are left by now, turning it on charges the card at once: up to $2.',
  ],
  ['step.notify.sent', 'Sent?'],
  ['settings.contactNote', 'Shown to you where you are a member.'],
])('%s is said as %j', (key, words) => {
  expect(english.get(key)).toBe(words);
});

test('one sentence says organization or workspace, not both', () => {
  const sentences = [...english]
    .filter(([key]) => isOwnVoice(key))
    .flatMap(([, text]) => text.split(/(?<=[.!?:])\s/));
  const both = (sentence: string) => /workspace/i.test(sentence) && /organization/i.test(sentence);
  expect(sentences.filter(both)).toEqual([]);
});
