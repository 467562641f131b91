import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIAGNOSIS_IDS, type DiagnosisId, diagnose } from '../../../guide/diagnosis';

const THIRD_PARTY = 'Third-party apps now draw from your extra usage, not your plan limits.';
const KEEP_GOING = 'at claude.ai/settings/usage and keep going.';

const MESSAGES: readonly (readonly [DiagnosisId, string])[] = [
  [
    'organization-unclaimed',
    "Third-party apps now draw from extra usage, not plan limits. We've added a credit to your organization to get you started. Ask your workspace admin to claim it and keep going.",
  ],
  ...[20, 100, 200].map(
    (amount) =>
      [
        'personal-unclaimed',
        `${THIRD_PARTY} We've added a $${amount} credit to get you started. Claim it ${KEEP_GOING}`,
      ] as const,
  ),
  ['personal-add-more', `${THIRD_PARTY} Add more ${KEEP_GOING}`],
  ['personal-out', `You're out of extra usage. Add more ${KEEP_GOING}`],
  [
    'organization-out',
    "You're out of extra usage. Ask your workspace admin to add more so you can keep going.",
  ],
  ...['usage', 'spend'].map(
    (kind) =>
      [
        'organization-cap',
        `You've hit your org's monthly ${kind} limit · ask your admin to raise it at claude.ai/admin-settings/usage`,
      ] as const,
  ),
  ['member-cap', "You've hit your individual spend limit · ask your admin to raise it"],
  [
    'rate-limit',
    "This request would exceed your account's rate limit. Please try again later. (429 rate_limit_error)",
  ],
  [
    'api-key',
    'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
  ],
  ['api-key', 'authentication_error: invalid x-api-key'],
];

/** Texts of any characters take long to make on a busy machine. */
const PATIENCE_MS = 30_000;

const LOG = '2026-05-04T09:12:33Z INFO [worker 7] GET /health 200 in 3 ms\n';
const ESC = String.fromCharCode(27);

const asAnswer = (message: string) =>
  JSON.stringify({
    type: 'error',
    error: { type: 'invalid_request_error', message },
    request_id: 'req_011CabcDEF',
  });
const escaped = (json: string) =>
  json.replace(/[^ -~]|'/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
const wrapped = (text: string, columns: number) =>
  text.replace(new RegExp(`.{${columns}}`, 'gs'), '$&\n');
const coloured = (text: string) =>
  text.replace(/\S+/g, (word) => `${ESC}[1;31m${word.slice(0, 3)}${ESC}[0m${word.slice(3)}`);

const FORMS: { [form: string]: (message: string) => string } = {
  raw: (message) => message,
  'the API’s answer': (message) => `API Error: 400 ${asAnswer(message)}`,
  'an answer with escapes': (message) => `LLM request rejected: ${escaped(asAnswer(message))}`,
  'JSON in JSON': (message) => JSON.stringify({ log: escaped(asAnswer(message)) }),
  'coloured in JSON': (message) => escaped(asAnswer(`\n${coloured(message)}\r\n`)),
  'a terminal of 40 columns': (message) => wrapped(message, 40),
  'a terminal’s box': (message) => wrapped(message, 36).replace(/^(.*)$/gm, '│ $1 │'),
  'curly quotes': (message) => `“${message.replaceAll("'", '’')}”`,
  coloured,
  'colours whose escape was lost': (message) => coloured(message).replaceAll(ESC, ''),
  'a link': (message) =>
    message.replace(/claude\.ai\S*/, (a) => `${ESC}]8;;https://${a}${ESC}\\${a}${ESC}]8;;${ESC}\\`),
  'a log': (message) => `${LOG}${LOG}ERROR ${message}\n${LOG}`,
  'usage credits': (message) => message.replaceAll('extra usage', 'usage credits'),
  capitals: (message) => message.toUpperCase(),
  'full width': (message) =>
    message.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'an address': (message) => `error=${encodeURIComponent(message)}`,
  'a page': (message) => message.replaceAll('. ', '.<br/>').replaceAll(' ', '&nbsp;'),
};

test('every diagnosis has its message', () => {
  expect(new Set(MESSAGES.map(([id]) => id))).toEqual(new Set(DIAGNOSIS_IDS));
});

describe.each(Object.entries(FORMS))('in %s', (_, form) => {
  test.each(MESSAGES)('%s', (id, message) => {
    expect(diagnose(form(message))).toBe(id);
  });
});

test.each([
  '',
  ' \n\t ',
  'Hello world',
  'TypeError: Cannot read properties of undefined',
  'Third-party apps now draw from your extra usage, not your plan limits.',
  'We have added a button to your organization.',
  'API Error: 500 {"type":"error","error":{"type":"api_error","message":"Internal server error"}}',
  LOG,
])('does not know %j', (text) => {
  expect(diagnose(text)).toBe('unknown');
});

describe('of several messages the last one counts', () => {
  test.each(Object.entries(FORMS))('in %s', (_, form) => {
    for (const [before, first] of MESSAGES) {
      for (const [id, last] of MESSAGES) {
        expect(diagnose(`${form(first)}\n${LOG}${form(last)}`), `${before}, then ${id}`).toBe(id);
      }
    }
  });

  test('however many there are, and whatever a log says between them', () => {
    const messages = fc.array(fc.constantFrom(...MESSAGES), { minLength: 1, maxLength: 20 });
    const noise = fc.constantFrom('', '\n', LOG, LOG.repeat(40));
    fc.assert(
      fc.property(messages, noise, (several, between) => {
        const text = several.map(([, message]) => message + between).join('');
        expect(diagnose(text)).toBe(several.at(-1)?.[0]);
      }),
    );
  });

  test.each(['rate_limit_error', "headers: { 'x-api-key': '…' }"])(
    'but %s beside a message is no message of its own',
    (hint) => {
      const [first] = MESSAGES;
      expect(diagnose(`${first?.[1]} ${hint}`)).toBe('organization-unclaimed');
      expect(diagnose(hint)).not.toBe('unknown');
    },
  );
});

test('wrapping lines never changes the verdict', () => {
  const breaks = fc.array(fc.tuple(fc.nat(600), fc.constantFrom('\n', '\r\n', '\n    ', ' ')));
  const form = fc.constantFrom((m: string) => m, FORMS['the API’s answer'] ?? String);
  fc.assert(
    fc.property(fc.constantFrom(...MESSAGES), form, breaks, ([id, message], write, places) => {
      const text = places.reduce(
        (so, [at, gap]) => so.slice(0, at) + gap + so.slice(at),
        write(message),
      );
      expect(diagnose(text)).toBe(id);
    }),
  );
});

test(
  'never throws',
  () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void diagnose(text)));
  },
  PATIENCE_MS,
);

describe('a text of 1 MB', () => {
  test.each(MESSAGES)('of log, then %s', (id, message) => {
    expect(diagnose(LOG.repeat(1_000_000 / LOG.length) + message)).toBe(id);
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
    'hit your org ',
    'claim it at ',
  ])('of %j is read in linear time', (part) => {
    const start = performance.now();
    expect(diagnose(part.repeat(1_000_000 / part.length))).toBe('unknown');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
