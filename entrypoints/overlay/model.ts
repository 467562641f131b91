import { browser } from '../../browser/browser';
import type { Memory } from '../../browser/memory';
import { isBilling } from '../../claude/addresses';
import { CAMPAIGNS } from '../../claude/offers';
import { findLandmark } from '../../claude/page/landmarks';
import { labelOfSwitch } from '../../claude/page/landmarks/controls';
import { readOfferCard } from '../../claude/page/offer-card';
import { quotesIn } from '../../claude/page/quotes';
import { composeReport } from '../../claude/report/report';
import type { GuideModel } from '../../components/model';
import { thresholdOf } from '../../guide/advice';
import { judgeApiCredit } from '../../guide/api-credit';
import { withKept } from '../../guide/marks';
import { withoutPastMonth } from '../../guide/past-month';
import { isFine, oldestFact, withRecalled } from '../../guide/record';
import {
  expectedName,
  finishedIn,
  type RecalledScene,
  type Remembered,
  recallScene,
} from '../../guide/scene';
import { asLastKnown, withLastKnown } from '../../guide/staleness';
import {
  isExpectedMissing,
  judgeStanding,
  organizationsIn,
  type Standing,
} from '../../guide/standing';
import { evaluate } from '../../guide/steps';
import { stepsAt } from '../../guide/steps-now';
import { judgeToday } from '../../guide/today';
import type { Findings } from './visit-state';

/** What only this tab knows about the interface. */
export interface Passing {
  copied?: GuideModel['copied'];
  notCopied?: GuideModel['notCopied'];
  notSaved?: boolean;
  /** The person made the guide small since the tab arrived here. */
  collapsedHere?: boolean;
  /** The last press was on something that the page lay over. */
  unseen?: boolean;
}

export function standingOf(found: Findings, memory: Memory & Remembered): Standing {
  return judgeHere(recall(found, sceneBefore(found, memory)) ?? found, memory);
}

function judgeHere(
  { login, organization, waiting }: Findings,
  { choices, records }: Remembered,
): Standing {
  if (waiting && login.state === 'unknown') return { kind: 'unknown', why: 'waiting' };
  return judgeStanding(login, organization, choices.pinned, finishedIn(records, choices));
}

export function reportOf({ place, reading, login, answers }: Findings): string {
  const { version } = browser.runtime.getManifest();
  const agent = navigator.userAgent;
  return composeReport({ version, place, page: document, agent, login, reading, answers });
}

/** Findings of this visit and what is stored, as the overlay shows them. */
export function modelOf(
  found: Findings,
  memory: Memory & Remembered,
  passing: Passing,
): GuideModel {
  const { choices, records } = memory;
  const past = sceneBefore(found, memory);
  const recalled = recall(found, past);
  const findings = recalled ?? found;
  const standing = judgeHere(findings, memory);
  const here = standing.kind === 'manager' ? standing.organization.id : undefined;
  const record = records.find((r) => r.organization.id === here);
  const switched = findings.place === 'other';
  const now = Date.now();
  const read = switched
    ? record?.reading
    : findings.reading && withRecalled(findings.reading, record?.reading);
  const reading = read && withoutPastMonth(read, now);
  const marks = withKept(record?.marks ?? {}, choices);
  const steps = recalled
    ? asLastKnown(evaluate(standing, reading, marks), recalled.readAt)
    : withLastKnown(stepsAt(standing, reading, marks, now), past?.steps ?? []);
  const canClaim = steps.some(({ name, status }) => name === 'claim' && status === 'todo');
  const accepted = isFine(choices, standing);
  const quotes = quotesIn(document.documentElement.lang);
  const isOff = reading?.creditsOn?.value === false;
  const threshold = thresholdOf(reading, choices, record?.measured);
  const outlook = record?.outlook;
  return {
    standing,
    steps,
    reading,
    today: judgeToday({ standing, steps, reading, accepted, threshold, outlook, now }),
    outlook,
    organizations: organizationsIn(findings.login),
    switched,
    missing: isExpectedMissing(findings.login, choices.pinned)
      ? expectedName(choices, records, memory.policy)
      : undefined,
    settings: choices,
    measured: record?.measured,
    accepted,
    quotes: {
      ...quotes,
      turnOn: (isOff && labelOfSwitch(document)) || quotes.turnOn,
      request: requestOn(document, standing) || quotes.request,
    },
    campaigns: CAMPAIGNS,
    apiCredit: judgeApiCredit(standing, reading, record?.marks ?? {}, CAMPAIGNS, now),
    onBilling: switched && isBilling(location),
    card: canClaim ? readOfferCard(document) : undefined,
    language: browser.i18n.getUILanguage(),
    now,
    readAt: findings.readAt,
    texts: memory.choices.texts,
    copied: passing.copied,
    notCopied: passing.notCopied,
    notice: noticeOf(findings, passing, canClaim),
    report: findings.changed ? reportOf(findings) : undefined,
  };
}

/** What is remembered of who is here, where claude.ai does not say it in this document. */
function sceneBefore(
  { login, organization }: Findings,
  memory: Remembered,
): RecalledScene | undefined {
  if (login.state !== 'unknown') return undefined;
  return recallScene(memory, { organization, onUsagePage: true, changed: false }, Date.now());
}

/** The same as what is found, while claude.ai has not said anything. */
function recall(found: Findings, past: RecalledScene | undefined): Findings | undefined {
  if (!found.waiting || !past) return undefined;
  const { login, reading, loginAt } = past;
  return { ...found, login, reading, readAt: (reading && oldestFact(reading)) ?? loginAt };
}

function noticeOf(
  { buying, reading, waiting, failure, login }: Findings,
  { notSaved, unseen }: Passing,
  canClaim: boolean,
): GuideModel['notice'] {
  if (notSaved) return 'not-saved';
  if (unseen) return 'unseen';
  if (buying && canClaim) return 'not-claim';
  if (waiting) return login.state === 'unknown' ? undefined : 'waiting';
  if (failure) return 'kept';
  return reading?.stale ? 'stale-page' : undefined;
}

/** Has the guide something to say where claude.ai shows no usage? */
export function leadsOn({ standing: { kind } }: GuideModel): boolean {
  return kind === 'manager' || kind === 'member' || kind === 'wrong-organization';
}

/** What the page itself calls a member's way to ask. */
function requestOn(page: Document, standing: Standing): string | undefined {
  return standing.kind === 'member'
    ? findLandmark('request', page)?.textContent?.trim()
    : undefined;
}
