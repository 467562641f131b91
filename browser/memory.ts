import { StoredLogins } from '../guide/logins';
import { StoredRecord, type WorkspaceRecord } from '../guide/record';
import type { Remembered } from '../guide/scene';
import { type Choices, inForce, NO_CHOICES, Policy, StoredChoices } from '../guide/settings';
import { type StoredValues, valueIn } from '../guide/stored';
import { RECORD } from '../guide/stored-keys';
import { browser } from './browser';
import { ask, isExtensionAlive } from './messenger';
import { Recalled, ToOverlay } from './overlay-messages';
import { type Area, indexedRecords } from './record-index';

/** What is remembered, as it is shown. */
export interface Memory {
  /** As they hold, with the company's policy. */
  choices: Choices;
  policy?: Policy | undefined;
  records: readonly WorkspaceRecord[];
}

/** What is stored once and not for each workspace, of what is remembered. */
const NAMES = ['logins', 'choices', 'policy'];

export function memoryIn(stored: StoredValues): Memory & Remembered {
  const logins = valueIn(StoredLogins.open(stored.logins)) ?? [];
  const choices = valueIn(StoredChoices.open(stored.choices)) ?? NO_CHOICES;
  const policy = Policy.safeParse(stored.policy).data;
  const records = Object.entries(stored)
    .filter(([key]) => key.startsWith(RECORD))
    .flatMap(([, value]) => valueIn(StoredRecord.open(value)) ?? []);
  return { choices: inForce(choices, policy), policy, records, logins };
}

/**
 * What is remembered, without the histories: a year of twenty workspaces is a megabyte. Only where a
 * browser tells no keys and nothing was written since the index began, all is read.
 */
export async function valuesButHistories(area: Area): Promise<StoredValues> {
  if (area.getKeys) return area.get((await area.getKeys()).filter(isRemembered));
  const records = await indexedRecords(area);
  if (records) return area.get([...NAMES, ...records]);
  const all = Object.entries(await area.get(null));
  return Object.fromEntries(all.filter(([key]) => isRemembered(key)));
}

/** Is it part of what is shown, and not only of what helps to find out who is signed in? */
export function isShown(key: string): boolean {
  return key.startsWith(RECORD) || key === 'choices' || key === 'policy';
}

/** Is it part of a {@link Memory}, or of who was signed in? */
function isRemembered(key: string): boolean {
  return isShown(key) || key === 'logins';
}

/**
 * What a script may show in its own window; the background, popup and options are in no private one.
 * In Firefox content scripts have no `storage.session` (2026), so the background answers for it, as where
 * a browser tells no keys.
 */
export async function readMemory(): Promise<Memory & Remembered> {
  const area = areaHere();
  const keys = await area?.getKeys?.();
  const stored = keys
    ? await area?.get(keys.filter(isRemembered))
    : await ask({ type: 'recall' }, Recalled);
  return memoryIn(stored ?? {});
}

/** Calls back after every change of what is shown of a {@link Memory}, until `signal` aborts. */
export function watchMemory(onChange: () => void, signal: AbortSignal): void {
  const area = areaHere();
  const onStored = (changes: StoredValues) => {
    if (Object.keys(changes).some(isShown)) onChange();
  };
  const onTold = (message: unknown) => {
    if (ToOverlay.safeParse(message).data?.type === 'memory-changed') onChange();
  };
  if (area) area.onChanged.addListener(onStored);
  else browser.runtime.onMessage.addListener(onTold);
  signal.addEventListener('abort', () => {
    // In a page whose extension was updated under it, nothing listens any more and removing throws.
    if (!isExtensionAlive()) return;
    if (area) area.onChanged.removeListener(onStored);
    else browser.runtime.onMessage.removeListener(onTold);
  });
}

/** `undefined` where this script cannot read what belongs to its window. */
function areaHere() {
  const { local, session } = browser.storage;
  const here: typeof local | undefined = browser.extension?.inIncognitoContext ? session : local;
  return here;
}
