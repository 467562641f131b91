import { browser } from '@wxt-dev/browser';
import * as z from 'zod/mini';
import { keepForSession, PRIVATE_ERRAND } from '../../browser/storage';

/**
 * Somebody was warned that their login has no workspace, and may now sign in with another one. What
 * they came for is remembered in `storage.session`, so that the guide can lead on when they return.
 */
const Errand = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Ids of the organizations of the login that was the wrong one. */
  organizations: z.array(z.string()),
});

/** After that they have come for something else. */
const LONGEST_MS = 60 * 60 * 1000;

function keyOf(isPrivate: boolean): string {
  return isPrivate ? PRIVATE_ERRAND : 'errand';
}

export async function noteErrand(organizations: string[], isPrivate: boolean): Promise<void> {
  const errand: z.infer<typeof Errand> = { at: Date.now(), organizations };
  await keepForSession(keyOf(isPrivate), errand, isPrivate);
}

/** Is somebody back, with another login, in this organization? Tells it once. */
export async function takeErrand(organization: string, isPrivate: boolean): Promise<boolean> {
  const key = keyOf(isPrivate);
  const errand = Errand.safeParse((await browser.storage.session.get(key))[key]);
  if (!errand.success || !organization) return false;
  const { at, organizations } = errand.data;
  if (organizations.includes(organization)) return false;
  await browser.storage.session.remove(key);
  return Date.now() - at < LONGEST_MS;
}
