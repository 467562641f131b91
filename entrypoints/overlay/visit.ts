import { PARTS, type Part } from '../../claude/api/parts';
import {
  askAgainAt,
  managed,
  type Question,
  readAgain,
  readWorkspace,
  stillOpen,
  type WorkspaceReading,
} from '../../claude/api/read-workspace';
import { createObserver, type PageObserver } from '../../claude/page/observer';
import { hasNewShape } from '../../guide/failures';
import { expectedOn } from '../../guide/observation/expected';
import type { Place } from '../../guide/place';
import { decideRefresh, retryDelay, type Why } from '../../guide/refresh';
import { answering } from './answers';
import { oneAtATime } from './one-at-a-time';
import { latestLogin, leaveRead, readAtOf, readBefore, type Session } from './session';
import { type Findings, NOT_ANSWERED, type Visit } from './visit-state';

/** Where and for whom a visit takes place. */
export interface Circumstances {
  place: Place;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
  /** Is the tab still in that organization, without a doubt? */
  isHere: () => boolean;
  /** Id of the workspace that the person said is meant. */
  expected: () => string | undefined;
  session: Session;
  /** Told of every request of the guide's own. */
  onRequest: (address: string) => void;
}

/**
 * One visit of a usage page, from its arrival until `signal` aborts.
 *
 * @param onChange `isSettled`: no more of this reading is under way, so that it is worth storing.
 */
export function startVisit(
  { place, organization: named, isHere, expected, session, onRequest }: Circumstances,
  onChange: (findings: Findings, isSettled: boolean) => void,
  signal: AbortSignal,
): Visit {
  const { get, left, answers } = answering(session.limits, onRequest, signal);
  let organization = named;
  let findings: Findings | undefined;
  let known: WorkspaceReading | undefined;
  let observer: PageObserver | undefined;
  let hasAskedLater = false;

  /** Whose credit is read. */
  const workspace = () => known && managed({ organization, expected: expected() }, known.login);
  const question = (): Question => ({
    ...{ get, organization, expected: expected(), signal, now: Date.now },
    before: known ?? readBefore(session, organization),
    isShown: known !== undefined,
    seen: observer?.campaigns() ?? [],
  });

  const publish = (readAt: number, isSettled: boolean) => {
    if (signal.aborted || !known) return;
    const { login, failure } = known;
    findings = {
      ...{ place, organization, login, failure, readAt, answers },
      underWay: !isSettled,
      reading: observer ? observer.agreed() : known.reading,
      changed: observer?.lacks() || hasNewShape(login, known.reading),
      buying: observer?.isBuying(),
    };
    onChange(findings, isSettled);
  };
  /** Shows what is different without a new answer. */
  const republish = () => findings && publish(findings.readAt, !readings.isBusy());

  const tell = (soFar: WorkspaceReading | undefined, isSettled = false) => {
    if (signal.aborted) return;
    if (soFar) {
      known = soFar;
      observer?.hear(known.reading);
      publish(readAtOf(session, soFar), isSettled);
    } else {
      const { before } = question();
      const readAt = (before && session.last?.readAt) ?? Date.now();
      findings = { ...NOT_ANSWERED, place, organization, ...before, readAt, answers };
      onChange(findings, false);
    }
  };
  const settleOn = (read: WorkspaceReading, isNew: boolean) => {
    if (signal.aborted) return;
    tell(read, true);
    leaveRead(session, organization, read, isNew);
    askLater(read);
  };

  const arrive = async () => {
    const login = known ? undefined : latestLogin(session, organization);
    const read = await readWorkspace({ ...question(), login }, tell);
    // A visit that has ended meanwhile would never be told to stop.
    if (signal.aborted) return;
    known = read;
    // A page that is drawn by now may never change again: what it shows belongs to this answer.
    observe();
    settleOn(read, !login);
  };

  /** Where claude.ai said when it would answer again, it is asked then, once. */
  const askLater = (read: WorkspaceReading) => {
    const delayMS = retryDelay(askAgainAt(read), Date.now());
    if (hasAskedLater || delayMS === undefined) return;
    hasAskedLater = true;
    const timer = setTimeout(() => refresh('returned'), delayMS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  };

  const readings = oneAtATime(() => {
    // Also where nothing came of it.
    if (findings?.underWay) republish();
  }, signal);
  const ask = (parts: ReadonlySet<Part>) => {
    readings.add(async () => {
      if (known && parts.size > 0 && workspace())
        settleOn(await readAgain(question(), known, parts, tell), false);
    });
  };

  const askOpen = () => {
    const open = known && stillOpen({ ...known, reading: findings?.reading });
    if (open === 'all') readings.add(arrive);
    else if (open) ask(open);
  };
  const refresh = (why: Why) => {
    if (!known) return;
    const what = decideRefresh(why, left(), PARTS.length);
    if (what === 'all') readings.add(arrive);
    else if (what === 'open') askOpen();
    else if (what === 'reload') location.reload();
  };

  /** The page, once there is something to hold it against. */
  const observe = (): PageObserver => {
    observer ??= createObserver({
      ...{ place, isHere, signal, said: known?.reading },
      expects: () => expectedOn(workspace(), known?.reading),
      onDoubt: ask,
      onNews: republish,
    });
    return observer;
  };

  readings.add(arrive);
  return {
    findings: () => findings,
    look: () => observe().look(),
    refresh,
    settle: (chosen) => {
      organization = chosen;
      readings.add(async () => {
        if (!known) return;
        settleOn(await readWorkspace({ ...question(), login: known.login }, tell), false);
      });
    },
  };
}
