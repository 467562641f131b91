import { isOffered } from '../../browser/access';
import { browser } from '../../browser/browser';
import type { Memory } from '../../browser/memory';
import type { TabState } from '../../browser/messages';
import { timeZone } from '../../browser/time-zone';
import { CAMPAIGNS } from '../../claude/offers';
import { quotesIn } from '../../claude/page/quotes';
import type { GuideModel } from '../../components/model';
import type { MoneyModel } from '../../components/money/model';
import { moneyModelOf } from '../../components/money/model-of';
import { judgeApiCredit } from '../../guide/api-credit';
import type { History } from '../../guide/history/history';
import { recallLogin } from '../../guide/logins';
import type { Marks } from '../../guide/marks';
import { isWorkspace, managesBilling, type Organization } from '../../guide/organization';
import { asOfMonth, withoutPastMonth } from '../../guide/past-month';
import type { Reading } from '../../guide/reading';
import { oldestFact, type WorkspaceRecord } from '../../guide/record';
import { calendarIn } from '../../guide/runway/calendar';
import { expectedName, type RecalledScene, type Remembered, recallScene } from '../../guide/scene';
import { isOld } from '../../guide/staleness';
import { organizationsIn } from '../../guide/standing';
import { sortMemberships } from '../../guide/target';
import { judgeToday } from '../../guide/today';

/** What only this popup knows about the interface. */
export interface Passing {
  due: GuideModel['due'];
  confirmation: Pick<GuideModel, 'copied' | 'notCopied'>;
  notSaved: boolean;
  /** Is there no room to store what is read? */
  full: boolean;
  /** May the guide read nothing but the page under the popup? */
  pageOnly: boolean;
}

/** In a tab of claude.ai what is known about it; elsewhere the workspace remembered last. */
export function sceneOf(
  memory: Memory & Remembered,
  state: TabState | undefined,
): RecalledScene | undefined {
  const [latest] = memory.records.toSorted((a, b) => age(a) - age(b));
  const record = memory.records.find((r) => r.organization.id === memory.choices.pinned) ?? latest;
  const view = state
    ? { ...state, onUsagePage: state.place !== 'other' }
    : { organization: record?.organization.id ?? '', onUsagePage: false, changed: false };
  const now = Date.now();
  return recallScene(asOfMonth(memory, now), view, now);
}

/** The scene and what is stored, as the popup shows them. */
export function modelOf(
  memory: Memory & Remembered,
  state: TabState | undefined,
  { due, confirmation, notSaved, full, pageOnly }: Passing,
): GuideModel | undefined {
  const scene = sceneOf(memory, state);
  if (!scene) return undefined;
  const { now } = scene;
  const own = memberReading(state, now);
  const isOwnOld = own !== undefined && isOld(oldestFact(own) ?? now, now);
  const reading = scene.reading ?? (isOwnOld ? undefined : own);
  const readAt = oldestFact(scene.reading ?? own);
  const language = browser.i18n.getUILanguage();
  return {
    standing: scene.standing,
    steps: scene.steps,
    today: judgeToday(scene),
    outlook: scene.outlook,
    reading,
    lastKnown: isOwnOld ? own : undefined,
    organizations: state?.login && organizationsIn(state.login),
    accepted: scene.accepted,
    missing: scene.missing
      ? expectedName(memory.choices, memory.records, memory.policy)
      : undefined,
    settings: memory.choices,
    measured: memory.records.find((r) => r.organization.id === reading?.organizationId)?.measured,
    quotes: quotesIn(state?.language || language),
    campaigns: CAMPAIGNS,
    apiCredit: judgeApiCredit(scene.standing, reading, marksOf(scene, memory), CAMPAIGNS, now),
    language,
    now,
    readAt: readAt ?? memory.logins[0]?.at,
    texts: memory.choices.texts,
    due,
    ...confirmation,
    notice: noticeOf(notSaved, full, state?.ousted === true),
    pageOnly,
    canBookmark: isOffered('bookmarks'),
  };
}

function marksOf({ standing }: RecalledScene, { records }: Remembered): Marks {
  const here = standing.kind === 'manager' ? standing.organization.id : undefined;
  return records.find(({ organization }) => organization.id === here)?.marks ?? {};
}

function noticeOf(notSaved: boolean, full: boolean, ousted: boolean): GuideModel['notice'] {
  if (notSaved) return 'not-saved';
  if (full) return 'full';
  return ousted ? 'ousted' : undefined;
}

/** Of a member only what is in the way is known, as of when the tab read it, and not stored. */
function memberReading(state: TabState | undefined, now: number): Reading | undefined {
  if (!state?.obstacle && !state?.ownCap) return undefined;
  const { organization, obstacle, ownCap } = state;
  return withoutPastMonth({ organizationId: organization, obstacle, ownCap, failures: {} }, now);
}

/**
 * Workspaces to choose from: those of the tab's login, but for those in which the person can look
 * after nothing; none where the company has chosen.
 */
export function workspacesIn(
  { logins, policy }: Memory & Remembered,
  state: TabState | undefined,
): readonly Organization[] {
  if (policy?.enforced.pinned !== undefined) return [];
  const stored = state ? recallLogin(logins, state.organization) : logins[0];
  const memberships =
    state?.login?.state === 'signed-in' ? state.login.memberships : (stored?.memberships ?? []);
  return sortMemberships(memberships)
    .filter((m) => isWorkspace(m.organization) && managesBilling(m) !== false)
    .map((m) => m.organization);
}

/** Milliseconds since the record's facts were read. */
function age({ reading }: WorkspaceRecord): number {
  return Date.now() - ((reading && oldestFact(reading)) ?? 0);
}

/** What is remembered of the money of the workspace that the tab is about. */
export function moneyIn(
  { records, choices }: Remembered,
  history: History,
  { standing, language, now }: GuideModel,
): MoneyModel | undefined {
  if (standing.kind !== 'manager') return undefined;
  const record = records.find((r) => r.organization.id === standing.organization.id);
  const calendar = calendarIn(timeZone());
  return record && moneyModelOf(record, history, choices, { calendar, language, now });
}
