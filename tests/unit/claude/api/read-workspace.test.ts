import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PARTS } from '../../../../claude/api/parts';
import {
  askAgainAt,
  FIRST_VERDICT_MS,
  type Question,
  readAgain,
  readWorkspace,
  stillOpen,
  type WorkspaceReading,
} from '../../../../claude/api/read-workspace';
import type { Outcome } from '../../../../claude/api/result';
import type { Reading } from '../../../../guide/reading';
import { isAlarming, judgeStanding } from '../../../../guide/standing';
import { acme, beta, dollars, fact, finished, member, NOON, signedIn } from '../../guide/examples';

const account = (role: string, raven = 'team', uuid = 'acme') => ({
  value: {
    memberships: [
      {
        role,
        organization: { uuid, name: 'Acme', capabilities: ['chat', 'raven'], raven_type: raven },
      },
    ],
  },
});
const FAILED: Outcome<unknown> = { failure: { kind: 'unreachable' } };
const BALANCE: Outcome<unknown> = {
  value: { amount: 500, currency: 'USD', auto_reload_settings: null },
};
const CAN: Outcome<unknown> = {
  value: {
    account_permissions: ['billing:view', 'billing:manage'].map((permission) => ({
      permission,
      status: 'available',
    })),
  },
};

/** Answers by the end of the path, each after its delay; anything else fails at once. */
type Answers = { [path: string]: Outcome<unknown> | [delayMS: number, Outcome<unknown>] };

beforeEach(() => {
  vi.useFakeTimers({ now: NOON });
});
afterEach(() => {
  vi.useRealTimers();
});

function ask(answers: Answers, more: Partial<Question> = {}) {
  const asked: string[] = [];
  const told: string[] = [];
  const end = new AbortController();
  const question: Question = {
    get: async (path) => {
      asked.push(path);
      const found = Object.entries(answers).find(([name]) => path.endsWith(name))?.[1] ?? FAILED;
      const [delayMS, outcome] = Array.isArray(found) ? found : [0, found];
      await new Promise((resolve) => setTimeout(resolve, delayMS));
      return outcome;
    },
    organization: 'acme',
    expected: undefined,
    now: Date.now,
    signal: end.signal,
    ...more,
  };
  const note = (soFar: WorkspaceReading | undefined) => {
    told.push(`${Date.now() - NOON} ${say(soFar)}`);
  };
  return { question, asked, told, end, note };
}

function say(read: WorkspaceReading | undefined): string {
  if (!read) return 'waiting';
  const { login, reading } = read;
  const units = reading?.balance?.value.minorUnits ?? '-';
  return `${login.state} ${reading ? units : 'nothing'}`;
}

/** The whole way, with what it came to. */
async function follow(answers: Answers, more: Partial<Question> = {}) {
  const { question, asked, told, note } = ask(answers, more);
  const reading = readWorkspace(question, note);
  await vi.runAllTimersAsync();
  const read = await reading;
  return { read, asked: asked.map((path) => path.split('/').at(-1)), told, at: say(read) };
}

const read = (reading: Reading = finished()): WorkspaceReading => ({
  login: signedIn(member(acme, 'owner')),
  reading,
});

describe('when something is told', () => {
  test('an answer in time is told once, as what it came to', async () => {
    const { told, at, asked } = await follow({
      account: [50, account('owner')],
      'prepaid/credits': [50, BALANCE],
    });
    expect([told, at]).toEqual([[], 'signed-in 500']);
    expect(asked.slice(0, 1)).toEqual(['account']);
    expect(asked).toHaveLength(1 + PARTS.length);
  });

  test('silence is told, and then the standing with what is not known yet', async () => {
    const { told, at } = await follow({
      account: [2000, account('owner')],
      'prepaid/credits': [3000, BALANCE],
    });
    expect(told).toEqual([
      `${FIRST_VERDICT_MS} waiting`,
      `${2000 + FIRST_VERDICT_MS} signed-in -`,
      '5000 signed-in 500',
    ]);
    expect(at).toBe('signed-in 500');
  });

  test('rights that hang are silence, too', async () => {
    const { told } = await follow({
      account: account('user', 'enterprise'),
      current_user_access: [8000, FAILED],
    });
    expect(told).toEqual([`${FIRST_VERDICT_MS} waiting`]);
  });

  test('figures need not wait for rights that the role has already', async () => {
    const { told } = await follow({
      account: account('owner', 'enterprise'),
      current_user_access: [500, CAN],
      'prepaid/credits': [500, BALANCE],
      overage_spend_limit: [500, FAILED],
      'members/counts': [500, FAILED],
    });
    expect(told).toEqual([]);
  });

  test('what is shown already is told answer by answer', async () => {
    const { told } = await follow(
      { account: [2000, account('owner')], 'prepaid/credits': [50, BALANCE] },
      { before: read(), isShown: true },
    );
    expect(told[0]).toMatch(/^2\d+ signed-in 20000$/);
    expect(told.at(-1)).toBe('2050 signed-in 500');
  });

  test('nothing after the end', async () => {
    const { question, told, note, end } = ask({ account: [8000, account('owner')] });
    void readWorkspace(question, note);
    await vi.advanceTimersByTimeAsync(100);
    end.abort();
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([]);
  });
});

describe('what was read before', () => {
  test('of the same workspace is the beginning, with its moments', async () => {
    const login = signedIn(member(acme, 'owner'));
    const { told, read: now } = await follow(
      { 'prepaid/credits': [3000, BALANCE] },
      { login, before: read() },
    );
    expect(told[0]).toBe('0 signed-in 20000');
    expect(told.every((line) => !line.endsWith('-'))).toBe(true);
    expect(now.reading?.balance?.value).toEqual({ ...dollars(5), currency: 'USD' });
  });

  test('of another one counts for nothing', async () => {
    const before = read({ ...finished(), organizationId: 'beta' });
    const { told, read: now } = await follow(
      { account: account('owner'), 'prepaid/credits': [3000, BALANCE] },
      { before },
    );
    expect(told[0]).toBe(`${FIRST_VERDICT_MS} signed-in -`);
    expect(now.reading?.organizationId).toBe('acme');
  });

  test.each([
    ['unreachable', { failure: { kind: 'unreachable' } }],
    ['limited', { failure: { kind: 'limited', status: 429, retryAt: NOON + 9000 } }],
    ['challenged', { failure: { kind: 'challenged', status: 403 } }],
  ] as const)('stays where the account is %s once', async (_, failed) => {
    const { read: now, asked } = await follow({ account: failed }, { before: read() });
    expect(now).toEqual({ ...read(), failure: failed.failure });
    expect(asked).toEqual(['account']);
    expect(stillOpen(now)).toBe('all');
    expect(askAgainAt(now)).toBe(failed.failure.kind === 'limited' ? NOON + 9000 : undefined);
  });

  test.each<[string, Outcome<unknown>, Partial<Question>]>([
    ['somebody signed out', { failure: { kind: 'signed-out', status: 401 } }, { before: read() }],
    ['an answer of another form', { value: 'hello' }, { before: read() }],
    ['another person’s', FAILED, { before: { login: signedIn(member(beta, 'owner')) } }],
    ['nothing was read', FAILED, {}],
  ])('does not where it proves nothing: %s', async (_, answer, more) => {
    const { read: now } = await follow({ account: answer }, more);
    expect(now.login.state).not.toBe('signed-in');
    expect(now.reading).toBeUndefined();
  });
});

describe('what is read for whom', () => {
  test.each<[string, Answers, readonly string[]]>([
    ['a member', { account: account('user') }, ['account', 'usage']],
    ['nobody', { account: { failure: { kind: 'signed-out' } } }, ['account']],
    ['a member of another organization', { account: account('owner', 'team', 'x') }, ['account']],
    [
      'in an Enterprise, whose rights could not be read',
      { account: account('user', 'enterprise') },
      ['account', 'current_user_access'],
    ],
  ])('%s', async (name, answers, paths) => {
    const elsewhere = name.includes('another') ? { organization: 'nowhere' } : {};
    const { asked } = await follow(answers, elsewhere);
    expect(asked.slice(0, paths.length)).toEqual(paths);
    if (!elsewhere.organization) expect(asked).toEqual(paths);
  });

  const AT_HOME = { capabilities: ['chat', 'claude_pro'], raven_type: null };
  const fromHome = (role: string, kind = 'enterprise') => {
    const { memberships } = account(role, kind).value;
    const home = { role: 'admin', organization: { uuid: 'home', name: '', ...AT_HOME } };
    return { account: { value: { memberships: [home, ...memberships] } } };
  };

  test.each<[string, Answers, boolean]>([
    [
      'may do nothing there',
      {
        current_user_access: {
          value: { account_permissions: [{ permission: 'chat', status: 'available' }] },
        },
      },
      false,
    ],
    ['may', { current_user_access: CAN }, true],
    ['whose rights could not be read', {}, false],
  ])('in a personal account, of an Enterprise’s user who %s', async (_, answers, isWarned) => {
    const all = { ...fromHome('user'), ...answers };
    const { asked, read: now } = await follow(all, { organization: 'home' });
    expect(asked).toEqual(['account', 'current_user_access']);
    const standing = judgeStanding(now.login, 'home', undefined);
    expect(standing.kind).toBe('wrong-organization');
    expect(isAlarming(standing, false)).toBe(isWarned);
  });

  test.each([
    ['owner', 'enterprise'],
    ['owner', 'team'],
    ['user', 'team'],
  ])(
    'in a personal account, nothing more where the role says enough: %s, %s',
    async (role, kind) => {
      const { asked } = await follow(fromHome(role, kind), { organization: 'home' });
      expect(asked).toEqual(['account']);
    },
  );

  const OVER: Outcome<unknown> = { failure: { kind: 'signed-out', status: 403 } };

  test('a member whose session is over by now', async () => {
    const { question, asked, note } = ask({ usage: OVER });
    const who = account('user');
    const get: Question['get'] = async (path) => {
      const outcome = await question.get(path);
      if (path !== 'account') return outcome;
      return asked.includes('account') && asked.length > 1 ? OVER : who;
    };
    const now = readWorkspace({ ...question, get }, note);
    await vi.runAllTimersAsync();
    expect(await now).toEqual({ login: { state: 'signed-out' } });
    expect(asked).toEqual(['account', 'organizations/acme/usage', 'account']);
  });

  test('an answer that only says so', async () => {
    const { read: now } = await follow({ account: account('user'), usage: OVER });
    expect(now.login.state).toBe('signed-in');
    expect(now.reading?.failures.obstacle?.kind).toBe('signed-out');
  });

  test('an id that is no plain word gets into no path', async () => {
    const { asked } = await follow(
      { account: account('owner', 'team', '../../logout?x=') },
      { organization: '' },
    );
    expect(asked).toEqual(['account']);
  });
});

describe('reading again', () => {
  test('asks only what is to be asked, and tells each answer', async () => {
    const { question, asked, told, note } = ask({ 'prepaid/credits': BALANCE });
    const again = readAgain(question, read(), new Set(['prepaid'] as const), note);
    await vi.runAllTimersAsync();
    expect(say(await again)).toBe('signed-in 500');
    expect([asked, told]).toEqual([['organizations/acme/prepaid/credits'], ['0 signed-in 500']]);
  });

  test('notices that somebody signed out', async () => {
    const over: Outcome<unknown> = { failure: { kind: 'signed-out', status: 401 } };
    const { question, note } = ask({ 'prepaid/credits': over, account: over });
    const again = readAgain(question, read(), new Set(['prepaid'] as const), note);
    await vi.runAllTimersAsync();
    expect(await again).toEqual({ login: { state: 'signed-out' } });
  });

  test('is for what a finished checklist needs', () => {
    expect(stillOpen({ login: { state: 'unknown', failure: { kind: 'unread' } } })).toBe('all');
    const { autoReload: _, ...without } = finished();
    expect(stillOpen(read(without))).toEqual(new Set(['prepaid']));
    const off = { ...finished(), autoReload: fact({ on: false }) };
    expect(stillOpen(read(off))).toEqual(new Set(['prepaid']));
  });
});
