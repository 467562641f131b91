import * as z from 'zod/mini';
import { Cause } from '../guide/cause';
import { Corner } from '../guide/corner';
import { SomeFacts } from '../guide/facts';
import { Mark, MarkedStep } from '../guide/marks';
import { Place } from '../guide/place';
import { Login, Reading } from '../guide/reading';
import { Settings, Weekday } from '../guide/settings';
import { POINTED_NAMES } from '../guide/steps';
import { MessageStep } from '../guide/texts';

/** The watcher: a claude.ai page stands at this place, in this organization (empty: not known). */
const Arrived = z.object({
  type: z.literal('arrived'),
  place: Place,
  organization: z.string(),
});

/** The overlay: this is what claude.ai said. */
const Read = z.object({
  type: z.literal('read'),
  login: Login,
  /** Id of the organization the tab is in; empty where it is not known. */
  organization: z.string(),
  reading: z.optional(Reading),
  /** Does claude.ai look different from what the guide knows? */
  changed: z.boolean(),
  /** Does the page not let the guide stand? */
  ousted: z.optional(z.boolean()),
  language: z.optional(z.string()),
});

/** Of the sender's making: a message of the same id is the same act, sent again. */
const Act = z.optional(z.string());

const SetMark = z.object({
  type: z.literal('mark'),
  act: Act,
  organization: z.string(),
  step: MarkedStep,
  /** Absent: the mark is taken back. */
  mark: z.optional(Mark),
  /** Of the popup, which has no tab of its own: is it about a private window? */
  isPrivate: z.optional(z.boolean()),
});

const Choose = z.object({
  type: z.literal('choose'),
  act: Act,
  collapsed: z.optional(z.boolean()),
  corner: z.optional(Corner),
  /** Id of an organization that the person called fine. */
  accept: z.optional(z.string()),
  /** Id of an organization in which to warn again. */
  warnAgain: z.optional(z.string()),
  /** Id of the workspace that the person looks after; empty: none. */
  pin: z.optional(z.string()),
  set: z.optional(Settings),
  /** Settings that are to be as if they had never been made. */
  unset: z.optional(z.array(z.literal(['teamSize', 'wayOfWorking', 'ownerContact', 'workdays']))),
  /** Of the popup, which has no tab of its own: is it about a private window? */
  isPrivate: z.optional(z.boolean()),
});

/** The person's own words for a message; absent: the guide's words again. */
const Write = z.object({
  type: z.literal('write'),
  act: Act,
  organization: z.string(),
  step: MessageStep,
  cause: z.optional(Cause),
  text: z.optional(z.string()),
  /** Of the popup, which has no tab of its own: is it about a private window? */
  isPrivate: z.optional(z.boolean()),
});

/** When to be reminded of the usage page. `weekday`: 0 is Sunday. */
const LookWeekly = z.object({
  type: z.literal('look-weekly'),
  act: Act,
  on: z.boolean(),
  weekday: Weekday,
});

/** High demand: remind me tomorrow. */
const RemindOfOffer = z.object({ type: z.literal('remind-of-offer') });

/** Popup or options, after the person has allowed it: save the bookmark, or find it. */
const KeepBookmark = z.object({ type: z.literal('keep-bookmark') });

/** The options page: forget everything that is stored. */
const Erase = z.object({ type: z.literal('erase') });

/** The overlay, where it cannot read what is stored: what is it? Answered by the values, by key. */
const Recall = z.object({ type: z.literal('recall') });

/** The options page: take over what the guide has exported. Answered by {@link ImportResult}. */
const Import = z.object({ type: z.literal('import'), text: z.string() });

/** Content scripts cannot open the options page themselves. */
const OpenOptions = z.object({ type: z.literal('open-options') });

/** The money page, which content scripts cannot open either. */
const OpenMoney = z.object({ type: z.literal('open-money') });

/** The overlay: it is about to point at something, and needs what keeps a ring in its place. */
const LoadTracking = z.object({ type: z.literal('load-tracking') });

/** Point at this step's control once the tab has arrived on the organization's usage page. */
const ShowThere = z.object({
  type: z.literal('show-there'),
  step: z.literal(POINTED_NAMES),
  /** Absent: the tab that says so. */
  tab: z.optional(z.number()),
});

/** What the background is sent. */
export const ToBackground = z.union([
  Arrived,
  Read,
  SetMark,
  Choose,
  Erase,
  OpenOptions,
  OpenMoney,
  LoadTracking,
  ShowThere,
  Write,
  LookWeekly,
  RemindOfOffer,
  KeepBookmark,
  Import,
  Recall,
]);
export type ToBackground = z.infer<typeof ToBackground>;

/** What a tab is known to be. */
export const TabState = z.object({
  place: Place,
  organization: z.string(),
  /** As read last in this tab, while it is in one of its organizations. */
  login: z.optional(Login),
  /** Of a member, as read last in this tab: why requests are not paid, and what is used of their own limit. */
  obstacle: SomeFacts.shape.obstacle,
  ownCap: SomeFacts.shape.ownCap,
  changed: z.boolean(),
  /** Does its page not let the guide stand? */
  ousted: z.optional(z.boolean()),
  /** The page's own, such as de-DE; absent before the guide stood there. */
  language: z.optional(z.string()),
  /** Ids of the organizations that the tab was in before, until somebody signed out there. */
  seen: z.optional(z.array(z.string())),
  isPrivate: z.optional(z.boolean()),
  /** The browser's id of the document; absent where it tells none. */
  document: z.optional(z.string()),
});
export type TabState = z.infer<typeof TabState>;

/** What became of a file: taken over, refused, or not stored. */
export const ImportResult = z.object({
  result: z.literal(['done', 'foreign', 'broken', 'newer', 'failed']),
  workspaces: z.optional(z.number()),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** A message of this kind. */
export type MessageOf<T extends ToBackground['type']> = Extract<ToBackground, { type: T }>;
