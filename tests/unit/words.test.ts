import { globSync, readFileSync } from 'node:fs';
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

/** Who is said to look after the workspace: "Owner", as on claude.ai, in every language. */
const OWNER = /Owner/;
/** "About", as the texts of a charge say it. */
const ABOUT =
  /(etwa|ungefähr|about|unos|environ|करीब|लगभग|sekitar|circa|约|約|약|cerca de) ?(?=\$)/gi;
/** "Below", where a setting takes effect at its figure. */
const BELOW =
  /\b(below|unter|debajo|menos de|moins de|sous|bawah|sotto|abaixo)\b|से नीचे|से कम|未満|下回|미만|아래/i;

/** What people send speaks in their voice, not in the guide's. */
const isOwnVoice = (key: string) => !key.startsWith('message.') && key !== 'spend.messageToMember';

/**
 * What the guide does not say in its own voice: who works with the tools are people, the month has
 * a spend limit, an Owner is named as claude.ai names one, and nobody is asked with "please".
 */
const NEVER: { [language: string]: RegExp } = {
  en: /developers?\b|\bcaps?\b|you are owner|as (a )?member\b|\bplease\b|\boops\b|counted neither|members see it|first reload|buying is not|what then stays|then, the owner|\bexpires\b/i,
  de: /entwickler|\bbitte\b|deckel|du bist owner|sie sind owner|als mitglied|weder als|mitglieder sehen es|erstes aufladen|kaufen ist nicht|was dann bleibt/i,
  es: /desarrollador|por favor|eres owner|como miembro|ni como|los miembros lo ven|primera recarga|comprar no es|lo que queda/i,
  es_419:
    /desarrollador|por favor|eres owner|como miembro|ni como|los miembros lo ven|primera recarga|comprar no es|lo que queda/i,
  fr: /développeu|veuillez|s’il vous plaît|vous êtes owner|en tant que membre|ni comme|les membres le voient|premier rechargement|acheter n’est pas/i,
  hi: /डेवलपर|कृपया|आप Owner हैं|सदस्य के रूप में|न तो|सदस्य इसे देखते|पहला रीलोड|खरीदना .* नहीं है/,
  id: /pengembang|mohon|silakan|harap\b|anda adalah owner|sebagai anggota|maupun|anggota melihatnya|isi ulang pertama|membeli bukan/i,
  it: /sviluppator|per favore|sei owner|come membro|né come|i membri lo vedono|prima ricarica|acquistare non è|ciò che resta/i,
  ja: /開発者|あなたはOwner|メンバーとしては|どちらにも数え|メンバーに表示|最初のチャージ|購入は受け取りでは/,
  ko: /개발자|부탁|당신은 Owner|구성원으로서|어느 쪽으로도|구성원에게 표시|첫 충전|구매는 .*아닙니다/,
  pt_BR:
    /desenvolvedor|por favor|você é owner|como membro|nem como|os membros veem isso|primeira recarga|comprar não é|o que sobra/i,
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

  test('has typographic apostrophes', () => {
    expect(own.filter(([, text]) => /\p{L}'\p{L}|s'\s/u.test(text))).toEqual([]);
  });

  test('breaks auto‑reload nowhere', () => {
    expect(own.filter(([, text]) => /auto-reload/i.test(text))).toEqual([]);
  });
});

/** claude.ai's pages speak of an organization; a workspace is what is not a personal account. */
const WORKSPACE: { [language: string]: readonly [workspace: RegExp, organization: RegExp] } = {
  en: [/workspace/i, /organization/i],
  de: [/workspace/i, /organisation/i],
  es: [/espacio de trabajo/i, /organizaci/i],
  es_419: [/espacio de trabajo/i, /organizaci/i],
  fr: [/espace de travail/i, /organisation/i],
  hi: [/वर्कस्पेस/, /संगठन/],
  id: [/ruang kerja|workspace/i, /organisasi/i],
  it: [/area di lavoro|workspace|spazio di lavoro/i, /organizzazion/i],
  ja: [/ワークスペース/, /組織/],
  ko: [/워크스페이스/, /조직/],
  pt_BR: [/espaço de trabalho|workspace/i, /organizaç/i],
};

const LIMIT: { [language: string]: RegExp } = {
  en: /monthly spend limit/i,
  de: /monatliches? Ausgabenlimit/i,
  es: /límite de gasto mensual/i,
  es_419: /límite de gasto mensual/i,
  fr: /limite de dépenses mensuelle/i,
  hi: /मासिक खर्च सीमा/,
  id: /batas pengeluaran bulanan/i,
  it: /limite di spesa mensile/i,
  ja: /月間利用上限/,
  ko: /월간 지출 한도/,
  pt_BR: /limite de gastos mensa/i,
};

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
  ['settings.contactFixed', 'Set by your company, for all members'],
  ['figure.copied', 'copied'],
  ['today.nearlyEmpty', '$1 left, auto‑reload is off: buy, or turn on auto‑reload.'],
  ['today.wouldCharge', 'Auto‑reload would charge $1 at once, then about $2 each time.'],
  ['end.validUntil', 'Credit valid until'],
])('%s is said as %j', (key, words) => {
  expect(english.get(key)).toBe(words);
});

describe.each(Object.entries(WORKSPACE))('%s', async (language, [workspace, organization]) => {
  const texts = await textsOf(language);
  const saying = (key: string) => texts.get(key) ?? '';

  test('one sentence says organization or workspace, not both', () => {
    const sentences = [...texts]
      .filter(([key]) => isOwnVoice(key))
      .flatMap(([, text]) => text.split(/(?<=[.!?:。？：।])\s*/));
    // Both words are said, each in sentences of its own.
    expect(sentences.filter((one) => workspace.test(one)).length).toBeGreaterThan(8);
    expect(sentences.filter((one) => organization.test(one)).length).toBeGreaterThan(8);
    expect(sentences.filter((one) => workspace.test(one) && organization.test(one))).toEqual([]);
  });

  test('the month has a spend limit, in its row as in the sentences', () => {
    for (const key of ['step.spendCap.noun', 'step.spendCap.title', 'today.capReached']) {
      expect(saying(key), key).toMatch(LIMIT[language] ?? /^$/);
    }
  });

  test('a setting takes effect at its figure, and not below it', () => {
    for (const key of ['figure.below', 'step.balance.onAt', 'step.autoReload.isOnBelow']) {
      expect(saying(key), key).toContain('$1');
      expect(saying(key), key).not.toMatch(BELOW);
    }
  });

  test('the first charge is an exact figure, and what follows it is about one', () => {
    for (const key of ['step.autoReload.firstCharge', 'today.wouldCharge']) {
      const about = [...saying(key).matchAll(ABOUT)].map(({ index, 0: { length } }) =>
        saying(key).slice(index + length, index + length + 2),
      );
      expect(about, key).toEqual(['$2']);
    }
  });

  test('an Owner is called one', () => {
    expect(saying('account.role.owner')).toBe('Owner');
    for (const key of ['member.headline', 'today.member', 'member.who', 'figure.needsOwner']) {
      expect(saying(key), key).toMatch(OWNER);
    }
  });
});

test('quotation marks are each language’s own: none stands in a component', () => {
  const root = resolve(import.meta.dirname, '../..');
  const files = globSync('components/**/*.tsx', { cwd: root });
  const marked = files.filter((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    const code = source.replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
    return /[“”„«»「」]/.test(code);
  });
  expect(files.length).toBeGreaterThan(80);
  expect(marked).toEqual([]);
});
