import { dequal } from 'dequal/lite';
import { type RememberedLogin, StoredLogins, withLogin } from '../guide/logins';
import { RECORD, StoredRecord, type WorkspaceRecord } from '../guide/record';
import { withoutOldestHistory } from '../guide/room';
import type { Remembered } from '../guide/scene';
import { type Choices, NO_CHOICES, StoredChoices } from '../guide/settings';
import { type Stored, valueIn } from '../guide/stored';
import { browser } from './browser';
import { isShown, type Memory, memoryIn, type Values } from './memory';

export const UNREADABLE = 'unreadable:';

/**
 * What is stored, in `storage.local`: `logins`, `choices`, `reminders`, `policy` as the company set
 * it, and one `record:<organization>` for each workspace. Everybody may read; only the background
 * writes. `storage.session` holds under the same names what belongs to private windows, until the last
 * of them closes; what it holds of tabs is in tabs.ts.
 *
 * A value that cannot be read whole, or is of a newer version, is moved to
 * `unreadable:<moment>:<key>` and never overwritten.
 *
 * A store is of one kind of windows: the ordinary ones, or the private ones.
 */
export interface Store {
  /** With the logins as they were last read, which only those need who have none of their own. */
  read: () => Promise<Memory & Remembered>;
  changeChoices: (change: (choices: Choices) => Choices) => Promise<void>;
  /** `undefined` leaves the record as it is. */
  changeRecord: (
    organization: string,
    change: (record: WorkspaceRecord | undefined) => WorkspaceRecord | undefined,
  ) => Promise<void>;
  rememberLogin: (login: RememberedLogin) => Promise<void>;
}

/** The store for what comes from a window, or is about one. */
export function storeFor({ isPrivate = false }: { isPrivate?: boolean | undefined }): Store {
  return {
    read: async () => memoryIn(await areaOf(isPrivate).get(null)),
    changeChoices: (change) =>
      update('choices', StoredChoices, (stored) => change(stored ?? NO_CHOICES), isPrivate),
    changeRecord: (organization, change) =>
      update(RECORD + organization, StoredRecord, change, isPrivate),
    rememberLogin: (login) =>
      update('logins', StoredLogins, (stored) => withLogin(stored ?? [], login), isPrivate),
  };
}

/** Of ordinary windows; private ones forget theirs. */
export function changeLogins(
  change: (logins: readonly RememberedLogin[]) => RememberedLogin[],
): Promise<void> {
  return update('logins', StoredLogins, (stored) => change(stored ?? []));
}

/** Of everybody's windows but private ones. */
export const ordinary: Store = /* @__PURE__ */ storeFor({});

export function areaOf(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

/** What a content script may show that cannot read it by itself. */
export async function recall(isPrivate: boolean): Promise<Values> {
  const stored = await areaOf(isPrivate).get(null);
  return Object.fromEntries(
    Object.entries(stored).filter(([key]) => isShown(key) || key === 'logins'),
  );
}

/** Calls back after every change of anything stored, of all windows and tabs, until `signal` aborts. */
export function watchStorage(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Reads, changes and writes one value, one writer at a time. Each write is a single call, so that
 * the background may be stopped at any moment; what stays as it was is not written.
 */
export function update<T>(
  key: string,
  stored: Stored<T>,
  change: (value: T | undefined) => T | undefined,
  isPrivate = false,
): Promise<void> {
  const area = areaOf(isPrivate);
  return oneWriter(async () => {
    const { [key]: raw } = await area.get(key);
    const opened = stored.open(raw);
    const next = change(valueIn(opened));
    if (next === undefined || dequal(next, raw) || !(await isKept(isPrivate))) return;
    const isRead = opened.state === 'absent' || opened.state === 'whole';
    const aside = !isRead && { [`${UNREADABLE}${Date.now()}:${key}`]: raw };
    await write({ ...aside, [key]: next }, isPrivate);
  });
}

/** In `storage.session`: something could not be stored, and nothing was since. */
const FULL = 'full';

/** @throws where the disk is full or cannot be written. */
async function write(values: { [key: string]: unknown }, isPrivate: boolean): Promise<void> {
  if (isPrivate) return browser.storage.session.set(values);
  for (let next = values; ; ) {
    try {
      await browser.storage.local.set(next);
      break;
    } catch (error) {
      const smaller = await makeRoom(next).catch(() => undefined);
      if (!smaller) {
        await browser.storage.session.set({ [FULL]: true });
        throw error;
      }
      next = smaller;
    }
  }
  if (await isFull()) await browser.storage.session.remove(FULL);
}

/**
 * Lets the oldest history of all workspaces go, in what is stored and in what is to be.
 *
 * @returns what is to be stored now; `undefined` where no history is left to go.
 */
async function makeRoom(values: { [key: string]: unknown }): Promise<typeof values | undefined> {
  const stored = await browser.storage.local.get(null);
  const records = Object.entries({ ...stored, ...values }).flatMap(([key, value]) => {
    const record = key.startsWith(RECORD) && valueIn(StoredRecord.open(value));
    return record ? [[key, record] as const] : [];
  });
  const smaller = withoutOldestHistory(records.map(([, record]) => record));
  if (!smaller) return undefined;
  const trimmed = records.map(([key], i) => [key, smaller[i]] as const);
  const isNew = ([key]: readonly [string, unknown]) => key in values;
  await browser.storage.local.set(Object.fromEntries(trimmed.filter((each) => !isNew(each))));
  return { ...values, ...Object.fromEntries(trimmed.filter(isNew)) };
}

/** Could what was read last not be stored? */
export async function isFull(): Promise<boolean> {
  return (await browser.storage.session.get(FULL))[FULL] === true;
}

export function oneWriter<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('store', work);
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
