import { dequal } from 'dequal/lite';
import { StoredHistory } from '../guide/history/history';
import { withoutOldest } from '../guide/room';
import { isReadWhole, type Opened, type Stored, type StoredValues, valueIn } from '../guide/stored';
import { HISTORY, UNREADABLE } from '../guide/stored-keys';
import { ACTS, isCarriedOut, partOf, withCarriedOut } from './acts';
import { browser } from './browser';
import { withIndex } from './record-index';

export function areaOf(isPrivate: boolean) {
  return isPrivate ? browser.storage.session : browser.storage.local;
}

/** In which windows a change was made, and by which act of the person's, if by one. */
export interface Whose {
  isPrivate?: boolean | undefined;
  act?: string | undefined;
}

/**
 * Reads, changes and writes one value, one writer at a time. Each write is a single call, so that
 * the background may be stopped at any moment; what stays as it was is not written.
 */
export function update<T>(
  key: string,
  stored: Stored<T>,
  change: (value: T | undefined) => T | undefined,
  by: Whose = {},
): Promise<void> {
  return updateAll(
    [key],
    ({ [key]: raw }) => {
      const opened = stored.open(raw);
      return { [key]: { opened, next: change(valueIn(opened)) } };
    },
    by,
  );
}

/** What a value was, and what it is to be; `undefined` leaves it as it is. */
interface Change {
  opened: Opened<unknown>;
  next: unknown;
}

/** Several values in one, by their keys, of which the first names the whole. */
export function updateAll(
  keys: readonly [string, ...string[]],
  change: (values: StoredValues) => { readonly [key: string]: Change },
  { isPrivate = false, act }: Whose,
): Promise<void> {
  return oneWriter(async () => {
    const { [ACTS]: acts, ...values }: StoredValues = await areaOf(isPrivate).get(
      act === undefined ? [...keys] : [...keys, ACTS],
    );
    const part = act === undefined ? undefined : partOf(act, keys[0]);
    if (part !== undefined && isCarriedOut(part, acts)) return;
    const changed = Object.entries(change(values)).filter(
      ([key, { next }]) => next !== undefined && !dequal(next, values[key]),
    );
    // An act that changes nothing is carried out, too: sent again, it might.
    if ((changed.length === 0 && part === undefined) || !(await isKept(isPrivate))) return;
    const aside = changed
      .filter(([key, { opened }]) => values[key] !== undefined && !isReadWhole(opened))
      .map(([key]) => [`${UNREADABLE}${Date.now()}:${key}`, values[key]]);
    const next = changed.map(([key, change]) => [key, change.next]);
    const done = part === undefined ? [] : [[ACTS, withCarriedOut(part, acts)]];
    await write(Object.fromEntries([...aside, ...next, ...done]), isPrivate);
  });
}

/** In `storage.session`: something could not be stored, and nothing was since. */
const FULL = 'full';

/** @throws where the disk is full or cannot be written. */
async function write(values: StoredValues, isPrivate: boolean): Promise<void> {
  if (isPrivate) return browser.storage.session.set(values);
  for (let next = await withIndex(browser.storage.local, values); ; ) {
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
async function makeRoom(values: StoredValues): Promise<StoredValues | undefined> {
  const stored = await browser.storage.local.get(null);
  const histories = Object.entries({ ...stored, ...values }).flatMap(([key, value]) => {
    const history = key.startsWith(HISTORY) && valueIn(StoredHistory.open(value));
    return history ? [[key, history] as const] : [];
  });
  const smaller = withoutOldest(histories.map(([, history]) => history));
  if (!smaller) return undefined;
  const trimmed = histories.map(([key], i) => [key, smaller[i]] as const);
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
