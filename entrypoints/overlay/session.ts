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

/** Reads who is signed in, while it is in doubt where the tab is; the visit that follows has it. */
export async function readWho(
  session: Session,
  onRequest: (address: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const login = await readLogin(answering(session.limits, onRequest, signal).get);
  if (login.state === 'signed-in') session.who = { login, at: performance.now() };
}
