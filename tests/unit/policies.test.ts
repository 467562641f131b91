import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { readPolicy } from '../../guide/managed';
import { CHROMIUM_ID, FIREFOX_ID } from '../../packaging/identity';
import schema from '../../public/policy-schema.json' with { type: 'json' };

const FOLDER = resolve(import.meta.dirname, '../../docs/policies');
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));

/** What the samples set; each key of the schema, with each of its parts. */
const SAMPLE = {
  workspace: { mode: 'enforced', id: '0ac3e000-7ea0-4000-8000-000000000001', name: 'Acme' },
  ownerContact: { mode: 'default', value: 'it-billing@acme.example' },
  autoReload: { mode: 'default', threshold: 25, reloadTo: 125 },
  monthlyCap: { mode: 'default', value: 1500 },
  teamSize: { mode: 'default', value: 20 },
  wayOfWorking: { mode: 'default', value: 'moderate' },
  weeklyLook: { mode: 'enforced', on: true, weekday: 1 },
  silencePersonal: { mode: 'default', value: true },
};

const FORCED = {
  installation_mode: 'force_installed',
  update_url: 'https://clients2.google.com/service/update2/crx',
};

test('the sample has every key and every part of the schema, and the guide reads all of it', () => {
  const parts = (values: object) =>
    Object.entries(values).map(([key, value]) => [key, Object.keys(value).toSorted()]);
  const known = Object.entries(schema.properties).map(([key, { properties }]) => [
    key,
    Object.keys(properties).toSorted(),
  ]);
  expect(parts(SAMPLE)).toEqual(known);
  const { broken, held } = readPolicy(SAMPLE);
  expect(broken).toEqual([]);
  expect(held.map(({ key }) => key)).toEqual(Object.keys(SAMPLE));
});

test('Linux', () => {
  const file = json('chromium-linux.json');
  expect(file.ExtensionSettings[CHROMIUM_ID]).toMatchObject(FORCED);
  expect(file['3rdparty'].extensions).toEqual({ [CHROMIUM_ID]: SAMPLE });
});

test("Google's Admin console", () => {
  const wrapped = Object.entries(SAMPLE).map(([key, Value]) => [key, { Value }]);
  expect(json('google-admin-console.json')).toEqual(Object.fromEntries(wrapped));
});

test('Firefox', () => {
  const { policies } = json('firefox-policies.json');
  expect(policies['3rdparty'].Extensions).toEqual({ [FIREFOX_ID]: SAMPLE });
  expect(policies.ExtensionSettings[FIREFOX_ID]).toMatchObject({
    installation_mode: 'force_installed',
    install_url: expect.stringMatching(/^https:.*\.xpi$/),
  });
});

test('Claude Code is held to the same organization by its own managed settings', () => {
  expect(json('claude-code-managed-settings.json')).toEqual({
    forceLoginMethod: 'claudeai',
    forceLoginOrgUUID: SAMPLE.workspace.id,
  });
});

/** The values of a file of the registry by key and name; numbers are what `dword` holds. */
function registry(file: string): { [key: string]: { [name: string]: string | number } } {
  const keys: { [key: string]: { [name: string]: string | number } } = {};
  let values: { [name: string]: string | number } = {};
  const [head, ...lines] = text(file).split('\n').filter(Boolean);
  expect(head).toBe('Windows Registry Editor Version 5.00');
  for (const line of lines) {
    const [, key] = /^\[(.+)\]$/.exec(line) ?? [];
    const [, name, word, number] = /^"(\w+)"=(?:"([^"]*)"|dword:([\da-f]{8}))$/.exec(line) ?? [];
    if (key) {
      values = {};
      keys[key] = values;
    } else if (name) values[name] = word ?? Number.parseInt(number ?? '', 16);
    else throw new Error(`Not a line of a .reg file: ${line}`);
  }
  return keys;
}

test.for([
  ['chrome-windows.reg', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Google\\Chrome'],
  ['edge-windows.reg', 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Edge'],
])('the registry: %s', ([file = '', root = '']) => {
  const keys = registry(file);
  expect(keys[`${root}\\ExtensionSettings\\${CHROMIUM_ID}`]).toMatchObject(FORCED);
  for (const [key, parts] of Object.entries(SAMPLE)) {
    // The registry has no truth values: Chromium takes 0 and 1 for them, as the schema says.
    const stored = Object.entries(parts).map(([n, v]) => [n, v === true ? 1 : v]);
    const path = `${root}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy\\${key}`;
    expect(keys[path], path).toEqual(Object.fromEntries(stored));
  }
  expect(Object.keys(keys)).toHaveLength(1 + Object.keys(SAMPLE).length);
});

/** An XML file; what is not well formed is not found in the tests below. */
function xml(file: string) {
  return new DOMParser().parseFromString(text(file), 'text/xml');
}

/** What an element of a property list stands for. */
function plist(element: Element | undefined): unknown {
  if (!element) return undefined;
  const children = [...element.children];
  const content = element.textContent ?? '';
  if (element.tagName === 'array') return children.map(plist);
  if (element.tagName === 'integer') return Number(content);
  if (element.tagName === 'true' || element.tagName === 'false') return element.tagName === 'true';
  if (element.tagName !== 'dict') return content;
  const pairs = children.filter((_, i) => i % 2 === 0);
  return Object.fromEntries(pairs.map((key, i) => [key.textContent, plist(children[2 * i + 1])]));
}

test.for([
  ['chrome-macos.mobileconfig', 'com.google.Chrome'],
  ['edge-macos.mobileconfig', 'com.microsoft.Edge'],
])('a configuration profile: %s', ([file = '', app = '']) => {
  const root = xml(file).querySelector('plist > dict');
  expect(root && plist(root)).toMatchObject({
    PayloadContent: [
      { PayloadType: app, ExtensionSettings: { [CHROMIUM_ID]: FORCED } },
      { PayloadType: `${app}.extensions.${CHROMIUM_ID}`, ...SAMPLE },
    ],
  });
  const ids = [...text(file).matchAll(/<key>PayloadUUID<\/key>\s*<string>([\dA-F-]{36})</g)];
  expect(new Set(ids.map((match) => match[1])).size).toBe(3);
});

test('the template for Group Policy and Intune has every key, for Chrome and for Edge', () => {
  const policies = [...xml('workspace-credit-guide.admx').querySelectorAll('policy')];
  const roots = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge' };
  const wanted = Object.entries(roots).flatMap(([browser, root]) =>
    Object.entries(schema.properties).map(([key, { properties }]) => ({
      name: `${browser}_${key}`,
      key: `Software\\Policies\\${root}\\3rdparty\\extensions\\${CHROMIUM_ID}\\policy\\${key}`,
      values: Object.keys(properties),
    })),
  );
  expect(
    policies.map((policy) => ({
      name: policy.getAttribute('name'),
      key: policy.getAttribute('key'),
      values: [...policy.querySelectorAll('[valueName]')].map((e) => e.getAttribute('valueName')),
    })),
  ).toEqual(wanted);
});

test('every word and every form that the template names is in its resources', () => {
  const template = text('workspace-credit-guide.admx');
  const resources = xml('en-US/workspace-credit-guide.adml');
  const ids = (tag: string) =>
    [...resources.querySelectorAll(tag)].map((e) => e.getAttribute('id'));
  const named = (kind: string) =>
    new Set([...template.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map((m) => m[1]));
  expect(new Set(ids('string'))).toEqual(named('string'));
  expect(new Set(ids('presentation'))).toEqual(named('presentation'));
  const refs = [...resources.querySelectorAll('[refId]')].map((e) => e.getAttribute('refId'));
  const elements = xml('workspace-credit-guide.admx').querySelectorAll('[valueName]');
  expect(new Set(refs)).toEqual(new Set([...elements].map((e) => e.getAttribute('id'))));
});

test('every sample is tested here', () => {
  const own = readFileSync(import.meta.filename, 'utf8');
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
    if (/\.\w+$/.test(file)) expect(own).toContain(file.replaceAll('\\', '/'));
  }
});
