import { hasEnded, retryAtOf } from '../../guide/failures';
import { hasOrganization } from '../../guide/logins';
import type { Organization } from '../../guide/organization';
import { emptyReading, type Failure, type Login, type Reading } from '../../guide/reading';
import { judgeStanding, type Standing } from '../../guide/standing';
import { readLogin } from './account';
import type { Get } from './client';
import { PARTS, type Part, readCredit, unsettledParts } from './parts';
import { withCurrentRights } from './rights';
import { readOwnUsage } from './usage';

/** What was read of a person and, as far as they may see it, of the workspace they are in. */
export interface WorkspaceReading {
  login: Login;
  reading?: Reading | undefined;
  /** Why the account could not be read again: then this is what was read before. */
  failure?: Failure | undefined;
}

export interface Question {
  get: Get;
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: string;
  /** Id of the workspace that the person said is meant. */
  expected: string | undefined;
  /** Who it is, where that was read a moment ago. */
  login?: Login | undefined;
  /** What was read before; of another organization it counts for nothing. */
  before?: WorkspaceReading | undefined;
  /** Is what was read before being shown? Then each answer is told as it comes. */
  isShown?: boolean;
  /** Ids of campaigns whose card was on the page and has gone. */
  seen?: readonly string[];
  /** Milliseconds since 1970. */
  now: () => number;
  signal: AbortSignal;
}

/** Called with what is known so far; with nothing while claude.ai has not answered at all. */
export type Tell = (soFar: WorkspaceReading | undefined) => void;

/** Nothing is shown before the first verdict; what is not read by then is shown as not known. */
export const FIRST_VERDICT_MS = 600;

/**
 * Reads who is signed in, what they may do in this organization, and then what their role can see:
 * a manager the workspace's credit, a member why requests are rejected.
 */
export async function readWorkspace(question: Question, tell: Tell): Promise<WorkspaceReading> {
  const { get, before, signal } = question;
  let { isShown = false } = question;
  let reading = before?.reading;
  let login: Login | undefined;
  const silence = isShown ? undefined : after(FIRST_VERDICT_MS, () => tell(undefined), signal);
  const note = (next: Reading) => {
    reading = next;
    const who = login ?? (isShown ? before?.login : undefined);
    if (isShown && who) tell({ login: who, reading });
  };
  if (question.login && managed(question, question.login)?.id === reading?.organizationId) {
    // The next look at the same workspace begins where the last one ended.
    isShown = true;
    tell({ login: question.login, reading });
  }
  const answered = question.login ?? (await readLogin(get));
  const kept = carryOver(question, answered);
  if (kept) {
    silence?.();
    return kept;
  }
  // Where the role alone lets somebody manage, the figures need not wait for the rights.
  const early = managed(question, answered) && readParts(question, answered, reading, PARTS, note);
  const informed = await withCurrentRights(question, answered);
  silence?.();
  login = informed;
  if (!managed(question, login)) {
    await early;
    const standing = standingOf(question, login);
    if (standing.kind !== 'member') return { login };
    const isOfHere = before?.reading?.organizationId === standing.organization.id;
    const told = isOfHere && before.reading?.obstacle ? before.reading : undefined;
    tell({ login, reading: told });
    const own = await readOwnUsage(get, standing.organization.id, question.now);
    return unlessEnded(get, { login, reading: own });
  }
  const late = after(
    FIRST_VERDICT_MS,
    () => {
      isShown = true;
      tell({ login: informed, reading });
    },
    signal,
  );
  reading = await (early ?? readParts(question, login, reading, PARTS, note));
  late();
  return unlessEnded(get, { login, reading });
}

/** Reads these parts once more, and who it is where claude.ai says that nobody is signed in. */
export async function readAgain(
  question: Question,
  known: WorkspaceReading,
  parts: ReadonlySet<Part>,
  tell: Tell,
): Promise<WorkspaceReading> {
  const { login } = known;
  const reading = await readParts(question, login, known.reading, [...parts], (next) =>
    tell({ ...known, reading: next }),
  );
  return unlessEnded(question.get, { ...known, reading });
}

/** What was read; nothing of it where claude.ai says that nobody is signed in, and says so again. */
async function unlessEnded(get: Get, read: WorkspaceReading): Promise<WorkspaceReading> {
  if (!hasEnded(read.reading)) return read;
  const login = await readLogin(get);
  return login.state === 'signed-out' ? { login } : read;
}

/**
 * What to ask again when the page is come back to: everything, where the account could not be read,
 * else the parts that a finished checklist still needs.
 */
export function stillOpen({
  login,
  reading,
  failure,
}: WorkspaceReading): 'all' | ReadonlySet<Part> {
  return login.state === 'unknown' || failure ? 'all' : unsettledParts(reading);
}

/** When claude.ai said that it would answer again; milliseconds since 1970. */
export function askAgainAt({ login, reading, failure }: WorkspaceReading): number | undefined {
  return failure ? failure.retryAt : retryAtOf(login, reading);
}

/** The workspace whose billing this person manages, if that is where the tab is. */
export function managed(
  question: Pick<Question, 'organization' | 'expected'>,
  login: Login,
): Organization | undefined {
  const standing = standingOf(question, login);
  return standing.kind === 'manager' ? standing.organization : undefined;
}

function standingOf(
  { organization, expected }: Pick<Question, 'organization' | 'expected'>,
  login: Login,
): Standing {
  return judgeStanding(login, organization || undefined, expected);
}

/** Failures that say nothing about who is signed in. */
const PASSING: readonly Failure['kind'][] = ['unreachable', 'limited', 'challenged', 'unread'];

/** One failed reading of the account takes away nothing of what was known a moment ago. */
function carryOver(
  { before, organization }: Question,
  answered: Login,
): WorkspaceReading | undefined {
  if (answered.state !== 'unknown' || before?.login.state !== 'signed-in') return undefined;
  const isOfHere = !organization || hasOrganization(before.login.memberships, organization);
  const isPassing = PASSING.includes(answered.failure.kind);
  return isOfHere && isPassing ? { ...before, failure: answered.failure } : undefined;
}

async function readParts(
  question: Question,
  login: Login,
  reading: Reading | undefined,
  parts: readonly Part[],
  onProgress: (reading: Reading) => void,
): Promise<Reading | undefined> {
  const here = managed(question, login);
  if (!here) return reading;
  const before = reading?.organizationId === here.id ? reading : emptyReading(here.id);
  const { get, now, seen } = question;
  return readCredit(get, here, before, parts, now, onProgress, seen);
}

/** Acts later, unless it is stopped, or everything ends, before. */
function after(durationMS: number, act: () => void, signal: AbortSignal): () => void {
  const timer = setTimeout(act, durationMS);
  const stop = () => clearTimeout(timer);
  signal.addEventListener('abort', stop, { once: true });
  return () => {
    signal.removeEventListener('abort', stop);
    stop();
  };
}
