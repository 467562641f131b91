import type * as z from 'zod/mini';

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

/** Stored values, or the parts of one, by their names. */
export interface StoredValues {
  readonly [name: string]: unknown;
}

/** From each older version to the next; the value carries its version as `version`. */
type Migrations = { readonly [from: number]: (old: StoredValues) => StoredValues };

/** The value and its version; `undefined` of what carries none. */
function versioned(raw: unknown): (StoredValues & { version: number }) | undefined {
  if (typeof raw !== 'object' || raw === null || !('version' in raw)) return undefined;
  const { version } = raw;
  return Number.isInteger(version) ? { ...raw, version: Number(version) } : undefined;
}

/**
 * A kind of stored value.
 *
 * @param current its version now.
 * @param migrations one for each version before.
 * @param readPartly what can be read of one that is broken.
 */
export function stored<T>(
  current: number,
  schema: z.ZodMiniType<T>,
  migrations: Migrations,
  readPartly: (raw: StoredValues) => T | undefined = () => undefined,
): Stored<T> {
  const open = (raw: unknown): Opened<T> => {
    if (raw === undefined) return { state: 'absent' };
    const old = versioned(raw);
    if (!old) return { state: 'unreadable' };
    if (old.version > current) return { state: 'newer' };
    const value = migrate(old, current, migrations);
    const whole = schema.safeParse(value);
    if (whole.success) return { state: 'whole', value: whole.data };
    const partly = value && readPartly(value);
    return partly ? { state: 'partly', value: partly } : { state: 'unreadable' };
  };
  return { open };
}

/** Step by step; `undefined` where a version was never written. */
function migrate(
  value: StoredValues & { version: number },
  current: number,
  migrations: Migrations,
): StoredValues | undefined {
  let migrated: StoredValues = value;
  for (let { version } = value; version < current; version += 1) {
    const next = migrations[version];
    if (!next) return undefined;
    migrated = { ...next(migrated), version: version + 1 };
  }
  return migrated;
}

/** A list whose entries carry their versions: one that cannot be read costs itself. */
export function storedList<T>(entry: z.ZodMiniType<T>): Stored<T[]> {
  const open = (raw: unknown): Opened<T[]> => {
    if (raw === undefined) return { state: 'absent' };
    if (!Array.isArray(raw)) {
      return { state: (versioned(raw)?.version ?? 0) > 1 ? 'newer' : 'unreadable' };
    }
    const value = raw.flatMap((each: unknown) => entry.safeParse(each).data ?? []);
    return { state: value.length === raw.length ? 'whole' : 'partly', value };
  };
  return { open };
}

/** Is nothing lost where this is written over: was all of it read, or is nothing there? */
export function isReadWhole({ state }: Opened<unknown>): boolean {
  return state === 'whole' || state === 'absent';
}

/** The value as far as it can be read. */
export function valueIn<T>(opened: Opened<T>): T | undefined {
  return 'value' in opened ? opened.value : undefined;
}
