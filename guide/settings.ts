import * as z from 'zod/mini';
import { Corner } from './corner';
import { type Stored, stored } from './stored';
import { Text, Texts } from './texts';
import { Watch } from './watch/watch';

/** 0 is Sunday. A list, for the limits of a number would bring their checks into the overlay. */
export const Weekday = z.literal([0, 1, 2, 3, 4, 5, 6]);
export type Weekday = z.infer<typeof Weekday>;

const shape = {
  /** Id of the workspace that is meant; empty where the person said that none is. */
  pinned: z.optional(z.string()),
  /** People who use the workspace's credits, where that is not claude.ai's own count. */
  teamSize: z.optional(z.number()),
  wayOfWorking: z.optional(z.literal(['light', 'moderate', 'heavy'])),
  /** Whom members ask, as the person or their company writes it. */
  ownerContact: z.optional(z.string()),
  /** Suggested auto-reload, in whole units of the workspace's currency. */
  reload: z.optional(z.object({ threshold: z.number(), reloadTo: z.number() })),
  /** Suggested monthly cap, in whole units of the workspace's currency. */
  monthlyCap: z.optional(z.number()),
  /** Is a login without any workspace never warned? */
  personalSilence: z.optional(z.boolean()),
  /** Weekdays on which the workspace works, where the readings are not to say it. */
  workdays: z.optional(z.array(Weekday)),
  weeklyLook: z.optional(z.object({ on: z.boolean(), weekday: Weekday })),
  watch: z.optional(Watch),
};

/** What the person may set, or their company for them. */
export const Settings = z.object(shape);
export type Settings = z.infer<typeof Settings>;
export type SettingName = keyof Settings;

/** An organization that the person called fine, with the moment in milliseconds since 1970. */
const Accepted = z.object({ organization: z.string(), at: z.number() });

/** Fields that are lists, and what an entry is. */
const LISTS: { readonly [name: string]: z.ZodMiniType } = { accepted: Accepted, texts: Text };

/** What the person decided. */
export const Choices = z.object({
  ...shape,
  version: z.literal(1),
  accepted: z.array(Accepted),
  collapsed: z.boolean(),
  /** Where the person put the guide; absent: where it comes by itself. */
  corner: z.optional(Corner),
  /** When the browser was seen to hold the usage page's bookmark; milliseconds since 1970. */
  bookmarkedAt: z.optional(z.number()),
  texts: z.optional(Texts),
});
export type Choices = z.infer<typeof Choices>;

/**
 * The choices as far as they can be read: a field of a wrong type costs itself, and an entry of a
 * list no other entry.
 */
function readChoices(raw: { readonly [name: string]: unknown }): Choices | undefined {
  const fields = Object.entries(Choices.shape).map(([name, schema]) => {
    const value = raw[name];
    const list = Array.isArray(value) && LISTS[name];
    const readable = list ? value.filter((each) => list.safeParse(each).success) : value;
    const parsed = z.safeParse(schema, readable);
    return [name, parsed.success ? parsed.data : undefined] as const;
  });
  const read = Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  return Choices.safeParse({ ...NO_CHOICES, ...read }).data;
}

export const NO_CHOICES: Choices = { version: 1, accepted: [], collapsed: false };

export const StoredChoices: Stored<Choices> = /* @__PURE__ */ stored(1, Choices, {}, readChoices);

/** What the company set, as far as it could be read. */
export const Policy = z.object({
  /** Cannot be changed by the person. */
  enforced: Settings,
  /** Holds until the person says otherwise. */
  defaults: Settings,
  /** Name of the pinned workspace, for logins that do not have it. */
  workspaceName: z.optional(z.string()),
});
export type Policy = z.infer<typeof Policy>;

/**
 * The choices as they hold: the company's defaults below, what it enforces above. Whoever has said
 * how their own team works has no use for a default suggestion of amounts.
 */
export function inForce(choices: Choices, policy: Policy | undefined): Choices {
  const { teamSize, wayOfWorking } = choices;
  const own = teamSize !== undefined || wayOfWorking !== undefined;
  return {
    ...policy?.defaults,
    ...(own && { reload: undefined, monthlyCap: undefined }),
    ...choices,
    ...policy?.enforced,
  };
}
