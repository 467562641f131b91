import { readLogin } from '../../claude/api/account';
import { createReader, type Get, SPACING_MS, type Timetable } from '../../claude/api/client';
import { PARTS, type Part, readCredit, unsettledParts } from '../../claude/api/parts';
import type { Outcome } from '../../claude/api/result';
import { withRights } from '../../claude/api/rights';
import { readOwnUsage } from '../../claude/api/usage';
import { createObserver, type PageObserver } from '../../claude/page/observer';
import { hasEnded, hasNewShape, retryAtOf } from '../../guide/failures';
import { hasOrganization } from '../../guide/logins';
import type { Place } from '../../guide/place';
import { emptyReading, type Login, type Reading } from '../../guide/reading';
import { findCurrent, judgeStanding, type Standing } from '../../guide/standing';
import type { Findings } from './visit-state';

/** Where and for whom a visit takes place. */
export interface Circumstances {
  place: Place;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
  /** Is the tab still in that organization, without a doubt? */
  isHere: () => boolean;
  /** Id of the workspace that the person said is meant. */
  expected: () => string | undefined;
  timetable: Timetable;
  /** Told of every request of the guide's own. */
  onRequest: (address: string) => void;
}

export interface Visit {
  findings: () => Findings | undefined;
  /** Looks at the page and reads again what a change there has touched. */
  look: () => void;
  /** Reads again what is still open, as when the person comes back; sparing unless they asked. */
  refresh: (asked: boolean) => void;
  /** The person says which organization this tab is in. */
  settle: (organization: string) => void;
}

/** Nothing is shown before the first verdict; what is not read by then is shown as not known. */
const FIRST_VERDICT_MS = 600;
/** Requests kept for what the person does on the page, when mere attention asks for a reading. */
const RESERVE = 4;
/** Who is told to wait for longer asks again by hand. */
const LONGEST_WAIT_MS = 2 * 60_000;

/** One visit of a usage page, from its arrival until `signal` aborts. */
export function startVisit(
  { place, organization: named, isHere, expected, timetable, onRequest }: Circumstances,
  onChange: (findings: Findings) => void,
  signal: AbortSignal,
): Visit {
  const reader = createReader({
    timetable,
    fetch: (address, options) => {
      onRequest(String(address));
      return fetch(address, options);
    },
    now: Date.now,
    sleep: (durationMS) => new Promise((resolve) => setTimeout(resolve, durationMS)),
    signal,
  });
  const answers = new Map<string, Outcome<unknown>>();
  const get: Get = async (path) => {
    const outcome = await reader.get(path);
    answers.set(path, outcome);
    return outcome;
  };
  let organization = named;
  let findings: Findings | undefined;
  /** What the API says; the findings' reading is what it and the page agree on. */
  let said: Reading | undefined;
  let observer: PageObserver | undefined;
  let hasAskedLater = false;
  let queue = Promise.resolve();

  const publish = (login: Login, readAt = Date.now()) => {
    if (signal.aborted) return;
    const reading = observer ? observer.agreed() : said;
    const changed = observer?.lacks() || hasNewShape(login, said);
    const buying = observer?.isBuying();
    findings = { place, organization, login, reading, changed, buying, readAt, answers };
    onChange(findings);
  };
  const hear = (reading: Reading | undefined) => {
    said = reading;
    observer?.hear(reading);
  };
  /** Shows what is different without a new answer. */
  const republish = () => findings && publish(findings.login, findings.readAt);

  const standingOf = (login: Login): Standing =>
    judgeStanding(login, organization || undefined, expected());
  const manager = (login: Login) => {
    const standing = standingOf(login);
    return standing.kind === 'manager' ? standing.organization : undefined;
  };

  const arrive = async () => {
    const latest = findings ? undefined : latestLogin(timetable, named);
    const login = latest ?? (await readLogin(get));
    if (!latest) timetable.latest = { login, at: Date.now() };
    await readHere(login);
    askLater(login);
  };

  /** Where claude.ai said when it would answer again, it is asked then, once. */
  const askLater = (login: Login) => {
    const inMS = (retryAtOf(login, said) ?? Number.POSITIVE_INFINITY) - Date.now();
    if (hasAskedLater || inMS > LONGEST_WAIT_MS) return;
    hasAskedLater = true;
    setTimeout(() => refresh(false), Math.max(inMS, 0));
  };

  const readHere = async (answered: Login) => {
    // Where the role alone lets somebody manage, the figures need not wait for the rights.
    const early = manager(answered) && readParts(answered, PARTS);
    const login = await withCurrentRights(answered);
    if (!manager(login)) {
      await early;
      hear(undefined);
      publish(login);
      return readOwn();
    }
    const late = setTimeout(() => publish(login), FIRST_VERDICT_MS);
    await (early ?? readParts(login, PARTS));
    clearTimeout(late);
    observe();
    publish(login);
  };

  /** Why a member's requests are rejected. */
  const readOwn = async () => {
    const standing = findings && standingOf(findings.login);
    if (standing?.kind !== 'member' || said) return;
    hear(await readOwnUsage(get, standing.organization.id, Date.now));
    republish();
  };

  const withCurrentRights = async (login: Login): Promise<Login> => {
    if (login.state !== 'signed-in') return login;
    const here = findCurrent(login.memberships, organization || undefined);
    if (!here) return login;
    const informed = await withRights(get, here);
    return {
      ...login,
      memberships: login.memberships.map((m) => (m === here ? informed : m)),
    };
  };

  const readParts = async (login: Login, parts: readonly Part[]) => {
    const here = manager(login);
    if (!here) return;
    const before = said?.organizationId === here.id ? said : emptyReading(here.id);
    const onProgress = (reading: Reading) => {
      hear(reading);
      if (findings) publish(findings.login);
    };
    const gone = observer?.goneCampaigns();
    await readCredit(get, here, before, parts, Date.now, onProgress, gone);
  };

  /** Readings follow one another, so that a later one never yields to an earlier one. */
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(() => (signal.aborted ? undefined : work())).catch(() => undefined);
  };

  const readAgain = (parts: ReadonlySet<Part>) => {
    if (parts.size === 0) return;
    enqueue(async () => {
      if (!findings) return;
      await readParts(findings.login, [...parts]);
      if (hasEnded(said)) await lookForLogin();
    });
  };

  /** Somebody may have signed out while the page stayed open. */
  const lookForLogin = async () => {
    const login = await readLogin(get);
    if (login.state !== 'signed-out') return;
    hear(undefined);
    publish(login);
  };

  const refresh = (asked: boolean) => {
    if (!findings) return;
    if (!asked) {
      if (reader.left() <= RESERVE) return;
      if (findings.login.state === 'unknown') enqueue(arrive);
      else readAgain(unsettledParts(findings.reading));
    } else if (reader.left() > PARTS.length) {
      enqueue(arrive);
    } else {
      // This visit has asked enough; what the person wants is a new one.
      location.reload();
    }
  };

  /** The page, once there is something to hold it against. */
  const observe = (): PageObserver => {
    observer ??= createObserver({
      place,
      isHere,
      said,
      expects: () => {
        const here = findings && manager(findings.login);
        if (!here) return 'nothing';
        // Where there is nothing to spend, the page may leave its row out.
        const hasNone = here.billedInArrears || said?.balance?.value.minorUnits === 0;
        return hasNone ? 'no-balance' : 'balance';
      },
      onDoubt: readAgain,
      onNews: republish,
      signal,
    });
    return observer;
  };

  enqueue(arrive);
  return {
    findings: () => findings,
    look: () => observe().look(),
    refresh,
    settle: (chosen) => {
      organization = chosen;
      enqueue(async () => {
        if (findings) await readHere(findings.login);
      });
    },
  };
}

/**
 * What the visit before has just read of the person whose organization this is: until that is known
 * nothing can be shown, and it may not be asked again so soon.
 */
function latestLogin({ latest }: Timetable, organization: string): Login | undefined {
  if (!latest || Date.now() - latest.at > SPACING_MS || latest.login.state !== 'signed-in') return;
  return hasOrganization(latest.login.memberships, organization) ? latest.login : undefined;
}
