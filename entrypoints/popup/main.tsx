import '../../components/styles/guide.css';
import '../../components/styles/popup.css';
import { render } from 'preact';
import { mayRead, watchAccess } from '../../browser/access';
import { browser } from '../../browser/browser';
import { eachHour } from '../../browser/clock';
import type { ToBackground } from '../../browser/messages';
import { sendToBackground } from '../../browser/messenger';
import { keepPopupTab, type PopupTab, readPopupTab } from '../../browser/popup-tab';
import { readReminders } from '../../browser/reminders';
import { storeFor, watchStorage } from '../../browser/storage';
import { readTab } from '../../browser/tabs';
import { isFull } from '../../browser/writing';
import { diagnose } from '../../claude/messages/diagnose';
import type { Action } from '../../components/model';
import { Popup } from '../../components/panel/Popup';
import { NoAccess } from '../../components/views/NoAccess';
import { UnknownTab } from '../../components/views/UnknownTab';
import { Welcome } from '../../components/views/Welcome';
import { type History, NO_HISTORY } from '../../guide/history/history';
import type { Standing } from '../../guide/standing';
import { modelOf, moneyIn, workspacesIn } from './model';
import { type Confirmation, perform, type Stage } from './perform';
import { findSubject, readOnOpening, type Subject } from './subject';

const lifetime = new AbortController();
let tab: Subject | undefined;
let confirmation: Confirmation = {};
let notSaved = false;
/** The tab that is open, also of the popup before this one. */
let popupTab: PopupTab | undefined;
/** Of the workspace whose money was drawn last; shown until it is read anew. */
let drawn: { organization: string; history: History } | undefined;
/** Counts the drawings: one that took longer than the next must not come after it. */
let drawings = 0;

/** What is drawn of whatever tab, but for what is known of that tab itself. */
function gather(isPrivate: boolean) {
  return Promise.all([storeFor({ isPrivate }).read(), readReminders(), isFull(), mayRead()]);
}

/**
 * No message is sent for it: the background may be asleep, and waking it takes longer than all else.
 *
 * @param gathered where it was asked for already.
 */
async function draw(gathered = gather(tab?.isPrivate ?? false)): Promise<void> {
  drawings += 1;
  const mine = drawings;
  const [[memory, { due }, full, access], state] = await Promise.all([
    gathered,
    tab && readTab(tab.id),
  ]);
  if (tab) tab = { ...tab, state };
  const root = document.getElementById('popup');
  const pageOnly = !access && state !== undefined;
  const model = modelOf(memory, state, { due, confirmation, notSaved, full, pageOnly });
  if (!root || mine !== drawings) return;
  if (!access && !state) return render(<NoAccess act={act} />, root);
  if (tab?.isClaude && !state) return render(<UnknownTab act={act} />, root);
  if (!model) {
    return render(<Welcome act={act} diagnose={diagnose} confirmation={confirmation} />, root);
  }
  const show = () => {
    const history = historyDrawn(model.standing);
    render(
      <Popup
        model={model}
        workspaces={workspacesIn(memory, state)}
        act={act}
        diagnose={diagnose}
        money={() => (history ? moneyIn(memory, history, model) : 'awaited')}
        tab={popupTab}
        onTab={keepTab}
      />,
      root,
    );
  };
  show();
  if (popupTab !== 'money' || model.standing.kind !== 'manager') return;
  await readHistory(model.standing.organization.id);
  if (mine === drawings) show();
}

/** `undefined` while it is not read yet. */
function historyDrawn(standing: Standing): History | undefined {
  if (standing.kind !== 'manager') return NO_HISTORY;
  return drawn?.organization === standing.organization.id ? drawn.history : undefined;
}

/** Only where it is drawn, and after all the rest, than which it is more. */
async function readHistory(organization: string): Promise<void> {
  const histories = await storeFor(tab ?? {}).readHistories([organization]);
  drawn = { organization, history: histories.get(organization) ?? NO_HISTORY };
}

function keepTab(name: PopupTab): void {
  popupTab = name;
  if (name === 'money') void draw();
  void keepPopupTab(name);
}

const stage: Stage = {
  subject: () => tab,
  tell,
  confirm: (now) => {
    confirmation = now;
  },
  redraw: () => draw(),
};

function act(action: Action): void {
  void perform(action, stage).catch(() => {
    notSaved = true;
    void draw();
  });
}

async function tell(message: ToBackground): Promise<void> {
  const sent = await sendToBackground({ ...message, ...(tab?.isPrivate && { isPrivate: true }) });
  notSaved = sent !== 'done';
  await draw();
}

/** The store is asked at once, as if the window were an ordinary one, which it mostly is. */
async function open(): Promise<void> {
  const gathered = gather(false);
  [tab, popupTab] = await Promise.all([findSubject(), readPopupTab()]);
  const isAsStored = drawings === 0 && !tab?.isPrivate;
  await draw(isAsStored ? gathered : undefined);
  await readOnOpening(tab);
}

watchStorage(() => void draw(), lifetime.signal);
watchAccess(() => void draw());
eachHour(() => void draw(), lifetime.signal);
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = browser.i18n.getUILanguage();
void open();
