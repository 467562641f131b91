import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askPolicy } from '../../../browser/policy';
import { openFirstRun } from '../../../entrypoints/background/first-run';
import type { ReadPolicy } from '../../../guide/managed';

vi.mock('../../../browser/policy');

const NO_POLICY: ReadPolicy = { held: [], broken: [] };
let installType: string;

beforeEach(() => {
  fakeBrowser.reset();
  installType = 'normal';
  Object.assign(fakeBrowser, { management: { getSelf: async () => ({ installType }) } });
  vi.stubGlobal('location', { origin: 'chrome-extension://guide' });
  vi.mocked(askPolicy).mockResolvedValue(NO_POLICY);
});

async function opened(): Promise<string[]> {
  const tabs = await fakeBrowser.tabs.query({});
  return tabs.flatMap(({ url }) => (url?.endsWith('/welcome.html') ? [url] : []));
}

test.each(['normal', 'sideload', 'development', 'other'])(
  'after the install (%s)',
  async (type) => {
    installType = type;
    await openFirstRun({ reason: 'install' });
    expect(await opened()).toEqual(['chrome-extension://guide/welcome.html']);
  },
);

test.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
  'not after an update (%s)',
  async (reason) => {
    await openFirstRun({ reason });
    expect(await opened()).toEqual([]);
  },
);

test('not where the company has installed it', async () => {
  installType = 'admin';
  await openFirstRun({ reason: 'install' });
  expect(await opened()).toEqual([]);
});

test('not where the company has set it up, even if that cannot be read', async () => {
  vi.mocked(askPolicy).mockResolvedValue({ ...NO_POLICY, policy: { enforced: {}, defaults: {} } });
  await openFirstRun({ reason: 'install' });
  expect(await opened()).toEqual([]);
  vi.mocked(askPolicy).mockResolvedValue({
    ...NO_POLICY,
    broken: [{ path: 'workspace', unknown: false }],
  });
  await openFirstRun({ reason: 'install' });
  expect(await opened()).toEqual([]);
});
