import '../../components/styles/guide.css';
import '../../components/styles/money.css';
import '../../components/styles/spend.css';
import { render } from 'preact';
import { browser } from '../../browser/browser';
import { findClaudeTab, goTo } from '../../browser/claude-tabs';
import { eachHour } from '../../browser/clock';
import { sendToBackground, sendToOverlay } from '../../browser/messenger';
import { ordinary, watchStorage } from '../../browser/storage';
import { readTab } from '../../browser/tabs';
import { timeZone } from '../../browser/time-zone';
import { ORGANIZATION_USAGE, samePageAs } from '../../claude/addresses';
import { MoneyPage } from '../../components/money/MoneyPage';
import type { MoneyAction } from '../../components/money/model';
import { NothingRead } from '../../components/money/NothingRead';
import type { WorkspaceCard } from '../../components/money/Workspaces';
import { calendarIn } from '../../guide/runway/calendar';
import { cardsOf } from './model';
import { sectionsFor } from './sections';
import { createSpend } from './spend';

const lifetime = new AbortController();
const { signal } = lifetime;
const language = browser.i18n.getUILanguage();
const calendar = calendarIn(timeZone());
/** Id of the workspace that the person chose here. */
let chosen: string | undefined;
let isNotSaved = false;
/** Counts the drawings: one that took longer than the next must not come after it. */
let drawings = 0;

const spend = createSpend(
  () => void draw(),
  (address) => void openPage(address),
  language,
  signal,
);

/** Of all workspaces, as they are stored: kept, for it takes a while, and who types is not to wait. */
let remembered: Promise<WorkspaceCard[]> | undefined;

async function readCards(): Promise<WorkspaceCard[]> {
  const memory = await ordinary.read();
  const ids = memory.records.map(({ organization }) => organization.id);
  const histories = await ordinary.readHistories(ids);
  return cardsOf(memory, histories, { calendar, language, now: Date.now() });
}

async function draw(): Promise<void> {
  drawings += 1;
  const mine = drawings;
  remembered ??= readCards();
  const cards = await remembered;
  const card = cards.find(({ model }) => model.organization.id === chosen) ?? cards[0];
  const root = document.getElementById('money');
  if (!root || mine !== drawings) return;
  const sections = card
    ? sectionsFor(card, cards, act, spend)
    : [
        {
          id: 'money',
          name: '',
          content: <NothingRead open={() => openPage(ORGANIZATION_USAGE)} />,
        },
      ];
  const asked = location.hash.slice(1);
  const shown = sections.some(({ id }) => id === asked) ? asked : 'money';
  const optionsAddress = browser.runtime.getURL('/options.html');
  render(<MoneyPage {...{ sections, shown, optionsAddress, isNotSaved }} />, root);
}

function act(action: MoneyAction): void {
  void perform(action).then(draw);
}

async function perform(action: MoneyAction): Promise<void> {
  switch (action.type) {
    case 'choose-workspace':
      if (chosen !== action.organization) spend.forget();
      chosen = action.organization;
      return;
    case 'read-again':
      return readAgain(chosen ?? (await remembered)?.[0]?.model.organization.id);
    case 'set-workdays': {
      const { workdays } = action;
      const sent = await sendToBackground(
        workdays
          ? { type: 'choose', set: { workdays: [...workdays] } }
          : { type: 'choose', unset: ['workdays'] },
      );
      isNotSaved = sent !== 'done';
    }
  }
}

/** In a claude.ai tab that shows it already, else in a new one: the guide reads there. */
async function openPage(address: string): Promise<void> {
  const open = await findClaudeTab(samePageAs(address), false);
  if (open) await goTo(open);
  else await browser.tabs.create({ url: address });
}

/** Without leaving this page, where the tab that is open is in this very organization. */
async function readAgain(organization: string | undefined): Promise<void> {
  const open = await findClaudeTab(samePageAs(ORGANIZATION_USAGE), false);
  const isThere = open && (await readTab(open.id))?.organization === organization;
  if (isThere && (await sendToOverlay(open.id, { type: 'read-again', why: 'asked' }))) return;
  await openPage(ORGANIZATION_USAGE);
}

const renew = () => {
  remembered = undefined;
  void draw();
};
watchStorage(renew, signal);
eachHour(renew, signal);
addEventListener('hashchange', () => void draw(), { signal });
addEventListener('pagehide', () => lifetime.abort());
document.documentElement.lang = language;
void draw();
