import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../../../guide/managed';
import { inForce, NO_CHOICES, Policy } from '../../../guide/settings';

const GOOD: { [key: string]: object } = {
  workspace: { id: '0ac3e000-7ea0', name: 'Acme' },
  ownerContact: { value: 'it-billing@acme.example' },
  autoReload: { threshold: 25, reloadTo: 125 },
  monthlyCap: { value: 1500 },
  teamSize: { value: 14 },
  wayOfWorking: { value: 'heavy' },
  weeklyLook: { on: true, weekday: 1 },
  silencePersonal: { value: true },
};
const SETTINGS = {
  pinned: '0ac3e000-7ea0',
  ownerContact: 'it-billing@acme.example',
  reload: { threshold: 25, reloadTo: 125 },
  monthlyCap: 1500,
  teamSize: 14,
  wayOfWorking: 'heavy',
  weeklyLook: { on: true, weekday: 1 },
  personalSilence: true,
};

const all = (mode: string) =>
  Object.fromEntries(Object.entries(GOOD).map(([key, value]) => [key, { mode, ...value }]));

describe('readPolicy', () => {
  test('of nothing is no policy', () => {
    expect(readPolicy({})).toEqual({ held: [], broken: [] });
  });

  test('reads every key, enforced or as a default', () => {
    const { policy, broken } = readPolicy(all('enforced'));
    expect(policy).toEqual({ enforced: SETTINGS, defaults: {}, workspaceName: 'Acme' });
    expect(broken).toEqual([]);
    expect(readPolicy(all('default')).policy).toEqual({
      enforced: {},
      defaults: SETTINGS,
      workspaceName: 'Acme',
    });
    expect(Policy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test('takes Monday where no weekday is set', () => {
    const { policy } = readPolicy({ weeklyLook: { mode: 'default', on: true } });
    expect(policy?.defaults.weeklyLook).toEqual({ on: true, weekday: 1 });
  });

  test.each<[string, unknown, string, string | undefined]>([
    ['workspace', { mode: 'enforced', id: '' }, 'workspace.id', '""'],
    ['workspace', { mode: 'enforced' }, 'workspace.id', undefined],
    ['workspace', { id: 'acme' }, 'workspace.mode', undefined],
    ['workspace', { mode: 'always', id: 'acme' }, 'workspace.mode', '"always"'],
    ['workspace', 'acme', 'workspace', '"acme"'],
    ['ownerContact', { mode: 'default', value: '' }, 'ownerContact.value', '""'],
    ['autoReload', { mode: 'default', threshold: 'x', reloadTo: 5 }, 'autoReload.threshold', '"x"'],
    ['autoReload', { mode: 'default', threshold: 25, reloadTo: 25 }, 'autoReload.reloadTo', '25'],
    ['autoReload', { mode: 'default', threshold: -1, reloadTo: 25 }, 'autoReload.threshold', '-1'],
    ['monthlyCap', { mode: 'default', value: 0 }, 'monthlyCap.value', '0'],
    ['teamSize', { mode: 'default', value: 2.5 }, 'teamSize.value', '2.5'],
    ['wayOfWorking', { mode: 'default', value: 'lazy' }, 'wayOfWorking.value', '"lazy"'],
    ['weeklyLook', { mode: 'default', on: true, weekday: 7 }, 'weeklyLook.weekday', '7'],
    ['silencePersonal', { mode: 'default', value: 'yes' }, 'silencePersonal.value', '"yes"'],
    ['silencePersonal', null, 'silencePersonal', 'null'],
  ])('ignores %s %j alone, and names it', (key, value, path, text) => {
    const { policy, broken } = readPolicy({ ...all('enforced'), [key]: value });
    expect(broken).toEqual([{ path, value: text, unknown: false }]);
    expect(Object.keys(policy?.enforced ?? {})).toHaveLength(Object.keys(GOOD).length - 1);
  });

  test('names a key that it does not know', () => {
    const { policy, broken } = readPolicy({ colour: 'red' });
    expect(policy).toBeUndefined();
    expect(broken).toEqual([{ path: 'colour', value: '"red"', unknown: true }]);
  });

  test('never throws, loses no key, and yields only what the store can read back', () => {
    const keys = fc.constantFrom(...Object.keys(GOOD), 'colour', '__proto__');
    const value = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(all('enforced'))));
    fc.assert(
      fc.property(fc.dictionary(keys, value), (managed) => {
        const { policy, held, broken } = readPolicy(managed);
        expect(held.length + broken.length).toBe(Object.keys(managed).length);
        if (policy) expect(Policy.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
      }),
    );
  });
});

test('the schema for administrators has exactly the keys and parts that the guide reads', () => {
  const schema = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../../public/policy-schema.json'), 'utf8'),
  );
  const parts = Object.entries<{ properties: object }>(schema.properties).map(
    ([key, { properties }]) => [key, Object.keys(properties).toSorted()],
  );
  expect(Object.fromEntries(parts)).toEqual(
    Object.fromEntries(
      Object.entries(all('default')).map(([key, value]) => [key, Object.keys(value).toSorted()]),
    ),
  );
});

describe('inForce', () => {
  const choices = { ...NO_CHOICES, pinned: 'beta', ownerContact: 'Robin' };

  test('without a policy, choices are as they are', () => {
    expect(inForce(choices, undefined)).toEqual(choices);
  });

  test('a default gives way to a choice, what is enforced does not', () => {
    const company = { pinned: 'acme', ownerContact: 'IT', wayOfWorking: 'light' } as const;
    expect(inForce(choices, { enforced: {}, defaults: company })).toEqual({
      ...choices,
      wayOfWorking: 'light',
    });
    expect(inForce(choices, { enforced: company, defaults: {} })).toEqual({
      ...choices,
      ...company,
    });
  });

  test('a person who wants no workspace at all overrules a default', () => {
    const policy = { enforced: {}, defaults: { pinned: 'acme' } };
    expect(inForce({ ...NO_CHOICES, pinned: '' }, policy).pinned).toBe('');
  });

  test('suggested amounts give way to what the person said of the team, unless enforced', () => {
    const amounts = { reload: { threshold: 40, reloadTo: 240 }, monthlyCap: 900 };
    const own = { ...NO_CHOICES, teamSize: 3 };
    expect(inForce(NO_CHOICES, { enforced: {}, defaults: amounts })).toMatchObject(amounts);
    expect(inForce(own, { enforced: {}, defaults: amounts })).toEqual(own);
    expect(inForce(own, { enforced: amounts, defaults: {} })).toMatchObject(amounts);
  });
});
