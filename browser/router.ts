import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { recallLogin } from '../guide/logins';
import {
  forStorage,
  isFine,
  withAccepted,
  withMark,
  withoutAccepted,
  withReading,
} from '../guide/record';
import { keepLogin } from '../guide/scene';
import { findCurrent, isAlone, judgeStanding } from '../guide/standing';
import { withText } from '../guide/texts';
import { claudeTabs, refreshAllBadges, showTab } from './badges';
import { keepBookmark } from './bookmark';
import { noteErrand, takeErrand } from './errand';
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
import { makeWish, takeWish } from './wish';

const OVERLAY = '/overlay.js';
const SPOTLIGHT = '/spotlight.js';

type Heard<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;

/** What the browser tells of whoever sent a message. */
const Sender = z.object({
  /** Absent for popup and options. */
  tab: z.optional(z.object({ id: z.number(), incognito: z.boolean() })),
  documentId: z.optional(z.string()),
});

interface From {
  tab: number;
  isPrivate: boolean;
  document: string | undefined;
}

function whoSent(sender: unknown): From | undefined {
  const { tab, documentId } = Sender.safeParse(sender).data ?? {};
  return tab && { tab: tab.id, isPrivate: tab.incognito, document: documentId };
}

/**
 * Hears what overlays, popup and watchers say, stores it and answers.
 * Everything it needs is in storage, so it may be stopped between any two messages.
 *
 * @param usagePage address of the organization's usage page, to be bookmarked.
 * @returns the answer, or `undefined` for a message that is not of this extension's making.
 */
export function answerTo(
  message: unknown,
  sender: unknown,
  usagePage: string,
): Promise<unknown> | undefined {
  const parsed = ToBackground.safeParse(message);
  if (!parsed.success) return undefined;
  const heard = parsed.data;
  const from = whoSent(sender);
  switch (heard.type) {
    case 'arrived':
      return from && done(arrive(heard, from));
    case 'read':
      return from && done(keepReading(heard, from));
    case 'mark':
      return done(keepMark(heard, from?.isPrivate ?? heard.isPrivate));
    case 'choose':
      return done(keepChoice(heard, from?.isPrivate ?? heard.isPrivate));
    case 'tab':
      return readTab(heard.tab);
    case 'erase':
      return done(eraseEverything());
    case 'need-spotlight':
      return from && done(inject(from.tab, SPOTLIGHT));
    case 'show-there': {
      const goal = heard.tab ?? from?.tab;
      return goal === undefined ? undefined : done(makeWish(goal, heard.step, Date.now()));
    }
    case 'write':
      return done(keepText(heard, from?.isPrivate ?? heard.isPrivate));
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

async function arrive(arrival: Heard<'arrived'>, from: From): Promise<void> {
  await Promise.all([
    noteArrival(arrival, from),
    arrival.place !== 'other' && openOverlay(from.tab),
    arrival.place === 'organization-usage' && settleReminders(),
    leadOn(arrival, from),
  ]);
}

async function noteArrival(
  { place, organization }: Heard<'arrived'>,
  { tab, isPrivate, document }: From,
): Promise<void> {
  const memory = await readEverything(isPrivate);
  let shown: Promise<void> | undefined;
  await changeTab(tab, (before) => {
    const stayed = before?.login && before.document === document && before.place === place;
    // Another tab may have written the cookie; the guide on the page knows better.
    const state: TabState =
      stayed && place !== 'other'
        ? before
        : {
            ...{ place, organization, changed: false, isPrivate },
            ...(document && { document }),
            login: keepLogin(before?.login, organization, memory.logins),
            seen: organization ? seenIn(before) : [],
          };
    shown = showTab(tab, state, memory);
    return state;
  });
  await shown;
}

/** More organizations than anybody switches between in one tab. */
const MOST_SEEN = 8;

function seenIn(before: TabState | undefined): string[] {
  if (!before?.organization) return [];
  return [...new Set([before.organization, ...(before.seen ?? [])])].slice(0, MOST_SEEN);
}

/** Leads on somebody who was told to sign in with another account, and did. */
async function leadOn(
  { place, organization }: Heard<'arrived'>,
  { tab, isPrivate }: From,
): Promise<void> {
  const isBack = await takeErrand(organization, isPrivate);
  if (!isBack || place !== 'other') return;
  await openOverlay(tab);
  await tellOverlay(tab, { type: 'resume' });
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

async function keepReading(heard: Heard<'read'>, { tab, isPrivate }: From): Promise<void> {
  const { login, organization, reading, changed } = heard;
  if (login.state === 'signed-in') {
    const memberships = login.memberships.map(forStorage);
    await rememberLogin({ version: 1, at: Date.now(), memberships }, isPrivate);
    const { choices } = await readEverything(isPrivate);
    const here = findCurrent(login.memberships, organization || undefined);
    const standing = judgeStanding(login, organization || undefined, choices.pinned);
    const isOfHere = here !== undefined && reading?.organizationId === here.organization.id;
    if (isOfHere && judgeStanding(login, here.organization.id, undefined).kind === 'manager') {
      await changeRecord(
        here.organization.id,
        (record) => withReading(record, here, reading),
        isPrivate,
      );
    }
    if (standing.kind === 'personal-only' && !isFine(choices, standing)) {
      const ids = memberships.map((m) => m.organization.id);
      await noteErrand(ids, isPrivate);
    }
  }
  // A tab that has moved on meanwhile, or is gone, is not described by what was read before.
  await changeTab(tab, (state) =>
    state && (state.place !== 'other' || state.organization === organization)
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
  const state = await readTab(tab);
  if (!state || state.place !== usagePlaceOf(state)) return;
  const step = await takeWish(tab, Date.now());
  if (step) await tellOverlay(tab, { type: 'show', step });
}

/** Where the controls are that can be pointed at. */
function usagePlaceOf({ login, organization }: TabState): TabState['place'] {
  const standing = login && judgeStanding(login, organization || undefined, undefined);
  return standing && isAlone(standing) ? 'personal-usage' : 'organization-usage';
}

function withoutAddresses(login: Heard<'read'>['login']): Heard<'read'>['login'] {
  return login.state === 'signed-in'
    ? { ...login, memberships: login.memberships.map(forStorage) }
    : login;
}

async function keepMark(
  { organization, step, mark }: Heard<'mark'>,
  isPrivate: boolean | undefined,
): Promise<void> {
  let kept = false;
  await changeRecord(
    organization,
    (record) => {
      kept = record !== undefined;
      return record && withMark(record, step, mark);
    },
    isPrivate,
  );
  if (!kept) throw new Error('There is no record of this organization.');
  await refreshAllBadges();
}

async function keepChoice(heard: Heard<'choose'>, isPrivate: boolean | undefined): Promise<void> {
  const { collapsed, corner, accept, warnAgain, pin, set, unset } = heard;
  const fine = accept ? await allOfPersonal(accept, isPrivate) : [];
  await changeChoices((choices) => {
    let next = { ...choices, ...set };
    if (collapsed !== undefined) next.collapsed = collapsed;
    if (corner) next.corner = corner;
    if (pin !== undefined) next.pinned = pin;
    for (const name of unset ?? []) delete next[name];
    for (const id of fine) next = withAccepted(next, id, Date.now());
    return warnAgain ? withoutAccepted(next, warnAgain) : next;
  }, isPrivate);
  await refreshAllBadges();
}

async function keepText(
  { organization, step, text }: Heard<'write'>,
  isPrivate: boolean | undefined,
): Promise<void> {
  await changeChoices(
    (choices) => ({ ...choices, texts: withText(choices.texts, organization, step, text) }),
    isPrivate,
  );
}

async function keepWeeklyLook({ on, weekday }: Heard<'look-weekly'>): Promise<void> {
  await changeChoices((choices) => ({ ...choices, weeklyLook: { on, weekday } }));
  await planWeeklyLook();
  await refreshAllBadges();
}

/** Whoever has no workspace at all is asked once, for all of their organizations. */
async function allOfPersonal(accepted: string, isPrivate: boolean | undefined): Promise<string[]> {
  const { logins } = await readEverything(isPrivate);
  const memberships = recallLogin(logins, accepted)?.memberships ?? [];
  const isPersonal = memberships.every((m) => m.organization.kind === 'personal');
  return [accepted, ...(isPersonal ? memberships.map((m) => m.organization.id) : [])];
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
