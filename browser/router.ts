import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Badge, chooseBadge } from '../guide/badge';
import { displayName } from '../guide/organization';
import {
  forStorage,
  withAccepted,
  withMark,
  withoutAccepted,
  withPinned,
  withReading,
} from '../guide/record';
import { type RecalledScene, recallScene } from '../guide/scene';
import { findCurrent, judgeStanding } from '../guide/standing';
import { withText } from '../guide/texts';
import { keepBookmark } from './bookmark';
import { type TabState, ToBackground, tellOverlay } from './messages';
import { forgetReminders, planWeeklyLook, remindOfOffer, settleReminders } from './reminders';
import {
  changeChoices,
  changeRecord,
  changeTab,
  eraseStore,
  readEverything,
  readTab,
  rememberLogin,
} from './store';
import { showBadge } from './toolbar';
import { makeWish, takeWish } from './wish';

const OVERLAY = '/overlay.js';
const SPOTLIGHT = '/spotlight.js';

type Heard<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;

/**
 * Hears what overlays, popup and watchers say, stores it and answers.
 * Everything it needs is in storage, so it may be stopped between any two messages.
 *
 * @param tab the tab the message comes from; absent for the popup.
 * @param usagePage address of the organization's usage page, to be bookmarked.
 * @returns the answer, or `undefined` for a message that is not of this extension's making.
 */
export function answerTo(
  message: unknown,
  tab: number | undefined,
  usagePage: string,
): Promise<unknown> | undefined {
  const parsed = ToBackground.safeParse(message);
  if (!parsed.success) return undefined;
  const heard = parsed.data;
  switch (heard.type) {
    case 'arrived':
      return tab === undefined ? undefined : done(arrive(heard, tab));
    case 'read':
      return tab === undefined ? undefined : done(keepReading(heard, tab));
    case 'mark':
      return done(keepMark(heard));
    case 'choose':
      return done(keepChoice(heard));
    case 'tab':
      return readTab(heard.tab);
    case 'erase':
      return done(eraseEverything());
    case 'need-spotlight':
      return tab === undefined ? undefined : done(inject(tab, SPOTLIGHT));
    case 'show-there': {
      const goal = heard.tab ?? tab;
      return goal === undefined ? undefined : done(makeWish(goal, heard.step, Date.now()));
    }
    case 'write':
      return done(keepText(heard));
    case 'look-weekly':
      return done(keepWeeklyLook(heard));
    case 'remind-of-offer':
      return done(remindOfOffer());
    case 'keep-bookmark':
      return done(keepBookmark(usagePage).then(refreshAllBadges));
    case 'open-options':
      return done(browser.runtime.openOptionsPage());
  }
}

async function done(work: Promise<void>): Promise<{ done: boolean }> {
  try {
    await work;
    return { done: true };
  } catch {
    return { done: false };
  }
}

async function arrive({ place, organization }: Heard<'arrived'>, tab: number): Promise<void> {
  const state: TabState = { place, organization, changed: false };
  await Promise.all([
    changeTab(tab, () => state).then(() => refreshBadge(tab)),
    place === 'other' ? undefined : openOverlay(tab),
    place === 'organization-usage' ? settleReminders() : undefined,
  ]);
}

/** Injects the overlay where it is not there yet. */
async function openOverlay(tab: number): Promise<void> {
  if (!(await tellOverlay(tab, { type: 'here' }))) await inject(tab, OVERLAY);
}

async function inject(tab: number, file: typeof OVERLAY | typeof SPOTLIGHT): Promise<void> {
  // Not waiting for the document to be idle: what it shows is looked at again when it changes.
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [file],
    injectImmediately: true,
  });
}

async function keepReading(heard: Heard<'read'>, tab: number): Promise<void> {
  const { login, organization, reading, changed } = heard;
  if (login.state === 'signed-in') {
    const memberships = login.memberships.map(forStorage);
    await rememberLogin({ version: 1, at: Date.now(), memberships });
    const here = findCurrent(login.memberships, organization || undefined);
    const standing = judgeStanding(login, organization || undefined, undefined);
    const isOfHere = here !== undefined && reading?.organizationId === here.organization.id;
    if (isOfHere && standing.kind === 'manager') {
      await changeRecord(here.organization.id, (record) => withReading(record, here, reading));
    }
  }
  // A tab that has moved on meanwhile, or is gone, is not described by what was read before.
  await changeTab(tab, (state) =>
    state && state.place !== 'other'
      ? {
          ...state,
          organization,
          changed,
          login: withoutAddresses(login),
          obstacle: reading?.obstacle?.value,
        }
      : undefined,
  );
  await Promise.all([refreshAllBadges(), grantWish(tab)]);
}

/** Points at what was asked for elsewhere, now that its page has been read. */
async function grantWish(tab: number): Promise<void> {
  if ((await readTab(tab))?.place !== 'organization-usage') return;
  const step = await takeWish(tab, Date.now());
  if (step) await tellOverlay(tab, { type: 'show', step });
}

function withoutAddresses(login: Heard<'read'>['login']): Heard<'read'>['login'] {
  return login.state === 'signed-in'
    ? { ...login, memberships: login.memberships.map(forStorage) }
    : login;
}

async function keepMark({ organization, step, mark }: Heard<'mark'>): Promise<void> {
  let kept = false;
  await changeRecord(organization, (record) => {
    kept = record !== undefined;
    return record && withMark(record, step, mark);
  });
  if (!kept) throw new Error('There is no record of this organization.');
  await refreshAllBadges();
}

async function keepChoice(heard: Heard<'choose'>): Promise<void> {
  const { collapsed, corner, accept, warnAgain, pin } = heard;
  await changeChoices((choices) => {
    let next = collapsed === undefined ? choices : { ...choices, collapsed };
    if (corner) next = { ...next, corner };
    if (accept) next = withAccepted(next, accept, Date.now());
    if (warnAgain) next = withoutAccepted(next, warnAgain);
    return pin === undefined ? next : withPinned(next, pin);
  });
  await refreshAllBadges();
}

async function keepText({ organization, step, text }: Heard<'write'>): Promise<void> {
  await changeChoices((choices) => ({
    ...choices,
    texts: withText(choices.texts, organization, step, text),
  }));
}

async function keepWeeklyLook({ on, weekday }: Heard<'look-weekly'>): Promise<void> {
  await changeChoices((choices) => ({ ...choices, weeklyLook: { on, weekday } }));
  await planWeeklyLook();
  await refreshAllBadges();
}

async function eraseEverything(): Promise<void> {
  await eraseStore();
  await forgetReminders();
  for (const tab of await claudeTabs()) {
    await changeTab(tab, (state) => {
      if (!state) return undefined;
      const { login: _, obstacle: __, ...rest } = state;
      return { ...rest, changed: false };
    });
  }
  await refreshAllBadges();
}

async function claudeTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: 'https://claude.ai/*' });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

export async function refreshAllBadges(): Promise<void> {
  await Promise.all((await claudeTabs()).map(refreshBadge));
}

async function refreshBadge(tab: number): Promise<void> {
  const [state, memory] = await Promise.all([readTab(tab), readEverything()]);
  if (!state) return;
  const scene = recallScene(memory, { ...state, onUsagePage: state.place !== 'other' });
  const badge: Badge = scene ? chooseBadge(scene) : { text: '' };
  await showBadge(tab, badge, tooltip(badge, scene));
}

function tooltip(badge: Badge, scene: RecalledScene | undefined): string {
  const standing = scene?.standing;
  if (badge.text === '' || !standing) return i18n.t('badge.none');
  if (badge.text === '?') return i18n.t('badge.unknown');
  if (standing.kind === 'wrong-organization') {
    const { current, target } = standing;
    return i18n.t('badge.wrongAccount', [displayName(current), target.name]);
  }
  if (standing.kind === 'personal-only') {
    return i18n.t('badge.personalOnly', [displayName(standing.current)]);
  }
  if (standing.kind === 'manager' && 'left' in badge) {
    const left = i18n.t('badge.stepsLeft', badge.left);
    return i18n.t('badge.inWorkspace', [standing.organization.name, left]);
  }
  return i18n.t('badge.none');
}
