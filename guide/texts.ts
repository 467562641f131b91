import * as z from 'zod/mini';

/** The steps whose message the person can send: to an Owner, to support, to the team. */
export const MessageStep = z.literal(['claim', 'balance', 'notify']);
export type MessageStep = z.infer<typeof MessageStep>;

/** A message as the person has changed it. */
export const Text = z.object({ organization: z.string(), step: MessageStep, text: z.string() });

/** One for each workspace and step. */
export const Texts = z.array(Text);
export type Texts = z.infer<typeof Texts>;

/** Longer texts are not kept: this is a message, not a store. In UTF-16 units. */
const LONGEST = 20_000;

export function textOf(
  texts: Texts | undefined,
  organization: string,
  step: MessageStep,
): string | undefined {
  return texts?.find((t) => t.organization === organization && t.step === step)?.text;
}

/** @param text absent: the guide's own words are wanted again. */
export function withText(
  texts: Texts | undefined,
  organization: string,
  step: MessageStep,
  text: string | undefined,
): Texts {
  const others = (texts ?? []).filter((t) => t.organization !== organization || t.step !== step);
  return text === undefined
    ? others
    : [...others, { organization, step, text: text.slice(0, LONGEST).toWellFormed() }];
}
