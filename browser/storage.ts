import type { History } from '../guide/history/history';
import { type RememberedLogin, StoredLogins, withLogin } from '../guide/logins';
import type { WorkspaceRecord } from '../guide/record';
import type { Remembered } from '../guide/scene';
import { type Choices, NO_CHOICES, StoredChoices } from '../guide/settings';
import type { StoredValues } from '../guide/stored';
import { HISTORY, RECORD } from '../guide/stored-keys';
import { dataIn, openWorkspace, type WorkspaceData } from '../guide/workspace-data';
import { browser } from './browser';
import { type Memory, memoryIn, valuesButHistories } from './memory';
import { areaOf, update, updateAll, type Whose } from './writing';

/**
 * What is stored, in `storage.local`: `logins`, `choices`, `reminders`, `watch`, `policy` as the company
 * set it, and for each workspace one `record:<organization>` and one `history:<organization>`. Everybody
 * may read; only the background writes. `storage.session` holds under the same names what belongs to
 * private windows, until the last of them closes; what it holds of tabs is in tabs.ts.
 *
 * A value that cannot be read whole, or is of a newer version, is moved to
 * `unreadable:<moment>:<key>` and never overwritten.
 *
 * A store is of one kind of windows: the ordinary ones, or the private ones.
 */
export interface Store {
  /** With the logins as they were last read, which only those need who have none of their own. */
  read: () => Promise<Memory & Remembered>;
  /** Apart from the rest, for a year of readings is more than all of it: of these workspaces, by id. */
  readHistories: (organizations: readonly string[]) => Promise<ReadonlyMap<string, History>>;
  changeChoices: (change: (choices: Choices) => Choices) => Promise<void>;
  /** `undefined` leaves the record as it is. */
  changeRecord: (
    organization: string,
    change: (record: WorkspaceRecord | undefined) => WorkspaceRecord | undefined,
  ) => Promise<void>;
  /** `undefined` leaves both as they are. */
  changeWorkspace: (
    organization: string,
    change: (data: WorkspaceData) => WorkspaceData | undefined,
  ) => Promise<void>;
  rememberLogin: (login: RememberedLogin) => Promise<void>;
}

/** The store for what comes from a window, or is about one; what an act changes, it changes once. */
export function storeFor({ isPrivate = false, act }: Whose): Store {
  const by = { isPrivate, act };
  const changeWorkspace: Store['changeWorkspace'] = (organization, change) =>
    updateWorkspace(organization, change, by);
  return {
    read: async () => memoryIn(await valuesButHistories(areaOf(isPrivate))),
    readHistories: async (organizations) => {
      const values: StoredValues = await areaOf(isPrivate).get(organizations.flatMap(keysOf));
      return new Map(organizations.map((id) => [id, dataIn(openWorkspace(values, id)).history]));
    },
    changeChoices: (change) =>
      update('choices', StoredChoices, (stored) => change(stored ?? NO_CHOICES), by),
    changeRecord: (organization, change) =>
      changeWorkspace(organization, ({ record, history }) => {
        const next = change(record);
        return next && { record: next, history };
      }),
    changeWorkspace,
    rememberLogin: (login) =>
      update('logins', StoredLogins, (stored) => withLogin(stored ?? [], login), by),
  };
}

function updateWorkspace(
  organization: string,
  change: (data: WorkspaceData) => WorkspaceData | undefined,
  by: Whose,
): Promise<void> {
  const [record, history] = keysOf(organization);
  return updateAll(
    [record, history],
    (values) => {
      const opened = openWorkspace(values, organization);
      const next = change(dataIn(opened));
      const isEmpty = !next?.history.stretches.length && values[history] === undefined;
      return {
        [record]: { opened: opened.record, next: next?.record },
        [history]: { opened: opened.history, next: isEmpty ? undefined : next?.history },
      };
    },
    by,
  );
}

function keysOf(organization: string): [record: string, history: string] {
  return [RECORD + organization, HISTORY + organization];
}

/** Of ordinary windows; private ones forget theirs. */
export function changeLogins(
  change: (logins: readonly RememberedLogin[]) => RememberedLogin[],
): Promise<void> {
  return update('logins', StoredLogins, (stored) => change(stored ?? []));
}

/** Of everybody's windows but private ones. */
export const ordinary: Store = /* @__PURE__ */ storeFor({});

/** What a content script may show that cannot read it by itself. */
export function recall(isPrivate: boolean): Promise<StoredValues> {
  return valuesButHistories(areaOf(isPrivate));
}

/** Calls back after every change of anything stored, of all windows and tabs, until `signal` aborts. */
export function watchStorage(onChange: () => void, signal: AbortSignal): void {
  const listener = () => onChange();
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
