import '../../components/styles/guide.css';
import '../../components/styles/popup.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { askToRead, CLAUDE_AI, mayRead, watchAccess } from '../../browser/access';
import { browser } from '../../browser/browser';
import { ANSWERS, type TabState, type ToBackground } from '../../browser/messages';
import { ask, sendToBackground, sendToOverlay } from '../../browser/messenger';
import { keepPopupTab, type PopupTab, readPopupTab } from '../../browser/popup-tab';
import { readReminders } from '../../browser/reminders';
import { type Sending, send } from '../../browser/send';
import { isFull, storeFor, watchStorage } from '../../browser/storage';
import {
  isClaude,
  ORGANIZATION_BILLING,
  PERSONAL_USAGE,
  placeOf,
  usagePageAt,
} from '../../claude/addresses';
import { diagnose } from '../../claude/messages/diagnose';
import type { Action, GuideModel } from '../../components/model';
import { Popup } from '../../components/panel/Popup';
import { NoAccess } from '../../components/views/NoAccess';
import { UnknownTab } from '../../components/views/UnknownTab';
import { Welcome } from '../../components/views/Welcome';
import { confirm, type Deed, storedBy } from '../../guide/deeds';
import { mailAddress, subjectOf } from '../../guide/handover';
import { type Standing, usagePlaceOf } from '../../guide/standing';
import type { PointedName } from '../../guide/steps';
import type { MessageStep } from '../../guide/texts';
import { NO_WATCH } from '../../guide/watch/watch';
import { modelOf, moneyIn, sceneOf, workspacesIn } from './model';

/** The weekly look's day by one press; 0 is Sunday. */
const MONDAY = 1;

/** The tab that the popup is about. */
interface Subject {
  id: number;
  isPrivate: boolean;
  /** Is it one of claude.ai's? Not known where the guide may not read that. */
  isClaude: boolean;
  state?: TabState | undefined;
}

const lifetime = new AbortController();
let tab: Subject | undefined;
let confirmation: Pick<GuideModel, 'copied' | 'notCopied'> = {};
let notSaved = false;
/** The tab that is open, also of the popup before this one. */
let popupTab: PopupTab | undefined;
/** Counts the drawings: one that took longer than the next must not come after it. */
let drawings = 0;

async function draw(): Promise<void> {
  drawings += 1;
  const mine = drawings;
  const memory = await storeFor(tab ?? {}).read();
  const [{ due }, full, access] = await Promise.all([readReminders(), isFull(), mayRead()]);
  const state = tab && (await ask({ type: 'tab', tab: tab.id }, ANSWERS.tab));
  if (tab) tab = { ...tab, state };
  const root = document.getElementById('popup');
  const pageOnly = !access && state !== undefined;
  const model = modelOf(memory, state, { due, confirmation, notSaved, full, pageOnly });
  if (!root || mine !== drawings) return;
  if (!access && !state) return render(<NoAccess act={act} />, root);
  if (tab?.isClaude && !state) return render(<UnknownTab act={act} />, root);
  render(
    model ? (
      <Popup
        model={model}
        workspaces={workspacesIn(memory, state)}
        act={act}
        diagnose={diagnose}
        money={() => moneyIn(memory, model)}
        tab={popupTab}
        onTab={keepTab}
      />
    ) : (
      <Welcome act={act} diagnose={diagnose} confirmation={confirmation} />
    ),
    root,
  );
}

function keepTab(name: PopupTab): void {
  popupTab = name;
  void keepPopupTab(name);
}

function act(action: Action): void {
  void perform(action).catch(() => {
    notSaved = true;
    void draw();
  });
}

async function perform(action: Action): Promise<void> {
  if (action.type === 'save-bookmark') return saveBookmark();
  if (action.type === 'allow-access') return void ((await askToRead()) && draw());
  if (action.type === 'watch') return watchDaily();
  if (action.type === 'reload-tab') return void (tab && browser.tabs.reload(tab.id));
  const memory = await storeFor(tab ?? {}).read();
  const standing = sceneOf(memory, tab?.state)?.standing;
  const usagePage = usagePageAt(usagePlaceOf(standing));
  switch (action.type) {
    case 'show': {
      const isThere = tab?.state?.place === usagePlaceOf(standing);
      const isHere = action.step === 'account' || isThere;
      if (tab && isHere && (await sendToOverlay(tab.id, { type: 'show', step: action.step })))
        return window.close();
      return openUsagePage(
        action.step,
        action.step === 'api-credit' ? ORGANIZATION_BILLING : usagePage,
      );
    }
    case 'open-usage-page':
      return openUsagePage(undefined, action.own ? PERSONAL_USAGE : usagePage);
    case 'pin':
      return tell({ type: 'choose', pin: action.organization });
    case 'accept-account':
    case 'mark':
    case 'decline':
    case 'unmark':
    case 'write':
      return store(action, standing);
    case 'copy':
    case 'share':
      return leave(action.step, action, standing);
    case 'mail':
      return leave(action.step, mailOf(action), standing);
    case 'remind':
      confirmation = { copied: 'reminder' };
      return tell({ type: 'remind-of-offer' });
    case 'read-again':
      return (await readAgain(usagePage)) ? undefined : openUsagePage(undefined, usagePage);
    case 'open-billing':
      return openUsagePage(undefined, ORGANIZATION_BILLING);
    case 'choose-organization':
      return void (tab && (await sendToOverlay(tab.id, action)));
    case 'open-options':
      return browser.runtime.openOptionsPage();
    case 'choose-way':
      return tell({ type: 'choose', set: { wayOfWorking: action.way } });
    case 'open-welcome':
      await browser.tabs.create({ url: new URL('/welcome.html#it', location.href).href });
      return window.close();
    case 'open-money':
      return tell({ type: 'open-money' });
    case 'look-weekly':
      return tell({ type: 'look-weekly', on: true, weekday: MONDAY });
  }
}

async function store(deed: Deed, standing: Standing | undefined): Promise<void> {
  const stored = storedBy(deed, standing, Date.now());
  if (stored) await tell(stored);
}

async function leave(
  step: MessageStep,
  sending: Sending,
  standing: Standing | undefined,
): Promise<void> {
  for (const result of await send(sending, (url) => browser.tabs.create({ url }))) {
    confirmation = confirm(step, result, Date.now()) ?? confirmation;
    await draw();
    if (result !== 'refused' && result !== 'kept') {
      await store({ type: 'sent', step, how: result }, standing);
    }
  }
}

/** A text that no mail address can carry is copied, to be pasted into the mail. */
function mailOf({ step, text, fits }: Extract<Action, { type: 'mail' }>): Sending {
  const address = mailAddress(i18n.t(subjectOf(step)), fits ? text : '');
  return { type: 'mail', address, ...(!fits && { paste: text }) };
}

/** Asks within the click, too; refused, the guide reads and shows, and the options tell more. */
async function watchDaily(): Promise<void> {
  const asked = browser.permissions.request({ permissions: ['notifications'] });
  await tell({ type: 'choose', set: { watch: { ...NO_WATCH, on: true } } });
  await asked;
}

/** Asks for the permission within the click; the background saves even if the question closes us. */
async function saveBookmark(): Promise<void> {
  if (await browser.permissions.request({ permissions: ['bookmarks'] })) {
    await tell({ type: 'keep-bookmark' });
  }
}

async function tell(message: ToBackground): Promise<void> {
  const sent = await sendToBackground({ ...message, ...(tab?.isPrivate && { isPrivate: true }) });
  notSaved = sent !== 'done';
  await draw();
}

/**
 * In a tab that is on it already, else in a new one: the chat in front is never taken away.
 *
 * @param step whose control to point at there.
 */
async function openUsagePage(step: PointedName | undefined, url: string): Promise<void> {
  const open = step === 'api-credit' ? undefined : await findUsageTab(url);
  if (open?.id !== undefined) {
    if (step) await sendToOverlay(open.id, { type: 'show', step });
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  } else {
    const { id } = await browser.tabs.create({});
    if (step && id !== undefined) await sendToBackground({ type: 'show-there', step, tab: id });
    await browser.tabs.update(id, { url });
  }
  window.close();
}

/** A tab of the same kind of window that shows this usage page. */
async function findUsageTab(url: string) {
  const tabs = await browser.tabs.query({ url: 'https://claude.ai/*' });
  const wanted = new URL(url);
  const place = placeOf(wanted);
  const isSame = (other: URL) =>
    place === 'other' ? other.pathname === wanted.pathname : placeOf(other) === place;
  return tabs
    .filter(({ incognito }) => incognito === (tab?.isPrivate ?? false))
    .find((other) => other.url !== undefined && isSame(new URL(other.url)));
}

/** Asks the overlay in front, or the one on the usage page; tells whether there is one. */
async function readAgain(url?: string): Promise<boolean> {
  if (tab && (await sendToOverlay(tab.id, { type: 'read-again' }))) return true;
  const open = url === undefined ? undefined : await findUsageTab(url);
  return open?.id !== undefined && (await sendToOverlay(open.id, { type: 'read-again' }));
}

/** The tab that the popup was opened over; the claude.ai tab used last where it is a tab itself. */
async function findTab() {
  if (!(await browser.tabs.getCurrent())) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    return active;
  }
  const tabs = await browser.tabs.query({ url: CLAUDE_AI });
  return tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

async function open(): Promise<void> {
  const active = await findTab();
  const { id, incognito: isPrivate = false, url } = active ?? {};
  tab = id === undefined ? undefined : { id, isPrivate, isClaude: isClaude(url) };
  popupTab = await readPopupTab();
  await draw();
  await readAgain();
}

watchStorage(() => void draw(), lifetime.signal);
watchAccess(() => void draw());
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = browser.i18n.getUILanguage();
void open();
