import * as z from 'zod/mini';
import { POINTED_NAMES } from '../guide/steps';

// What the overlay hears, apart from what it says: of that it needs the types alone, and each schema
// would be made on every usage page.

/**
 * What the overlay is sent. `ping` asks whether it is there at all; `focus` is the shortcut: the
 * keyboard's focus goes into the guide, or back to the page; `memory-changed`: what `recall` answers is
 * not what it was; `leave`: the person no longer lets the guide read claude.ai; `resume`: somebody who was
 * told to sign in with another account is back.
 */
export const ToOverlay = z.union([
  z.object({ type: z.literal(['ping', 'focus', 'memory-changed', 'leave', 'resume']) }),
  /** The person asked for it; or they opened the popup, for which no page is loaded anew. */
  z.object({ type: z.literal('read-again'), why: z.literal(['asked', 'opened']) }),
  /** The person said, in the popup, which organization the tab is in. */
  z.object({ type: z.literal('choose-organization'), organization: z.string() }),
  z.object({ type: z.literal('show'), step: z.literal(POINTED_NAMES) }),
]);
export type ToOverlay = z.infer<typeof ToOverlay>;

/** Whether an act was carried out and stored. */
export const Done = z.object({ done: z.boolean() });
export type Done = z.infer<typeof Done>;

/**
 * What the background answers to `recall`: the values, by key, whatever they are. Said so by what the
 * overlay has anyway, for `unknown` would come for this alone.
 */
export const Recalled = z.record(
  z.string(),
  z.transform((value: unknown) => value),
);
