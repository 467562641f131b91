import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asLogin, RememberedLogin } from '../../../guide/logins';
import { emptyReading, Login, Reading } from '../../../guide/reading';
import {
  forStorage,
  hasOpenSteps,
  WorkspaceRecord,
  withMark,
  withoutAddress,
  withReading,
} from '../../../guide/record';
import { Choices, NO_CHOICES } from '../../../guide/settings';
import { acme, dollars, fact, finished, member, NOON, personal } from './examples';

const LATER = NOON + 1_000_000;
const owner = member(acme, 'owner');
const copied = { at: NOON, how: 'copied' } as const;
const byHand = { at: NOON + 1, how: 'hand' } as const;

describe('withReading', () => {
  test('begins a record', () => {
    expect(withReading(undefined, owner, finished(), LATER)).toEqual({
      version: 3,
      organization: acme,
      role: 'owner',
      reading: finished(),
      marks: {},
    });
  });

  test('keeps an old fact with its own moment and notes the failure beside it', () => {
    const before = withReading(undefined, owner, finished(), LATER);
    const failures = { balance: { kind: 'limited', status: 429 } } as const;
    const now: Reading = {
      ...emptyReading('acme'),
      offer: { value: { state: 'none' }, source: 'api', at: NOON + 5 },
      failures,
    };
    const { reading } = withReading(before, owner, now, LATER);
    expect(reading?.balance).toEqual({ value: dollars(200), source: 'api', at: NOON });
    expect(reading?.offer?.at).toBe(NOON + 5);
    expect(reading?.failures).toEqual(failures);
  });

  test('a moment later than now is of a wrong clock, and newer than nothing', () => {
    const ahead = {
      ...finished(),
      offer: { ...fact({ state: 'claimable' as const }), at: LATER + 1 },
    };
    const before = withReading(undefined, owner, ahead, LATER + 1);
    expect(withReading(before, owner, finished(), LATER).reading?.offer).toEqual(finished().offer);
    expect(withReading(before, owner, finished(), LATER + 1).reading?.offer).toEqual(ahead.offer);
  });

  test('forgets a failure that is over', () => {
    const failed = { ...emptyReading('acme'), failures: { balance: { kind: 'unread' } } } as const;
    const before = withReading(undefined, owner, failed, LATER);
    expect(withReading(before, owner, finished(), LATER).reading).toEqual(finished());
  });

  test('keeps the marks and takes over organization, role and rights', () => {
    const before = withMark(withReading(undefined, owner, finished(), LATER), 'notify', copied);
    const renamed = {
      organization: { ...acme, name: 'Acme Labs', creditClaimed: true as const },
      role: 'custom',
      billingAccess: true,
    };
    expect(withReading(before, renamed, finished(), LATER)).toMatchObject({
      ...renamed,
      marks: { notify: copied },
    });
  });

  test('forgets rights that are no longer said', () => {
    const before = withReading(undefined, { ...owner, billingAccess: true }, finished(), LATER);
    expect(withReading(before, owner, finished(), LATER)).not.toHaveProperty('billingAccess');
  });

  test('changes nothing it was given', () => {
    const before = withReading(undefined, owner, finished(), LATER);
    const copy = structuredClone(before);
    withReading(before, owner, { ...emptyReading('acme'), balance: fact(dollars(1)) }, LATER);
    expect(before).toEqual(copy);
  });

  test('stores no address from a name', () => {
    const organization = { ...acme, name: "dana@acme.example's Organization" };
    const record = withReading(undefined, member(organization, 'owner'), finished(), LATER);
    expect(JSON.stringify(record)).not.toContain('@');
    expect(JSON.stringify(record)).not.toContain('dana');
  });
});

describe('withMark', () => {
  const record = withReading(undefined, owner, finished(), LATER);

  test('sets, replaces and takes back one mark', () => {
    const both = withMark(withMark(record, 'notify', copied), 'bookmark', byHand);
    expect(both.marks).toEqual({ notify: copied, bookmark: byHand });
    expect(withMark(both, 'notify', byHand).marks).toEqual({ notify: byHand, bookmark: byHand });
    expect(withMark(both, 'notify', undefined).marks).toEqual({ bookmark: byHand });
    expect(withMark(record, 'notify', undefined).marks).toEqual({});
  });

  test('touches nothing else', () => {
    const { marks, ...rest } = withMark(record, 'notify', copied);
    expect({ ...rest, marks: {} }).toEqual(record);
    expect(record.marks).toEqual({});
  });
});

test('a contradicted fact is not replaced by what was read before, and is read anew later', () => {
  const { balance, ...rest } = finished();
  const conflicts = { said: { balance: dollars(200) }, shown: { balance: dollars(150) } };
  const first = withReading(undefined, owner, finished(), LATER);
  const doubted = withReading(first, owner, { ...rest, conflicts }, LATER);
  expect(doubted.reading).toEqual({ ...rest, conflicts });
  expect(WorkspaceRecord.parse(JSON.parse(JSON.stringify(doubted)))).toEqual(doubted);
  expect(withReading(doubted, owner, { ...rest, balance }, LATER).reading).toEqual(finished());
});

describe('withoutAddress', () => {
  test.each([
    ['Acme', 'Acme'],
    ['', ''],
    ['Acme & Sons (Team)', 'Acme & Sons (Team)'],
    ['O’Hara "Labs"', 'O’Hara "Labs"'],
  ])('leaves "%s"', (name, kept) => {
    expect(withoutAddress(name)).toBe(kept);
  });

  test.each([
    ['alone', 'dana@acme.example'],
    ['as claude.ai names an organization', "dana@acme.example's Organization"],
    ['in parentheses', 'Acme (dana@acme.example)'],
    ['in angle brackets', 'Acme <dana@acme.example>'],
    ['in quotes', 'Acme "dana@acme.example"'],
    ['two of them', 'dana@acme.example, dana@acme.example'],
    ['with a tag', 'dana+claude@acme.example'],
    ['with an apostrophe', "dana.o'@acme.example"],
    ['with a quoted local part', '"dana"@acme.example'],
    ['with a comment', 'dana(work)@acme.example'],
    ['with letters of any script', 'dana.müller@acme.example'],
  ])('takes out an address: %s', (_, name) => {
    const rest = withoutAddress(name);
    expect(rest).not.toContain('@');
    expect(rest).not.toContain('acme.example');
  });

  test('no address survives, whatever stands around it', () => {
    const around = fc.constantFrom('', ' ', 'Acme ', '(', ' <', '"', "'", ', ', ')', '> ', "'s ");
    fc.assert(
      fc.property(around, fc.emailAddress(), around, (before, address, after) => {
        expect(withoutAddress(before + address + after)).not.toContain('@');
      }),
    );
  });

  test('no word with an @ in it survives', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '@', '.', ' ', "'", '"', '(', '<') }),
        (name) => {
          expect(withoutAddress(name)).not.toMatch(/[^\s@]@[^\s@]/);
        },
      ),
    );
  });

  test('keeps names without an @ as they are', () => {
    fc.assert(
      fc.property(
        fc.string().filter((name) => !name.includes('@')),
        (name) => {
          expect(withoutAddress(name)).toBe(name);
        },
      ),
    );
  });

  test.each([
    ['letters', 'a'.repeat(60_000)],
    ['an address', `${'a'.repeat(30_000)}@${'b'.repeat(30_000)}`],
    ['many at signs', '@a'.repeat(30_000)],
  ])('looks at sixty thousand of %s in one go, and cuts', (_, name) => {
    const start = performance.now();
    expect(withoutAddress(name).length).toBeLessThanOrEqual(200);
    // It was seven seconds when each letter was looked at again for every other; of a million of
    // them half an hour, in which no test fails.
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('an address beyond the cut leaves no part of itself', () => {
    const name = `${'Acme '.repeat(39)}dana.moore@acme.example`;
    expect(withoutAddress(name)).toBe(`${'Acme '.repeat(39)}…`);
  });

  test('forStorage changes the name alone', () => {
    const organization = { ...acme, name: 'Acme dana@acme.example', creditClaimed: true as const };
    expect(forStorage({ organization, role: 'owner', billingAccess: true })).toEqual({
      organization: { ...organization, name: 'Acme …' },
      role: 'owner',
      billingAccess: true,
    });
  });
});

describe('hasOpenSteps', () => {
  const marks = { notify: byHand, bookmark: byHand };
  const record = { ...withReading(undefined, owner, finished(), LATER), marks };

  test.each<[string, WorkspaceRecord, boolean]>([
    ['all done', record, false],
    ['no marks', { ...record, marks: {} }, true],
    [
      'no balance',
      withReading(record, owner, { ...finished(), balance: fact(dollars(0)) }, LATER),
      true,
    ],
    [
      'no open offer',
      withReading(record, owner, { ...finished(), offer: fact({ state: 'none' }) }, LATER),
      false,
    ],
    [
      'high demand',
      withReading(record, owner, { ...finished(), offer: fact({ state: 'high-demand' }) }, LATER),
      true,
    ],
    ['never read', { version: 3, organization: acme, role: 'owner', marks }, true],
  ])('%s', (_, workspace, open) => {
    expect(hasOpenSteps(workspace, NO_CHOICES)).toBe(open);
  });
});

describe('schemas', () => {
  const remembered: RememberedLogin = {
    version: 1,
    at: NOON,
    memberships: [{ ...owner, billingAccess: false }, member(personal, 'admin')],
  };
  const full: WorkspaceRecord = {
    ...withReading(
      undefined,
      { ...owner, billingAccess: true },
      {
        ...finished(),
        autoReload: fact({ on: false, disabledReason: 'payment_failed' }),
        offer: fact({ state: 'claimable', amount: dollars(200), expiresAt: NOON }),
        failures: { teamSize: { kind: 'limited', status: 429, retryAt: NOON } },
      },
      LATER,
    ),
    marks: { notify: copied },
  };
  const viaJSON = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  test('read what was written', () => {
    expect(WorkspaceRecord.parse(viaJSON(full))).toEqual(full);
    expect(RememberedLogin.parse(viaJSON(remembered))).toEqual(remembered);
    expect(Choices.parse(viaJSON(NO_CHOICES))).toEqual(NO_CHOICES);
    const choices = {
      version: 1,
      pinned: 'acme',
      accepted: [{ organization: 'personal', at: NOON }],
      collapsed: true,
    };
    expect(Choices.parse(viaJSON(choices))).toEqual(choices);
    expect(Login.parse(viaJSON(asLogin(remembered)))).toEqual({
      state: 'signed-in',
      memberships: remembered.memberships,
    });
  });

  test('drop what they do not know, such as an address', () => {
    const more = {
      ...full,
      email: 'dana@acme.example',
      organization: { ...acme, email: 'd@a.ex' },
    };
    expect(JSON.stringify(WorkspaceRecord.parse(more))).not.toContain('@');
  });

  test.each([
    ['another version', { ...full, version: 4 }],
    ['no version', { ...full, version: undefined }],
    ['no organization', { ...full, organization: undefined }],
    ['a kind that is not known', { ...full, organization: { ...acme, kind: 'club' } }],
    ['a mark of an unknown origin', { ...full, marks: { notify: { at: NOON, how: 'guessed' } } }],
    [
      'a fact without its source',
      { ...full, reading: { ...finished(), balance: { value: dollars(5), at: NOON } } },
    ],
    ['a figure that is none', { ...full, reading: { ...finished(), teamSize: fact(Number.NaN) } }],
    ['no failures', { ...full, reading: { organizationId: 'acme' } }],
    ['null', null],
  ])('refuse %s', (_, value) => {
    expect(WorkspaceRecord.safeParse(value).success).toBe(false);
  });

  test('a reading of nothing is a reading', () => {
    expect(Reading.parse(viaJSON(emptyReading('acme')))).toEqual({
      organizationId: 'acme',
      failures: {},
    });
  });
});
