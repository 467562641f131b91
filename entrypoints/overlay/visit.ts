import { readLogin } from '../../claude/account';
import { PARTS, type Part, readCredit } from '../../claude/credit';
import { openParts } from '../../claude/open';
import type { Outcome } from '../../claude/outcome';
import { isRecognised, isSame, type Look, lookAt, touchedParts } from '../../claude/page';
import { ORGANIZATION_USAGE, type Place } from '../../claude/places';
import { createReader, type Get, type Timetable } from '../../claude/reader';
import { withRights } from '../../claude/rights';
import type { Witness } from '../../claude/witness';
import { emptyReading, type Login, type Reading } from '../../guide/reading';
import { findCurrent, judgeStanding, type Standing } from '../../guide/standing';
import { type Findings, hasNewShape } from './findings';

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
  /** The person says which organization this tab is in. */
  settle: (organization: string) => void;
  /** The second script has come, which reads what the first drawing does without. */
  goDeeper: () => void;
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
  { place, organization: named, expected, timetable, onRequest }: Circumstances,
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
  let called: Witness | undefined;
  /** There is none before its script has come; and a personal page says nothing about a workspace. */
  const witness = (): Witness | undefined => {
    if (place !== 'organization-usage') return undefined;
    called ??= globalThis.workspaceCreditGuide?.createWitness(signal);
    return called;
  };
  let organization = named;
  let findings: Findings | undefined;
  /** What the API says; the findings' reading is what it and the page agree on. */
  let said: Reading | undefined;
  let pageIsNew = false;
  let seen: Look | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let doubting: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();
  const startedAt = Date.now();

  const publish = (login: Login, readAt = Date.now()) => {
    if (signal.aborted) return;
    const reading = said && (witness()?.agreeOn(said) ?? said);
    const changed = pageIsNew || hasNewShape(login, said);
    findings = { place, organization, login, reading, changed, readAt, answers };
    onChange(findings);
  };
  /** Shows what is different without a new answer. */
  const republish = () => findings && publish(findings.login, findings.readAt);

  const standingOf = (login: Login): Standing =>
    judgeStanding(login, organization || undefined, expected());
  const manager = (login: Login) => {
    const standing = standingOf(login);
    return standing.kind === 'manager' ? standing.organization : undefined;
  };

  const arrive = async () => readHere(await readLogin(get));

  const readHere = async (answered: Login) => {
    const login = await withCurrentRights(answered);
    const standing = standingOf(login);
    if (standing.kind !== 'manager') {
      said = undefined;
      publish(login);
      return goDeeper();
    }
    witness()?.look();
    const late = setTimeout(() => publish(login), FIRST_VERDICT_MS);
    await readParts(login, PARTS);
    clearTimeout(late);
    publish(login);
    settleDoubts();
  };

  /** Why a member's requests are rejected, and what the page shows a manager. */
  const goDeeper = async () => {
    const standing = findings && standingOf(findings.login);
    const { readOwnUsage } = globalThis.workspaceCreditGuide ?? {};
    if (standing?.kind === 'member' && readOwnUsage && !said) {
      said = await readOwnUsage(get, standing.organization.id, Date.now);
      republish();
    }
    lookAtPage();
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
    await readCredit(get, here, before, parts, Date.now, (reading) => {
      witness()?.hear(said ?? before, reading);
      said = reading;
      if (findings) publish(findings.login);
    });
  };

  /** Readings follow one another, so that a later one never yields to an earlier one. */
  const enqueue = (work: () => Promise<void>) => {
    queue = queue.then(() => (signal.aborted ? undefined : work())).catch(() => undefined);
  };

  const readAgain = (parts: ReadonlySet<Part>) => {
    if (parts.size === 0) return;
    enqueue(async () => {
      if (findings) await readParts(findings.login, [...parts]);
      settleDoubts();
    });
  };

  /** Where API and page differ, the API is asked once more before it is called a conflict. */
  const settleDoubts = () => {
    clearTimeout(doubting);
    const doubt = said && witness()?.inDoubt(said);
    if (!doubt || signal.aborted) return;
    doubting = setTimeout(() => readAgain(doubt.parts), Math.max(0, doubt.due - Date.now()));
  };

  const judgePage = (now: Look) => {
    const late = Date.now() - startedAt > PATIENCE_MS;
    const shouldKnow = place === 'organization-usage' && findings && manager(findings.login);
    const isNew = Boolean(shouldKnow && late && !isRecognised(now));
    if (pageIsNew === isNew) return;
    pageIsNew = isNew;
    republish();
  };
  const patience = setTimeout(() => judgePage(lookAt(document)), PATIENCE_MS + 100);
  signal.addEventListener('abort', () => {
    clearTimeout(patience);
    clearTimeout(settling);
    clearTimeout(doubting);
  });

  const settleLook = () => {
    const now = lookAt(document);
    if (seen && said && !isSame(seen, now)) readAgain(touchedParts(seen, now, said));
    seen = now;
    lookAtPage();
  };

  const lookAtPage = () => {
    if (!said || !witness()?.look()) return;
    republish();
    settleDoubts();
  };

  enqueue(arrive);
  return {
    findings: () => findings,
    look: () => {
      const now = lookAt(document);
      judgePage(now);
      if (!seen) seen = now;
      clearTimeout(settling);
      const cardAppeared = seen.card === 'none' && now.card !== 'none';
      settling = setTimeout(settleLook, cardAppeared ? 0 : SETTLE_MS);
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
    settle: (chosen) => {
      organization = chosen;
      enqueue(async () => {
        if (findings) await readHere(findings.login);
      });
    },
    goDeeper: () => enqueue(goDeeper),
  };
}

/**
 * After the way to another organization was shown and taken, claude.ai stands on an ordinary page.
 * The guide stays for the next step, without a request: who is where is known from before.
 */
export function visitAfterSwitch(before: Findings, organization: string): Visit {
  const { login, readAt, answers } = before;
  const findings = {
    place: 'other',
    organization,
    login,
    readAt,
    changed: false,
    answers,
  } as const;
  return {
    findings: () => findings,
    look: () => {},
    settle: () => {},
    goDeeper: () => {},
    refresh: (asked) => asked && location.assign(ORGANIZATION_USAGE),
  };
}
