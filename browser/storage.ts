import { browser } from '@wxt-dev/browser';
import type * as z from 'zod/mini';
import { type RememberedLogin, RememberedLogins, withLogin } from '../guide/logins';
import { WorkspaceRecord } from '../guide/record';
import { NO_REMINDERS, Reminders } from '../guide/reminders';
import type { Remembered } from '../guide/scene';
import { Choices, inForce, NO_CHOICES, Policy } from '../guide/settings';
import { isExtensionAlive } from './messages';

/**
 * What is stored, in `storage.local`: `logins`, `choices`, `reminders`, `policy` as the company set
 * it, and one `record:<organization>` for each workspace. Everybody may read; only the background
 * writes. `storage.session` holds under the same names what belongs to private windows, until the last
 * of them closes; what it holds of tabs is in tabs.ts.
 *
 * A value that cannot be read is moved to `unreadable:<moment>:<key>` and never overwritten.
 */
export interface Memory {
  /** As they hold, with the company's policy. */
  choices: Choices;
  policy?: Policy | undefined;
  records: readonly WorkspaceRecord[];
}

const RECORD = 'record:';
const UNREADABLE = 'unreadable:';
/** See errand.ts, which keeps it. */
export const PRIVATE_ERRAND = 'private-errand';

/** Is this script in a private window? The background, the popup and the options never are. */
function isPrivateHere(): boolean {
  return browser.extension?.inIncognitoContext ?? false;
}

function areaOf(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

export async function readMemory(isPrivate = isPrivateHere()): Promise<Memory> {
  return memoryIn(await areaOf(isPrivate).get(null));
}

/** With the logins as they were last read, which only those need who have none of their own. */
export async function readEverything(isPrivate = false): Promise<Memory & Remembered> {
  const stored = await areaOf(isPrivate).get(null);
  const logins = RememberedLogins.safeParse(stored.logins);
  return { ...memoryIn(stored), logins: logins.success ? logins.data : [] };
}

function memoryIn(stored: { [key: string]: unknown }): Memory {
  const choices = Choices.safeParse(stored.choices);
  const policy = Policy.safeParse(stored.policy).data;
  const records = Object.entries(stored)
    .filter(([key]) => key.startsWith(RECORD))
    .map(([, value]) => WorkspaceRecord.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return { choices: inForce(choices.success ? choices.data : NO_CHOICES, policy), policy, records };
}

/** Calls back after every change of what is stored, until `signal` aborts. */
export function watchMemory(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  const { onChanged } = areaOf(isPrivateHere());
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated under it, nothing listens any more and removing throws.
    if (isExtensionAlive()) onChanged.removeListener(listener);
  });
}

export function changeChoices(
  change: (choices: Choices) => Choices,
  isPrivate = false,
): Promise<void> {
  return update('choices', Choices, (stored) => change(stored ?? NO_CHOICES), isPrivate);
}

export function changeRecord(
  organization: string,
  change: (record: WorkspaceRecord | undefined) => WorkspaceRecord | undefined,
  isPrivate = false,
): Promise<void> {
  return update(RECORD + organization, WorkspaceRecord, change, isPrivate);
}

export function rememberLogin(login: RememberedLogin, isPrivate = false): Promise<void> {
  return update('logins', RememberedLogins, (stored) => withLogin(stored ?? [], login), isPrivate);
}

/**
 * Keeps the company's policy for those who cannot ask for it; `undefined` where there is none.
 *
 * @returns whether it was another one before.
 */
export function keepPolicy(policy: Policy | undefined): Promise<boolean> {
  return navigator.locks.request('store', async () => {
    let changed = false;
    for (const isPrivate of [false, true]) {
      const area = areaOf(isPrivate);
      const { policy: before } = await area.get('policy');
      if (JSON.stringify(before) === JSON.stringify(policy)) continue;
      changed = true;
      await (policy ? area.set({ policy }) : area.remove('policy'));
    }
    return changed;
  });
}

export function changeReminders(change: (reminders: Reminders) => Reminders): Promise<void> {
  return update('reminders', Reminders, (stored) => change(stored ?? NO_REMINDERS), false);
}

export async function readReminders(): Promise<Reminders> {
  const { reminders } = await browser.storage.local.get('reminders');
  const parsed = Reminders.safeParse(reminders);
  return parsed.success ? parsed.data : NO_REMINDERS;
}

/**
 * Reads, changes and writes one value, one writer at a time. Each write is a single call, so that
 * the background may be stopped at any moment.
 */
function update<T extends z.core.$ZodType>(
  key: string,
  schema: T & z.ZodMiniType<z.output<T>>,
  change: (stored: z.output<T> | undefined) => z.output<T> | undefined,
  isPrivate: boolean,
): Promise<void> {
  const area = areaOf(isPrivate);
  return navigator.locks.request('store', async () => {
    const { [key]: raw } = await area.get(key);
    const parsed = schema.safeParse(raw);
    const next = change(parsed.success ? parsed.data : undefined);
    if (next === undefined || !(await isKept(isPrivate))) return;
    const aside = raw !== undefined &&
      !parsed.success && { [`${UNREADABLE}${Date.now()}:${key}`]: raw };
    await area.set({ ...aside, [key]: next });
  });
}

/** Everything stored, as it stands, for the person to keep; with what could not be read. */
export async function exportStore(): Promise<{ json: string; unreadable: number }> {
  const stored = await browser.storage.local.get(null);
  const broken = Object.entries(stored).filter(([key, value]) => !isReadable(key, value));
  return { json: JSON.stringify(stored, null, 2), unreadable: broken.length };
}

function isReadable(key: string, value: unknown): boolean {
  if (key.startsWith(RECORD)) return WorkspaceRecord.safeParse(value).success;
  if (key === 'reminders') return Reminders.safeParse(value).success;
  if (key === 'logins') return RememberedLogins.safeParse(value).success;
  if (key === 'policy') return Policy.safeParse(value).success;
  return key === 'choices' && Choices.safeParse(value).success;
}

/** Forgets what the person and their readings have left; the company's policy is not theirs. */
export function eraseStore(): Promise<void> {
  return navigator.locks.request('store', async () => {
    const { policy: _, ...stored } = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(stored));
  });
}

/**
 * May what comes from this window be stored? The last words of a private one are heard after it has
 * closed and was forgotten.
 */
export async function isKept(isPrivate: boolean | undefined): Promise<boolean> {
  if (!isPrivate) return true;
  const tabs = await browser.tabs.query({});
  return tabs.some(({ incognito }) => incognito);
}

/**
 * Remembers until the browser ends what is neither of a record nor of a tab; of private windows
 * until the last of them closes.
 */
export function keepForSession(key: string, value: unknown, isPrivate: boolean): Promise<void> {
  return navigator.locks.request('store', async () => {
    if (await isKept(isPrivate)) await browser.storage.session.set({ [key]: value });
  });
}

/** Forgets what private windows have left, once the last of them has closed. */
export function forgetPrivate(): Promise<void> {
  return navigator.locks.request('store', async () => {
    const stored = await browser.storage.session.get(null);
    // The rest is of tabs, which are forgotten one by one.
    const theirs = Object.keys(stored).filter((key) =>
      [RECORD, UNREADABLE, 'choices', 'logins', PRIVATE_ERRAND].some((own) => key.startsWith(own)),
    );
    await browser.storage.session.remove(theirs);
  });
}
