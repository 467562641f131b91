import * as z from 'zod/mini';
import { Cause } from './cause';

/** The steps whose message the person can send: to an Owner, to support, to the team. */
export const MessageStep = z.literal(['claim', 'balance', 'notify']);
export type MessageStep = z.infer<typeof MessageStep>;

/** A message as the person has changed it. */
export const Text = z.object({
  organization: z.string(),
  step: MessageStep,
  cause: z.optional(Cause),
  text: z.string(),
});

/** One for each workspace, step and, to an Owner, cause. */
export const Texts = z.array(Text);
export type Texts = z.infer<typeof Texts>;

/** Longer texts are not kept: this is a message, not a store. In UTF-16 units. */
const LONGEST = 20_000;

/** Which message it is. One to an Owner that was changed for one cause is not sent for another. */
export interface MessageKey {
  organization: string;
  step: MessageStep;
  cause?: Cause | undefined;
}

export function textOf(texts: Texts | undefined, key: MessageKey): string | undefined {
  return texts?.find((text) => isFor(text, key))?.text;
}

/** @param text absent: the guide's own words are wanted again. */
export function withText(
  texts: Texts | undefined,
  key: MessageKey,
  text: string | undefined,
): Texts {
  const others = (texts ?? []).filter((other) => !isFor(other, key));
  if (text === undefined) return others;
  const { organization, step, cause } = key;
  const words = text.slice(0, LONGEST).toWellFormed();
  return [...others, { organization, step, ...(cause && { cause }), text: words }];
}

/** Are both of the same message? */
export function isFor(a: MessageKey, b: MessageKey): boolean {
  return a.organization === b.organization && a.step === b.step && a.cause === b.cause;
}
