import { readLogin } from '../../claude/api/account';
import type { RequestLimits } from '../../claude/api/client';
import type { WorkspaceReading } from '../../claude/api/read-workspace';
import { hasOrganization } from '../../guide/logins';
import type { Login } from '../../guide/reading';
import { answering } from './answers';

/** What the visits of one document leave to the next. */
export interface Session {
  limits: RequestLimits;
  /** Who was signed in when the account answered; by a clock that never goes back, milliseconds. */
  who?: { login: Login; at: number };
  /** What was read last, and when its figures were; milliseconds since 1970. */
  last?: { organization: string; read: WorkspaceReading; readAt: number };
}

/** Whoever was signed in so short a time ago still is: signing in or out loads a new document. */
const WHO_IS_NEW_MS = 5000;

/**
 * What the visit before has just read of the person whose organization this is: until that is known
 * nothing can be shown, and it may not be asked again so soon.
 */
export function latestLogin({ who }: Session, organization: string): Login | undefined {
  if (who?.login.state !== 'signed-in') return undefined;
  if (performance.now() - who.at > WHO_IS_NEW_MS) return undefined;
  const isOfHere = !organization || hasOrganization(who.login.memberships, organization);
  return isOfHere ? who.login : undefined;
}

/** When this was read, in milliseconds since 1970: what is not new was read when it was read. */
export function readAtOf({ last }: Session, { reading, failure }: WorkspaceReading): number {
  const isOld = failure || (reading && reading === last?.read.reading);
  return isOld && last ? last.readAt : Date.now();
}

/** What a visit that begins has of this organization from the one before. */
export function readBefore({ last }: Session, organization: string): WorkspaceReading | undefined {
  return last?.organization === organization ? last.read : undefined;
}

/**
 * Leaves a reading that is complete to the visits that follow.
 *
 * @param isNew did the account answer for it?
 */
export function leaveRead(
  session: Session,
  organization: string,
  read: WorkspaceReading,
  isNew: boolean,
): void {
  if (isNew && !read.failure) session.who = { login: read.login, at: performance.now() };
  session.last = { organization, read, readAt: readAtOf(session, read) };
}

/** Reads who is signed in, while it is in doubt where the tab is; the visit that follows has it. */
export async function readWho(
  session: Session,
  onRequest: (address: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const login = await readLogin(answering(session.limits, onRequest, signal).get);
  if (login.state === 'signed-in') session.who = { login, at: performance.now() };
}
