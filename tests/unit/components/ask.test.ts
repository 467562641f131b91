import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, test, vi } from 'vitest';
import { quotableLine, sayAsk, sayQuestion, workspaceAsked } from '../../../components/words/ask';
import { Cause } from '../../../guide/cause';
import type { Organization } from '../../../guide/organization';
import { PICTURES } from '../../gallery/models';

vi.mock('#i18n', () => import('./texts'));

const LANGUAGES = ['de', 'en', 'es', 'es_419', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'pt_BR'];
/** About as much fits into three lines; a browser measures them. The address has a fourth. */
const LONGEST = 135;

const ACME: Organization = { id: 'acme', name: 'Acme', kind: 'team' };
const member = PICTURES.find(({ name }) => name === 'member')?.model;

describe.each(LANGUAGES)('in %s', async (language) => {
  const messages = await parseMessagesFile(`locales/${language}.yml`);
  const asks = messages.flatMap((message) =>
    message.type !== 'plural' && message.key.join('.').startsWith('message.ask.')
      ? [[message.key.join('.'), message.message] as const]
      : [],
  );

  test('there is a message for each cause, and a question', () => {
    expect(asks).toHaveLength(Cause.def.values.length + 1);
  });

  test.each(asks)('%s is short, names the workspace, and leads to the page', (_, text) => {
    const [words = '', address, ...more] = text.replace('$1', 'Acme').replace('$2', '').split('\n');
    expect(words.length).toBeLessThanOrEqual(LONGEST);
    expect(words).toContain('Acme');
    expect(address).toBe('https://claude.ai/admin-settings/usage');
    expect(more).toEqual([]);
  });
});

test('before anything was read it is our workspace, then its name', () => {
  expect(workspaceAsked(undefined)).toBe('our workspace');
  expect(sayAsk('credits', member)).toContain('(Acme)');
});

test('a long name is cut, never in the middle of a sign', () => {
  const named = (name: string) =>
    member?.standing.kind === 'member'
      ? { ...member, standing: { ...member.standing, organization: { ...ACME, name } } }
      : undefined;
  expect(workspaceAsked(named('Northern Cooperative for Fish'))).toBe('Northern Cooperat…');
  const cut = workspaceAsked(named(`${'x'.repeat(16)}🎉🎉🎉`));
  expect(cut).toBe(`${'x'.repeat(16)}…`);
});

test('only the claim speaks of claiming, and nothing is quoted', () => {
  for (const cause of Cause.def.values) {
    const text = sayAsk(cause, member);
    expect(/claim/i.test(text.replace('https://claude.ai', '')), cause).toBe(cause === 'claim');
    expect(text).not.toMatch(/added a credit|keep going/);
  }
});

test.each([
  ['Error: stream disconnected (ECONNRESET)', 'stream disconnected (ECONNRESET)'],
  ['2026-11-02 10:12:13 [main] ERROR Something broke\n    at send (a.js:1:2)', 'Something broke'],
  ['│ It “broke” twice │', 'It broke twice'],
  ['Failed for jo.doe@example.com with sk-ant-api03-AbCdEfGh1234', 'Failed for … with …'],
  ['Denied (org 00000000-0000-4000-8000-000000000000)', 'Denied (org …)'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkw refused', 'Bearer ….… refused'],
  ['anthropic-ratelimit-unified-status: rejected', 'anthropic-ratelimit-unified-status: rejected'],
  ['429', '429'],
  ['', ''],
])('of %j the line to be sent is %j', (text, line) => {
  expect(quotableLine(text)).toBe(line);
});

test('a long line is cut, and never in the middle of a sign', () => {
  const line = quotableLine(`Broke ${'🎉'.repeat(200)}`);
  expect(line.length).toBeLessThanOrEqual(52);
  expect(line.isWellFormed()).toBe(true);
  expect(sayQuestion(line, member)).toContain(line);
});
