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
import type { Expected } from '../../guide/observation/observation';
import type { Place } from '../../guide/place';
import { answering } from './answers';
import { oneAtATime } from './one-at-a-time';
import { latestLogin, type Session } from './session';
import { type Findings, NOT_ANSWERED, type Visit, type Why } from './visit-state';

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

/** Requests kept for what the person does on the page, when mere attention asks for a reading. */
const RESERVE = 4;
/** Who is told to wait for longer asks again by hand. */
const LONGEST_WAIT_MS = 2 * 60_000;

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
    before: known ?? (session.last?.organization === organization ? session.last.read : undefined),
    isShown: known !== undefined,
    seen: observer?.campaigns() ?? [],
  });

  const publish = (readAt: number, isSettled: boolean) => {
    if (signal.aborted || !known) return;
    const underWay = !isSettled;
    const { login, failure } = known;
    const reading = observer ? observer.agreed() : known.reading;
    const changed = observer?.lacks() || hasNewShape(login, known.reading);
    const buying = observer?.isBuying();
    findings = {
      place,
      organization,
      login,
      reading,
      changed,
      buying,
      readAt,
      answers,
      failure,
      underWay,
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
      publish(readAtOf(soFar), isSettled);
    } else {
      const { before } = question();
      const readAt = (before && session.last?.readAt) ?? Date.now();
      findings = { ...NOT_ANSWERED, place, organization, ...before, readAt, answers };
      onChange(findings, false);
    }
  };
  /** What is not new was read when it was read. */
  const readAtOf = ({ reading, failure }: WorkspaceReading): number => {
    const { last } = session;
    const isOld = failure || (reading && reading === last?.read.reading);
    return isOld && last ? last.readAt : Date.now();
  };
  const settleOn = (read: WorkspaceReading, isNew: boolean) => {
    if (signal.aborted) return;
    tell(read, true);
    if (isNew && !read.failure) session.who = { login: read.login, at: performance.now() };
    session.last = { organization, read, readAt: readAtOf(read) };
    askLater(read);
  };

  const arrive = async () => {
    const login = known ? undefined : latestLogin(session, organization);
    settleOn(await readWorkspace({ ...question(), login }, tell), !login);
    // A visit that has ended meanwhile would never be told to stop.
    if (!signal.aborted) observe();
  };

  /** Where claude.ai said when it would answer again, it is asked then, once. */
  const askLater = (read: WorkspaceReading) => {
    const inMS = (askAgainAt(read) ?? Number.POSITIVE_INFINITY) - Date.now();
    if (hasAskedLater || inMS > LONGEST_WAIT_MS) return;
    hasAskedLater = true;
    const timer = setTimeout(() => refresh('returned'), Math.max(inMS, 0));
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

  const refresh = (why: Why) => {
    if (!known) return;
    const hasEnough = left() > PARTS.length;
    if (why !== 'returned' && hasEnough) readings.add(arrive);
    // This visit has asked enough; what the person wants is a new one.
    else if (why === 'asked') location.reload();
    else if (left() > RESERVE) {
      const open = stillOpen({ ...known, reading: findings?.reading });
      if (open === 'all') readings.add(arrive);
      else ask(open);
    }
  };

  const expects = (): Expected => {
    const here = workspace();
    if (!here) return 'nothing';
    // Where there is nothing to spend, the page may leave its row out.
    const hasNone = here.billedInArrears || known?.reading?.balance?.value.minorUnits === 0;
    return hasNone ? 'no-balance' : 'balance';
  };
  /** The page, once there is something to hold it against. */
  const observe = (): PageObserver => {
    observer ??= createObserver({
      ...{ place, isHere, expects, signal, said: known?.reading },
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
