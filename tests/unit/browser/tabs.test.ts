import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { changeTab, forgetTab, readTab } from '../../../browser/tabs';
import { acme, member, signedIn } from '../guide/examples';

const state = {
  place: 'organization-usage',
  organization: 'acme',
  changed: false,
  login: signedIn(member(acme, 'owner')),
} as const;

beforeEach(() => {
  fakeBrowser.reset();
});

test('tabs are remembered until the browser ends, and forgotten one by one', async () => {
  await changeTab(3, () => state);
  await changeTab(4, () => ({ ...state, organization: 'beta' }));
  expect(await readTab(3)).toEqual(state);
  await forgetTab(3);
  expect(await readTab(3)).toBeUndefined();
  expect((await readTab(4))?.organization).toBe('beta');
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('tabs that cannot be read are not known', async () => {
  await browser.storage.session.set({ 'tab:3': { place: 'the moon' } });
  expect(await readTab(3)).toBeUndefined();
});
