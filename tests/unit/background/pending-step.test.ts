import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import {
  forgetPendingStep,
  notePendingStep,
  takePendingStep,
} from '../../../entrypoints/background/pending-step';

const NOON = Date.UTC(2026, 10, 5, 12);

beforeEach(() => {
  fakeBrowser.reset();
});

test('a wish is granted once, in its own tab', async () => {
  await notePendingStep(3, 'claim', NOON);
  expect(await takePendingStep(4, NOON + 1)).toBeUndefined();
  expect(await takePendingStep(3, NOON + 1)).toBe('claim');
  expect(await takePendingStep(3, NOON + 2)).toBeUndefined();
});

test.each([
  ['just in time', 60_000, 'spend-cap'],
  ['too late', 60_001, undefined],
  ['before it was made, by a clock set back', -1, undefined],
])('%s', async (_, after, step) => {
  await notePendingStep(3, 'spend-cap', NOON);
  expect(await takePendingStep(3, NOON + after)).toBe(step);
});

test.each([null, 'claim', { step: 'pay', at: NOON }, { step: 'claim' }])(
  '%j is no wish, and is thrown away',
  async (stored) => {
    await browser.storage.session.set({ 'pending-step:3': stored });
    expect(await takePendingStep(3, NOON)).toBeUndefined();
    expect(await browser.storage.session.get('pending-step:3')).toEqual({});
  },
);

test('a closed tab leaves no wish', async () => {
  await notePendingStep(3, 'claim', NOON);
  await forgetPendingStep(3);
  expect(await browser.storage.session.get(null)).toEqual({});
});
