import { readLogin } from '../../claude/account';
import { PARTS, type Part, readCredit } from '../../claude/credit';
import { openParts } from '../../claude/open';
import { isRecognised, isSame, type Look, lookAt, touchedParts } from '../../claude/page';
import { ORGANIZATION_USAGE, type Place } from '../../claude/places';
import { createReader, type Timetable } from '../../claude/reader';
import { withRights } from '../../claude/rights';
import type { Membership } from '../../guide/organization';
import { emptyReading, type Login, type Reading } from '../../guide/reading';
import { findCurrent, judgeStanding } from '../../guide/standing';

/** What one visit of a usage page has found out so far. */
export interface Findings {
  place: Place;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
  login: Login;
  reading?: Reading | undefined;
  /** The page has had time to load, and holds nothing that the guide knows. */
  changed: boolean;
  /** Milliseconds since 1970. */
  readAt: number;
}

/** Where and for whom a visit takes place. */
export interface Circumstances {
  place: Place;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
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
}

/** An unrecognised page may still be loading; slow content was seen to take this long. */
const PATIENCE_MS = 30_000;
/** A page that re-renders is compared only when it has been the same for this long. */
const SETTLE_MS = 200;
/** Nothing is shown before the first verdict; what is not read by then is shown as not known. */
const FIRST_VERDICT_MS = 600;
/** Requests kept for what the person does on the page, when mere attention asks for a reading. */
const RESERVE = 4;

/** One visit of a usage page, from its arrival until `signal` aborts. */
export function startVisit(
  { place, organization, expected, timetable, onRequest }: Circumstances,
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
  let findings: Findings | undefined;
  let seen: Look | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();
  const startedAt = Date.now();

  const publish = (news: Partial<Findings> & { login: Login }) => {
    if (signal.aborted) return;
    findings = {
      ...(findings ?? { place, organization, changed: false }),
      readAt: Date.now(),
      ...news,
    };
    onChange(findings);
  };

  const manager = (login: Login): Membership | undefined => {
    if (login.state !== 'signed-in') return undefined;
    const standing = judgeStanding(login, organization || undefined, expected());
    return standing.kind === 'manager'
      ? findCurrent(login.memberships, organization || undefined)
      : undefined;
  };

  const arrive = async () => {
    const login = await withCurrentRights(await readLogin(reader.get));
    const here = manager(login);
    if (!here) return publish({ login });
    const late = setTimeout(() => publish({ login }), FIRST_VERDICT_MS);
    const reading = await readParts(here, PARTS);
    clearTimeout(late);
    publish({ login, reading });
  };

  const withCurrentRights = async (login: Login): Promise<Login> => {
    if (login.state !== 'signed-in') return login;
    const here = findCurrent(login.memberships, organization || undefined);
    if (!here) return login;
    const informed = await withRights(reader.get, here);
    return {
      ...login,
      memberships: login.memberships.map((m) => (m === here ? informed : m)),
    };
  };

  const readParts = (here: Membership, parts: readonly Part[]) => {
    const before = findings?.reading ?? emptyReading(here.organization.id);
    return readCredit(reader.get, here.organization, before, parts, Date.now, (reading) => {
      if (findings) publish({ login: findings.login, reading });
    });
  };

  /** Readings follow one another, so that a later one never yields to an earlier one. */
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(() => (signal.aborted ? undefined : work())).catch(() => undefined);
  };

  const readAgain = (parts: ReadonlySet<Part>) => {
    if (parts.size === 0) return;
    enqueue(async () => {
      const here = findings && manager(findings.login);
      if (here) await readParts(here, [...parts]);
    });
  };

  const judgePage = (now: Look) => {
    const late = Date.now() - startedAt > PATIENCE_MS;
    const shouldKnow = place === 'organization-usage' && findings && manager(findings.login);
    const changed = Boolean(shouldKnow && late && !isRecognised(now));
    if (findings && findings.changed !== changed)
      publish({ login: findings.login, changed, readAt: findings.readAt });
  };
  const patience = setTimeout(() => judgePage(lookAt(document)), PATIENCE_MS + 100);
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    clearTimeout(settling);
  });

  const settle = () => {
    const now = lookAt(document);
    if (seen && findings?.reading) readAgain(touchedParts(seen, now, findings.reading));
    seen = now;
  };

  enqueue(arrive);
  return {
    findings: () => findings,
    look: () => {
      const now = lookAt(document);
      judgePage(now);
      if (!seen) seen = now;
      if (isSame(seen, now)) return clearTimeout(settling);
      clearTimeout(settling);
      const cardAppeared = seen.card === 'none' && now.card !== 'none';
      settling = setTimeout(settle, cardAppeared ? 0 : SETTLE_MS);
    },
    refresh: (asked) => {
      if (!findings) return;
      if (!asked) {
        if (reader.left() > RESERVE) readAgain(openParts(findings.reading));
      } else if (reader.left() > PARTS.length) {
        enqueue(arrive);
      } else {
        // This visit has asked enough; what the person wants is a new one.
        location.reload();
      }
    },
  };
}

/**
 * After the way to another organization was shown and taken, claude.ai stands on an ordinary page.
 * The guide stays for the next step, without a request: who is where is known from before.
 */
export function visitAfterSwitch(before: Findings, organization: string): Visit {
  const { login, readAt } = before;
  const findings: Findings = { place: 'other', organization, login, readAt, changed: false };
  return {
    findings: () => findings,
    look: () => {},
    refresh: (asked) => asked && location.assign(ORGANIZATION_USAGE),
  };
}
