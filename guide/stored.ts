import * as z from 'zod/mini';
import { RememberedLogin } from './logins';
import { WorkspaceRecord } from './record';
import { Reminders } from './reminders';
import { Choices, readChoices } from './settings';

/** What became of a stored value when it was read. */
export type Opened<T> =
  | { state: 'absent' }
  | { state: 'whole'; value: T }
  /** Some of it could not be read; the rest holds. */
  | { state: 'partly'; value: T }
  /** Written by a newer version of the guide. */
  | { state: 'newer' }
  | { state: 'unreadable' };

/** One kind of stored value, with every version that it has had. */
export interface Stored<T> {
  open: (raw: unknown) => Opened<T>;
}

type Values = { readonly [name: string]: unknown };

/** From each older version to the next; the value carries its version as `version`. */
type Migrations = { readonly [from: number]: (old: Values) => Values };

const Versioned = z.looseObject({ version: z.int() });

function stored<T>(
  current: number,
  schema: z.ZodMiniType<T>,
  migrations: Migrations,
  readPartly: (raw: Values) => T | undefined = () => undefined,
): Stored<T> {
  const open = (raw: unknown): Opened<T> => {
    if (raw === undefined) return { state: 'absent' };
    const versioned = Versioned.safeParse(raw);
    if (!versioned.success) return { state: 'unreadable' };
    if (versioned.data.version > current) return { state: 'newer' };
    const value = migrate(versioned.data, current, migrations);
    const whole = schema.safeParse(value);
    if (whole.success) return { state: 'whole', value: whole.data };
    const partly = value && readPartly(value);
    return partly ? { state: 'partly', value: partly } : { state: 'unreadable' };
  };
  return { open };
}

/** Step by step; `undefined` where a version was never written. */
function migrate(
  value: Values & { version: number },
  current: number,
  migrations: Migrations,
): Values | undefined {
  let migrated: Values = value;
  for (let { version } = value; version < current; version += 1) {
    const next = migrations[version];
    if (!next) return undefined;
    migrated = { ...next(migrated), version: version + 1 };
  }
  return migrated;
}

/** A list whose entries carry their versions: one that cannot be read costs itself. */
function storedList<T>(entry: z.ZodMiniType<T>): Stored<T[]> {
  const open = (raw: unknown): Opened<T[]> => {
    if (raw === undefined) return { state: 'absent' };
    if (!Array.isArray(raw)) {
      const isNewer = (Versioned.safeParse(raw).data?.version ?? 0) > 1;
      return { state: isNewer ? 'newer' : 'unreadable' };
    }
    const value = raw.flatMap((each: unknown) => entry.safeParse(each).data ?? []);
    return { state: value.length === raw.length ? 'whole' : 'partly', value };
  };
  return { open };
}

export const StoredRecord: Stored<WorkspaceRecord> = stored(1, WorkspaceRecord, {});
export const StoredChoices: Stored<Choices> = stored(1, Choices, {}, readChoices);
export const StoredReminders: Stored<Reminders> = stored(1, Reminders, {});
export const StoredLogins: Stored<RememberedLogin[]> = storedList(RememberedLogin);

/** The value as far as it can be read. */
export function valueIn<T>(opened: Opened<T>): T | undefined {
  return 'value' in opened ? opened.value : undefined;
}
