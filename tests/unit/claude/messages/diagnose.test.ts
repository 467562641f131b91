import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../claude/messages/diagnose';
import { DIAGNOSIS_IDS } from '../../../../guide/diagnosis';
import { ENVELOPES, ESC, FORMS, LOG } from './forms';
import { NEIGHBOURS } from './neighbours';
import { STRANGERS, SURROUNDED, SURROUNDINGS } from './other-vendors';
import { REPORTED } from './reported';
import { SECOND_LINES } from './second-lines';
import { FOREIGN, MESSAGES, NOTICES, TEXTS } from './texts';

/** Texts of any characters take long to make on a busy machine. */
const PATIENCE_MS = 30_000;
const idOf = (text: string) => diagnose(text).id;
const of = (form: string) => FORMS[form] ?? String;

/** Names of reasons are no sentences: they are recognised as they are, not reworded or wrapped. */
const isReason = (text: string) =>
  /_(?:reason|credits|disabled)|reached["\s]*$|OverageDis/.test(text);
const SENTENCES = MESSAGES.filter(([, text]) => !isReason(text));
/** What only says that there was a refusal. */
const isEnvelope = (text: string) =>
  /^(?:This request would exceed your|API Error: Request rejected \(429\)$|\{"type":"error"|anthropic\.Rate|API Error: R.*account's rate|API Error \(500)/.test(
    text,
  );
const SPECIFIC = SENTENCES.filter(([, text]) => !isEnvelope(text));

test('every diagnosis has at least eight texts, all different', () => {
  expect(Object.keys(TEXTS).sort()).toEqual([...DIAGNOSIS_IDS].sort());
  for (const [id, texts] of Object.entries(TEXTS)) {
    expect(new Set(texts).size, id).toBeGreaterThanOrEqual(8);
  }
});

test.each(MESSAGES)('%s: %s', (id, text) => {
  expect(idOf(text)).toBe(id);
});

test.each(REPORTED)('as it was reported, %s: %s', (id, text) => {
  expect(idOf(text)).toBe(id);
  expect(idOf(`${LOG}${text}\n${LOG}`)).toBe(id);
});

test.each(NEIGHBOURS)('in other words, %s: %s', (id, text) => {
  expect(idOf(text)).toBe(id);
});

test.each(SECOND_LINES)('with what stands below it, %s: %s', (id, text) => {
  expect(idOf(text)).toBe(id);
});

test.each(STRANGERS)('of another vendor: %s', (text) => {
  expect(idOf(text)).toBe('unknown');
});

test.each(SURROUNDED)('among other vendors, %s: %s', (id, text) => {
  expect(idOf(text)).toBe(id);
});

describe.each(Object.entries(SURROUNDINGS))('beside %s', (_, surround) => {
  test.each(SPECIFIC)('%s: %s', (id, text) => {
    expect(idOf(surround(text))).toBe(id);
  });
});

describe.each(Object.entries(FORMS))('in the form “%s”', (_, form) => {
  test.each(SENTENCES)('%s: %s', (id, text) => {
    expect(idOf(form(text))).toBe(id);
  });
});

test.each(FOREIGN)('does not know %j', (text) => {
  expect(diagnose(text)).toEqual({ id: 'unknown' });
});

test.each(NOTICES)('rejects nothing: %s', (text) => {
  expect(idOf(text)).toBe('not-rejected');
  expect(idOf(`${LOG}${text}\n${LOG}`)).toBe('not-rejected');
});

test.each(NOTICES)('beside a message is nothing: %s', (notice) => {
  for (const [id, text] of MESSAGES) expect(idOf(`${text}\n${notice}`), text).toBe(id);
});

test('the telling part is a part of the text that tells the same', () => {
  for (const [id, text] of MESSAGES) {
    const { part } = diagnose(`${LOG}${text}\n${LOG}`);
    const told = part && `${LOG}${text}\n${LOG}`.slice(part.from, part.to);
    expect(told && text.includes(told), text).toBe(true);
    expect(told?.length, id).toBeGreaterThan(8);
  }
});

describe('of several failures the last one counts', () => {
  test.each(['raw', 'the API’s answer', 'a terminal’s box', 'a log', 'coloured', 'among Japanese'])(
    'in the form “%s”',
    (form) => {
      for (const [before, first] of SPECIFIC) {
        for (const [id, last] of SPECIFIC) {
          const text = `${of(form)(first)}\n${LOG}${of(form)(last)}`;
          expect(idOf(text), `${before}, then ${id}: ${text}`).toBe(id);
        }
      }
    },
    PATIENCE_MS,
  );

  test('however many there are, and whatever a log says between them', () => {
    const messages = fc.array(fc.constantFrom(...SPECIFIC), { minLength: 1, maxLength: 20 });
    const noise = fc.constantFrom(`\n${LOG}`, `\n${LOG.repeat(40)}`);
    fc.assert(
      fc.property(messages, noise, (several, between) => {
        const text = several.map(([, message]) => message + between).join('');
        expect(idOf(text)).toBe(several.at(-1)?.[0]);
      }),
    );
  });
});

test('an envelope added around a message never changes what it is', () => {
  const around = fc.array(fc.constantFrom(...ENVELOPES), { maxLength: 4 });
  const gap = fc.constantFrom('\n', ' · ', `\n${LOG}`, '\n\n');
  fc.assert(
    fc.property(
      fc.constantFrom(...SPECIFIC),
      around,
      around,
      gap,
      ([id, message], before, after, between) => {
        expect(idOf([...before, message, ...after].join(between))).toBe(id);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a log of other lines around a message never changes what it is', () => {
  const line = fc.oneof(
    fc.constantFrom(
      LOG,
      'DEBUG cache miss for key 7f3a\n',
      '    at next (https://github.com/example/app/blob/main/a.js:1:2)\n',
      '{"level":"info","msg":"compiled in 120 ms"}\n',
      'Compilation terminée. Übersetzt. 完了しました。\n',
      '::1 - - [04/May/2026:09:12:33 +0000] "GET / HTTP/1.1" 200 612\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 40 }).map((s) => `${s.replace(/[a-z]/gi, '')}\n`),
  );
  const lines = fc.array(line, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...MESSAGES), lines, lines, ([id, message], before, after) => {
      expect(idOf(`${before}${message}\n${after}`)).toBe(id);
    }),
    { numRuns: 1000 },
  );
});

test('wrapping lines never changes the verdict', () => {
  const breaks = fc.array(fc.tuple(fc.nat(600), fc.constantFrom('\n', '\r\n', '\n    ', ' ')));
  const form = fc.constantFrom((m: string) => m, of('the API’s answer'));
  fc.assert(
    fc.property(fc.constantFrom(...SENTENCES), form, breaks, ([id, message], write, places) => {
      const text = places.reduce(
        (so, [at, gap]) => so.slice(0, at) + gap + so.slice(at),
        // An escape that is itself broken over two lines is not mended.
        write(message.replaceAll('\\', '').replaceAll('\n', ' ')),
      );
      expect(idOf(text), text).toBe(id);
    }),
  );
});

test('a reason in the headers counts only where they judged by it', () => {
  const header = 'anthropic-ratelimit-unified-overage-disabled-reason';
  const claim = 'anthropic-ratelimit-unified-representative-claim';
  expect(idOf(`{"${claim}":"overage","${header}":"org_level_disabled_until"}`)).toBe(
    'organization-cap',
  );
  expect(idOf(`{'${header}': 'member_zero_credit_limit', '${claim}': 'overage'}`)).toBe(
    'member-off',
  );
  expect(idOf(`{"${claim}":"seven_day","${header}":"org_level_disabled_until"}`)).toBe('unknown');
  expect(idOf(`${claim}: overage\n${LOG.repeat(100)}${header}: out_of_credits`)).toBe('unknown');
});

test(
  'never throws',
  () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void diagnose(text)));
  },
  PATIENCE_MS,
);

describe('a text of 1 MB', () => {
  test.each(MESSAGES.filter((_, n) => n % 8 === 0))('of log, then %s', (id, message) => {
    expect(idOf(LOG.repeat(1_000_000 / LOG.length) + message)).toBe(id);
  });

  test.each([
    '\\',
    '[',
    '[1;',
    '\\u001b]',
    `${ESC}]`,
    `${ESC}[1`,
    'usagecredits',
    '^[',
    '<a ',
    '&#',
    '\n[',
    '\n12:30 [a',
    '\nNov  2 10:12:13 a a',
    '\na\ta\t',
    '\\n","stream',
    '&amp;amp;',
    '%e2%80',
    'hit your org ',
    'hit your ',
    'claim it at ',
    'rate limit for your organization ',
    'reached your weekly ',
    'rate_limit_error openrouter ',
    'codex: out of usage credits ',
    'codex: out of usage credits\n',
    'Out of usage credits\nBuy at a.example/billing\n\n',
    'out of usage credits a.',
    'overage-disabled-reason: out_of_credits ',
    'representative-claim: overage ',
    'overage-disabled-reason: out_of_credits representative-claim: overage ',
    'Ａ',
    '𝐀',
  ])('of %j is read in linear time', (part) => {
    const spend = (length: number) => {
      const text = part.repeat(length / part.length);
      const start = performance.now();
      diagnose(text);
      return performance.now() - start;
    };
    expect(spend(1_000_000)).toBeLessThan(2000);
  });
});
