import * as z from 'zod/mini';
import { type Policy, type Settings, Weekday } from './settings';

/** May the person change it? */
const mode = z.literal(['default', 'enforced']);
const amount = z.number().check(z.positive());

const one = <T extends z.core.SomeType>(value: T) => z.object({ mode, value });

/** What one key of the policy makes of the settings. */
interface Made {
  mode: z.infer<typeof mode>;
  settings: Settings;
  workspaceName?: string | undefined;
}

const made = (mode: Made['mode'], settings: Settings): Made => ({ mode, settings });

/**
 * What a company may set, each key with its own mode. public/policy-schema.json says the same to
 * administrators and browsers, but for the limits: Chrome drops what breaks its schema without a
 * word to the extension, and a value out of range should be reported.
 */
const KEYS = {
  workspace: z.pipe(
    z.object({ mode, id: z.string().check(z.regex(/^[\w-]+$/)), name: z.optional(z.string()) }),
    z.transform(
      ({ mode, id, name }): Made => ({ ...made(mode, { pinned: id }), workspaceName: name }),
    ),
  ),
  ownerContact: z.pipe(
    one(z.string().check(z.minLength(1), z.maxLength(200))),
    z.transform(({ mode, value }) => made(mode, { ownerContact: value })),
  ),
  autoReload: z.pipe(
    z
      .object({ mode, threshold: amount, reloadTo: amount })
      .check(z.refine((v) => v.reloadTo > v.threshold, { path: ['reloadTo'] })),
    z.transform(({ mode, ...reload }) => made(mode, { reload })),
  ),
  monthlyCap: z.pipe(
    one(amount),
    z.transform(({ mode, value }) => made(mode, { monthlyCap: value })),
  ),
  teamSize: z.pipe(
    one(z.int().check(z.positive())),
    z.transform(({ mode, value }) => made(mode, { teamSize: value })),
  ),
  wayOfWorking: z.pipe(
    one(z.literal(['light', 'moderate', 'heavy'])),
    z.transform(({ mode, value }) => made(mode, { wayOfWorking: value })),
  ),
  weeklyLook: z.pipe(
    z.object({
      mode,
      on: z.boolean(),
      weekday: z._default(Weekday, 1),
    }),
    z.transform(({ mode, ...weeklyLook }) => made(mode, { weeklyLook })),
  ),
  silencePersonal: z.pipe(
    one(z.boolean()),
    z.transform(({ mode, value }) => made(mode, { personalSilence: value })),
  ),
};

/** Part of a company's policy that could not be read. It is ignored; the other keys hold. */
export interface Broken {
  /** As in `weeklyLook.weekday`. */
  path: string;
  /** What stands there, as JSON, at most 60 characters of it; absent where nothing does. */
  value?: string | undefined;
  /** Is it a key that the guide does not know at all? */
  unknown: boolean;
}

/** One key that holds, as it was written. */
export interface Held {
  key: string;
  mode: Made['mode'];
  /** As JSON, without the mode. */
  value: string | undefined;
}

export interface ReadPolicy {
  /** Absent where nothing that could be read is set. */
  policy?: Policy;
  held: readonly Held[];
  broken: readonly Broken[];
}

/** Reads what the browser hands over as the company's policy, key by key. */
export function readPolicy(managed: { [key: string]: unknown }): ReadPolicy {
  const readings = Object.entries(managed).map(([key, value]) => readKey(key, value));
  const broken = readings.filter((reading) => 'path' in reading);
  const keys = readings.filter((reading) => 'mode' in reading);
  const those = (mode: Made['mode']): Settings =>
    Object.assign({}, ...keys.filter((key) => key.mode === mode).map((key) => key.settings));
  const workspaceName = keys.find((key) => key.workspaceName)?.workspaceName;
  const policy = {
    enforced: those('enforced'),
    defaults: those('default'),
    ...(workspaceName && { workspaceName }),
  };
  const held = keys.map(({ key, mode, value }) => ({ key, mode, value }));
  return { ...(keys.length > 0 && { policy }), held, broken };
}

function readKey(key: string, value: unknown): (Made & Held) | Broken {
  const known = Object.entries(KEYS).find(([name]) => name === key);
  if (!known) return { path: key, value: asText(value), unknown: true };
  const result = known[1].safeParse(value);
  if (result.success) return { ...result.data, key, value: asText(withoutMode(value)) };
  const path = result.error.issues[0]?.path ?? [];
  const there = path.reduce<unknown>(
    (outer, name) => (outer instanceof Object ? Reflect.get(outer, name) : undefined),
    value,
  );
  return { path: [key, ...path].join('.'), value: asText(there), unknown: false };
}

/** `{ mode, value: 5 }` is 5; what has several parts stays as it is. */
function withoutMode(value: unknown): unknown {
  const { mode: _, ...rest }: { [name: string]: unknown } = Object(value);
  return 'value' in rest ? rest.value : rest;
}

function asText(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text !== undefined && text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
