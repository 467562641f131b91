import { browser } from '@wxt-dev/browser';
import * as z from 'zod/mini';
import { STEP_NAMES, type StepName } from '../../guide/steps';

/** A control to point at as soon as its page is there, kept until the browser ends. */
const Wish = z.object({
  step: z.literal(STEP_NAMES),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** Who arrives later than this has done something else meanwhile. */
const LASTS_MS = 60_000;

/** The key in `storage.session`. */
const keyOf = (tab: number) => `wish:${tab}`;

export function makeWish(tab: number, step: StepName, now: number): Promise<void> {
  return browser.storage.session.set({ [keyOf(tab)]: { step, at: now } });
}

/** Takes the wish back, so that it is granted once; `undefined` where there is no recent one. */
export async function takeWish(tab: number, now: number): Promise<StepName | undefined> {
  const key = keyOf(tab);
  const { [key]: raw } = await browser.storage.session.get(key);
  if (raw === undefined) return undefined;
  await browser.storage.session.remove(key);
  const parsed = Wish.safeParse(raw);
  if (!parsed.success) return undefined;
  const age = now - parsed.data.at;
  return age >= 0 && age <= LASTS_MS ? parsed.data.step : undefined;
}

export function forgetWish(tab: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tab));
}
