import { browser } from '@wxt-dev/browser';
import type * as z from 'zod/mini';
import { Choices, NO_CHOICES, RememberedLogin, WorkspaceRecord } from '../guide/record';
import { NO_REMINDERS, Reminders } from '../guide/reminders';
import { isExtensionAlive, TabState } from './messages';

/**
 * What is stored, in `storage.local`: `login`, `choices`, `reminders` and one
 * `record:<organization>` for each workspace. Everybody may read; only the background writes. `storage.session` holds a `tab:<id>`
 * for each claude.ai tab until the browser ends.
 *
 * A value that cannot be read is moved to `unreadable:<moment>:<key>` and never overwritten.
 */
export interface Memory {
  choices: Choices;
  records: readonly WorkspaceRecord[];
}

const RECORD = 'record:';
const UNREADABLE = 'unreadable:';

export async function readMemory(): Promise<Memory> {
  return memoryIn(await browser.storage.local.get(null));
}

/** With the login as it was last read, which only those need who have none of their own. */
export async function readEverything(): Promise<Memory & { login?: RememberedLogin }> {
  const stored = await browser.storage.local.get(null);
  const login = RememberedLogin.safeParse(stored.login);
  return { ...memoryIn(stored), ...(login.success && { login: login.data }) };
}

function memoryIn(stored: { [key: string]: unknown }): Memory {
  const choices = Choices.safeParse(stored.choices);
  const records = Object.entries(stored)
    .filter(([key]) => key.startsWith(RECORD))
    .map(([, value]) => WorkspaceRecord.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return { choices: choices.success ? choices.data : NO_CHOICES, records };
}

/** Calls back after every change of what is stored, until `signal` aborts. */
export function watchMemory(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated under it, nothing listens any more and removing throws.
    if (isExtensionAlive()) browser.storage.local.onChanged.removeListener(listener);
  });
}

export function changeChoices(change: (choices: Choices) => Choices): Promise<void> {
  return update('choices', Choices, (stored) => change(stored ?? NO_CHOICES));
}

export function changeRecord(
  organization: string,
  change: (record: WorkspaceRecord | undefined) => WorkspaceRecord | undefined,
): Promise<void> {
  return update(RECORD + organization, WorkspaceRecord, change);
}

export function rememberLogin(login: RememberedLogin): Promise<void> {
  return update('login', RememberedLogin, () => login);
}

export function changeReminders(change: (reminders: Reminders) => Reminders): Promise<void> {
  return update('reminders', Reminders, (stored) => change(stored ?? NO_REMINDERS));
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
): Promise<void> {
  return navigator.locks.request('store', async () => {
    const { [key]: raw } = await browser.storage.local.get(key);
    const parsed = schema.safeParse(raw);
    const next = change(parsed.success ? parsed.data : undefined);
    if (next === undefined) return;
    const aside = raw !== undefined &&
      !parsed.success && { [`${UNREADABLE}${Date.now()}:${key}`]: raw };
    await browser.storage.local.set({ ...aside, [key]: next });
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
  if (key === 'login') return RememberedLogin.safeParse(value).success;
  return key === 'choices' && Choices.safeParse(value).success;
}

export function eraseStore(): Promise<void> {
  return navigator.locks.request('store', () => browser.storage.local.clear());
}

export async function readTab(tab: number): Promise<TabState | undefined> {
  const key = `tab:${tab}`;
  const { [key]: raw } = await browser.storage.session.get(key);
  const parsed = TabState.safeParse(raw);
  return parsed.success ? parsed.data : undefined;
}

/** Changes what is known of a tab, one writer at a time; `undefined` leaves it as it is. */
export function changeTab(
  tab: number,
  change: (state: TabState | undefined) => TabState | undefined,
): Promise<void> {
  return navigator.locks.request('tabs', async () => {
    const next = change(await readTab(tab));
    if (next) await browser.storage.session.set({ [`tab:${tab}`]: next });
  });
}

export function forgetTab(tab: number): Promise<void> {
  return navigator.locks.request('tabs', () => browser.storage.session.remove(`tab:${tab}`));
}
