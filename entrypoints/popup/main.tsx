import '../../components/styles/guide.css';
import '../../components/styles/popup.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { askToRead, CLAUDE_AI, mayRead, watchAccess } from '../../browser/access';
import { browser } from '../../browser/browser';
import { ANSWERS, type TabState, type ToBackground } from '../../browser/messages';
import { ask, sendToBackground, sendToOverlay } from '../../browser/messenger';
import { readReminders } from '../../browser/reminders';
import { type Sending, send } from '../../browser/send';
import { isFull, storeFor, watchStorage } from '../../browser/storage';
import {
  isClaude,
  ORGANIZATION_BILLING,
  PERSONAL_USAGE,
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
import type { StepName } from '../../guide/steps';
import type { MessageStep } from '../../guide/texts';
import { modelOf, sceneOf, workspacesIn } from './model';

/** The tab that the popup is about. */
interface PopupTab {
  id: number;
  isPrivate: boolean;
  /** Is it one of claude.ai's? Not known where the guide may not read that. */
  isClaude: boolean;
  state?: TabState | undefined;
}

const lifetime = new AbortController();
let tab: PopupTab | undefined;
let confirmation: Pick<GuideModel, 'copied' | 'notCopied'> = {};
let notSaved = false;
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
      <Popup model={model} workspaces={workspacesIn(memory, state)} act={act} diagnose={diagnose} />
    ) : (
      <Welcome act={act} diagnose={diagnose} confirmation={confirmation} />
    ),
    root,
  );
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
  if (action.type === 'reload-tab') return void (tab && browser.tabs.reload(tab.id));
  const memory = await storeFor(tab ?? {}).read();
  const standing = sceneOf(memory, tab?.state)?.standing;
  const usagePage = usagePageAt(usagePlaceOf(standing));
  switch (action.type) {
    case 'show':
      if (tab && (await sendToOverlay(tab.id, { type: 'show', step: action.step })))
        return window.close();
      return openUsagePage(action.step, usagePage);
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
      return (await readAgain()) ? undefined : openUsagePage(undefined, usagePage);
    case 'open-billing':
      return openUsagePage(undefined, ORGANIZATION_BILLING);
    case 'choose-organization':
      return void (tab && (await sendToOverlay(tab.id, action)));
    case 'open-options':
      return browser.runtime.openOptionsPage();
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

/** @param step whose control to point at there. */
async function openUsagePage(step: StepName | undefined, url: string): Promise<void> {
  const opened = tab?.state ? tab : await browser.tabs.create({});
  const { id } = opened;
  if (step && id !== undefined) await sendToBackground({ type: 'show-there', step, tab: id });
  await browser.tabs.update(id, { url });
  window.close();
}

/** Asks the tab's overlay; tells whether there is one. */
async function readAgain(): Promise<boolean> {
  return tab !== undefined && (await sendToOverlay(tab.id, { type: 'read-again' }));
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
  await draw();
  await readAgain();
}

watchStorage(() => void draw(), lifetime.signal);
watchAccess(() => void draw());
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = browser.i18n.getUILanguage();
void open();
