import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { savePolicy } from '../../../browser/policy';
import { readReminders } from '../../../browser/reminders';
import { ordinary } from '../../../browser/storage';
import {
  answerAlarm,
  forgetReminders,
  planWeeklyLook,
  remindOfOffer,
  resumeReminders,
  settleReminders,
} from '../../../entrypoints/background/reminders';
import { nextLook } from '../../../guide/reminders';
import type { Weekday } from '../../../guide/settings';
import { NOON } from '../guide/examples';

vi.mock('#i18n', () => ({ i18n: { t: (key: string) => key } }));

const WEEK_MS = 7 * 86_400_000;
const MONDAY = 1;
const badge = vi.fn((_: object) => {});
const notify = vi.fn(async (id: string) => id);

const choose = (on: boolean, weekday: Weekday = MONDAY) =>
  ordinary.changeChoices((choices) => ({ ...choices, weeklyLook: { on, weekday } }));
const alarm = async () => (await browser.alarms.get('reminder'))?.scheduledTime;
const clock = (moment: number) => vi.spyOn(Date, 'now').mockReturnValue(moment);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  badge.mockClear();
  notify.mockClear();
  clock(NOON);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(badge);
  vi.spyOn(browser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(browser.action, 'setBadgeTextColor').mockResolvedValue();
  vi.spyOn(browser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(browser.notifications, 'create').mockImplementation(async (...given: unknown[]) =>
    notify(String(given[0])),
  );
});

describe('a weekly look', () => {
  test('has its alarm while it is on', async () => {
    await choose(true);
    await planWeeklyLook();
    expect(await alarm()).toBe(nextLook(MONDAY, NOON));
    await choose(true, 5);
    await planWeeklyLook();
    expect(await alarm()).toBe(nextLook(5, NOON));
    await choose(false);
    await planWeeklyLook();
    expect(await alarm()).toBeUndefined();
  });

  test('set by the company has its alarm without any choice of the person', async () => {
    const weeklyLook = { on: true, weekday: 3 } as const;
    await savePolicy({ enforced: { weeklyLook }, defaults: {} });
    await planWeeklyLook();
    expect(await alarm()).toBe(nextLook(3, NOON));
    await choose(false);
    await planWeeklyLook();
    expect(await alarm()).toBe(nextLook(3, NOON));
    await savePolicy(undefined);
    await planWeeklyLook();
    expect(await alarm()).toBeUndefined();
  });

  test('rings by badge and notification, and is planned again', async () => {
    await choose(true);
    await planWeeklyLook();
    const due = nextLook(MONDAY, NOON);
    clock(due);
    await answerAlarm('reminder');
    expect(badge).toHaveBeenLastCalledWith({ text: '•' });
    expect(notify).toHaveBeenCalledExactlyOnceWith('weekly');
    expect((await readReminders()).due).toEqual(['weekly']);
    expect(await alarm()).toBe(nextLook(MONDAY, due));
  });

  test('missed while the browser was closed, and its alarm lost, rings once at the next start', async () => {
    await choose(true);
    await planWeeklyLook();
    await browser.alarms.clearAll();
    clock(NOON + 5 * WEEK_MS);
    await resumeReminders();
    await resumeReminders();
    expect(notify).toHaveBeenCalledOnce();
    expect(await alarm()).toBe(nextLook(MONDAY, NOON + 5 * WEEK_MS));
  });

  test('is over when the usage page is opened', async () => {
    await choose(true);
    await planWeeklyLook();
    clock(nextLook(MONDAY, NOON));
    await answerAlarm('reminder');
    await settleReminders();
    expect(badge).toHaveBeenLastCalledWith({ text: '' });
    expect((await readReminders()).due).toEqual([]);
  });
});

test('high demand: one alarm for tomorrow, beside the weekly one', async () => {
  await choose(true);
  await planWeeklyLook();
  await remindOfOffer();
  const tomorrow = await alarm();
  expect(tomorrow).toBeGreaterThan(NOON);
  expect(tomorrow).toBeLessThan(NOON + 2 * 86_400_000);
  clock(tomorrow ?? 0);
  await answerAlarm('reminder');
  expect(notify).toHaveBeenCalledExactlyOnceWith('offer');
  expect(await alarm()).toBe(nextLook(MONDAY, NOON));
});

test('without anything planned nothing is stored, shown or woken', async () => {
  await settleReminders();
  expect(badge).not.toHaveBeenCalled();
  expect(await browser.storage.local.get(null)).toEqual({});
  await answerAlarm('of somebody else');
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('erased: no alarm and no dot stay behind', async () => {
  await remindOfOffer();
  await forgetReminders();
  expect(await alarm()).toBeUndefined();
  expect(badge).toHaveBeenLastCalledWith({ text: '' });
});
