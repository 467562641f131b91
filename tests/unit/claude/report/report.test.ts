import { afterEach, describe, expect, test, vi } from 'vitest';
import { composeReport, type Reported } from '../../../../claude/report/report';
import { PERSONAS } from '../../../claude-ai/settings.ts';
import { dollars, fact, finished, NOON, signedIn } from '../../guide/examples';
import { standIn } from '../../stand-in';
import { verdictIn } from '../../workspace';
import { claimCard, openPage, usagePage } from '../dom';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CLAIM = '<button>Claim your credit</button>';
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.7444.59 Safari/537.36';

function report(change: Partial<Reported> = {}): string {
  return composeReport({
    version: '1.2.3',
    place: 'organization-usage',
    page: usagePage(claimCard(CLAIM), undefined, 'de-DE'),
    agent: AGENT,
    login: signedIn(),
    reading: finished(),
    answers: new Map(),
    ...change,
  });
}

describe('composeReport', () => {
  test('says which landmarks were found', () => {
    expect(report()).toBe(
      [
        'guide 1.2.3 · Chrome 142 · page organization-usage · language de-DE',
        'claim: found',
        'buy: found',
        'auto-reload: found',
        'spend-cap: found',
        'credits-switch: found',
        'account-menu: found',
      ].join('\n'),
    );
  });

  test('says which reads failed and how', () => {
    const text = report({
      page: openPage('<main></main>', ''),
      place: 'personal-usage',
      agent: 'something else',
      login: { state: 'unknown', failure: { kind: 'unreadable' } },
      reading: {
        organizationId: 'acme',
        failures: { offer: { kind: 'not-permitted', status: 403 }, balance: { kind: 'unread' } },
      },
    });
    expect(text).toContain('unknown browser');
    expect(text).toContain('language unknown');
    expect(text.match(/: not found$/gm)).toHaveLength(6);
    expect(text).toMatch(/^offer: not-permitted$/m);
    expect(text).toMatch(/^balance: unread$/m);
    expect(text).toMatch(/^login: unreadable$/m);
  });

  test.each([
    [`${AGENT} Edg/142.0.0.0`, 'Edg 142'],
    [AGENT.replace('Chrome', 'HeadlessChrome'), 'Chrome 142'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145'],
  ])('names the browser and its major version: %s', (agent, name) => {
    expect(report({ agent }).split(' · ')[1]).toBe(name);
  });

  test('says how each path was answered, by its shape', () => {
    const answers: Reported['answers'] = new Map([
      ['organizations/0f3e/prepaid/credits', { value: { amount: '5', Dana: [1] } }],
      ['bootstrap/0f3e/current_user_access', { failure: { kind: 'limited', status: 429 } }],
    ]);
    const text = report({ answers });
    expect(text).toMatch(/^\/organizations\/…\/prepaid\/credits: {amount: string, …: \[number]}$/m);
    expect(text).toMatch(/^\/bootstrap\/…\/current_user_access: limited \(429\)$/m);
  });

  test('does without a reading', () => {
    const text = report({ page: openPage(''), reading: undefined });
    expect(text.split('\n')).toHaveLength(7);
  });

  test('holds nothing of the page and of the reading but names of facts', () => {
    const secret = 'Acme dana@acme.example 7654.32 0f3e-id';
    const page = usagePage(`<p>${secret}</p>${claimCard(CLAIM)}`);
    page.title = secret;
    page.documentElement.lang = secret;
    const text = report({
      page,
      agent: `${AGENT} ${secret}`,
      reading: {
        ...finished(),
        organizationId: '0f3e-id',
        balance: fact(dollars(7654.32)),
        autoReload: fact({ on: false, disabledReason: secret }),
        failures: { offer: { kind: 'limited', status: 429, retryAt: 7654_32 } },
      },
    });
    for (const part of [...secret.split(' '), '765432', '200', '$', '@', 'claude.ai/']) {
      expect(text).not.toContain(part);
    }
  });
});

/** Every text and figure somewhere in a value. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [`${value}`, `${value / 100}`];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** What the stand-in's world holds that belongs to people and their organization. */
function personal({ account, memberships }: ReturnType<typeof standIn>['world']): string[] {
  return [
    ...leaves(account),
    ...account.name.split(' '),
    ...memberships.flatMap(({ organization, ledger }) => [
      organization.uuid,
      organization.name,
      ...leaves(ledger.spendByMember.map((m) => [m.account_uuid, m.account_name, m.account_email])),
      // Figures of two digits or fewer are also versions and statuses.
      ...leaves([ledger.grant, ledger.balance, ledger.limit, ledger.counts]).filter((text) =>
        /^\d{3,}|\d{4}-\d{2}/.test(text),
      ),
    ]),
  ];
}

describe('holds nothing personal', () => {
  /** As the answers are, and in two forms that no reader can read. */
  const ways: [string, (path: string, body: unknown) => unknown][] = [
    ['as it is', (_, body) => body],
    ['wrapped', (_, body) => ({ data: [body] })],
    ['keyed by its values', (_, body) => Object.fromEntries(leaves(body).map((x) => [x, body]))],
  ];
  test.each(PERSONAS.flatMap((persona) => ways.map((way) => [persona, ...way] as const)))(
    '%s, %s',
    async (persona, _, alter) => {
      const { get, world, answers } = standIn(persona, NOON, alter);
      const page = usagePage(`<p>${JSON.stringify(world)}</p>${claimCard(CLAIM)}`);
      for (const organization of [
        world.startsIn,
        '',
        ...world.memberships.map((m) => m.organization.uuid),
      ]) {
        const { login, reading } = await verdictIn(get, organization, NOON);
        const text = report({ page, login, reading, answers });
        expect(answers.size).toBeGreaterThan(0);
        for (const secret of personal(world)) expect(text).not.toContain(secret);
      }
    },
  );
});
