import * as z from 'zod/mini';
import { browser } from '../../browser/browser';
import { saveForSession, sessionKey } from './private-windows';

/**
 * Somebody was warned that their login has no workspace, and may now sign in with another one. What
 * they came for is remembered in `storage.session`, so that the guide can lead on when they return.
 */
const PendingReturn = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Ids of the organizations of the login that was the wrong one. */
  organizations: z.array(z.string()),
});

/** After that they have come for something else. */
const LONGEST_MS = 60 * 60 * 1000;

const NAME = 'pending-return';

export async function notePendingReturn(
  organizations: string[],
  isPrivate: boolean,
): Promise<void> {
  const pending: z.infer<typeof PendingReturn> = { at: Date.now(), organizations };
  await saveForSession(NAME, pending, isPrivate);
}

/** Is somebody back, with another login, in this organization? Tells it once. */
export async function takePendingReturn(
  organization: string,
  isPrivate: boolean,
): Promise<boolean> {
  const key = sessionKey(NAME, isPrivate);
  const pending = PendingReturn.safeParse((await browser.storage.session.get(key))[key]);
  if (!pending.success || !organization) return false;
  const { at, organizations } = pending.data;
  if (organizations.includes(organization)) return false;
  await browser.storage.session.remove(key);
  return Date.now() - at < LONGEST_MS;
}
