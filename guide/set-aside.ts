import { StoredLogins } from './logins';
import { mergedLogins, mergedWorkspace } from './own-data';
import { StoredReminders } from './reminders';
import { NO_CHOICES, StoredChoices } from './settings';
import { isReadWhole, type Opened, type StoredValues, valueIn } from './stored';
import { HISTORY, RECORD, UNREADABLE } from './stored-keys';
import { isFor } from './texts';
import { StoredWatch } from './watch/plan';
import { dataIn, openWorkspace, workspaceAt } from './workspace-data';

/** The key that a value had before it was set aside; `undefined` of one that was not. */
export function keyBefore(name: string): string | undefined {
  return name.startsWith(UNREADABLE)
    ? name.slice(UNREADABLE.length).replace(/^\d+:/, '')
    : undefined;
}

/**
 * What was set aside as a newer version's and can be read whole by now, laid under what came since:
 * the later word holds, and nothing of either is lost.
 *
 * @param stored everything, by its keys.
 * @param now milliseconds since 1970.
 * @returns what is to be written, and then which keys have done their service.
 */
export function putBack(
  stored: StoredValues,
  now: number,
): { write: StoredValues; done: string[] } {
  let values: StoredValues = stored;
  const done: string[] = [];
  // The later one first, so that an earlier one lies under it.
  for (const name of Object.keys(stored).toSorted((a, b) => momentOf(b) - momentOf(a))) {
    const key = keyBefore(name);
    const more = key === undefined ? undefined : withUnder(values, key, stored[name], now);
    if (!more) continue;
    values = { ...values, ...more };
    done.push(name);
  }
  const changed = Object.entries(values).filter(([key, value]) => value !== stored[key]);
  return { write: Object.fromEntries(changed), done };
}

/** When a value was set aside; milliseconds since 1970. */
function momentOf(name: string): number {
  return keyBefore(name) === undefined ? 0 : Number.parseInt(name.slice(UNREADABLE.length), 10);
}

/** `undefined` where either of them cannot be read whole. */
function withUnder(
  values: StoredValues,
  key: string,
  aside: unknown,
  now: number,
): StoredValues | undefined {
  const id = workspaceAt(key);
  if (id !== undefined) return workspaceUnder(values, key, id, aside, now);
  const put = (value: unknown) => (value === undefined ? undefined : { [key]: value });
  switch (key) {
    case 'logins':
      return put(
        merged(StoredLogins.open(values[key]), StoredLogins.open(aside), (here, there) =>
          mergedLogins(here ?? [], there),
        ),
      );
    case 'choices':
      return put(
        merged(StoredChoices.open(values[key]), StoredChoices.open(aside), (here, there) => ({
          ...there,
          ...here,
          ...union(here ?? NO_CHOICES, there),
        })),
      );
    case 'watch':
      return put(
        merged(StoredWatch.open(values[key]), StoredWatch.open(aside), (here, there) => ({
          ...there,
          ...here,
          told: { ...there.told, ...here?.told },
        })),
      );
    case 'reminders':
      return put(
        merged(
          StoredReminders.open(values[key]),
          StoredReminders.open(aside),
          (here, there) => here ?? there,
        ),
      );
    default:
      return undefined;
  }
}

function workspaceUnder(
  values: StoredValues,
  key: string,
  id: string,
  aside: unknown,
  now: number,
): StoredValues | undefined {
  const here = openWorkspace(values, id);
  const there = openWorkspace({ [key]: aside }, id);
  const all = [here.record, here.history, there.record, there.history];
  if (!all.every(isReadWhole)) return undefined;
  const { record, history } = mergedWorkspace(dataIn(here), dataIn(there), now);
  return {
    ...(record && { [RECORD + id]: record }),
    ...(history.stretches.length > 0 && { [HISTORY + id]: history }),
  };
}

function merged<T>(
  here: Opened<T>,
  there: Opened<T>,
  merge: (here: T | undefined, there: T) => T,
): T | undefined {
  const value = valueIn(there);
  return isReadWhole(here) && there.state === 'whole' && value !== undefined
    ? merge(valueIn(here), value)
    : undefined;
}

type Lists = Pick<typeof NO_CHOICES, 'accepted' | 'texts'>;

/** What both called fine, and the messages of both. */
function union(here: Lists, there: Lists): Lists {
  const isNew = ({ organization }: Lists['accepted'][number]) =>
    here.accepted.every((other) => other.organization !== organization);
  const { texts: mine = [] } = here;
  const theirs = (there.texts ?? []).filter((text) => !mine.some((other) => isFor(other, text)));
  const texts = [...mine, ...theirs];
  return {
    accepted: [...here.accepted, ...there.accepted.filter(isNew)],
    ...(texts.length > 0 && { texts }),
  };
}
