import * as z from 'zod/mini';
import { browser } from '../../browser/browser';
import { POINTED_NAMES, type PointedName } from '../../guide/steps';

/** A control to point at as soon as its page is there, kept until the browser ends. */
const PendingStep = z.object({
  step: z.literal(POINTED_NAMES),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** Who arrives later than this has done something else meanwhile. */
const LASTS_MS = 60_000;

/** The key in `storage.session`. */
const keyOf = (tab: number) => `pending-step:${tab}`;

export function notePendingStep(tab: number, step: PointedName, now: number): Promise<void> {
  return browser.storage.session.set({ [keyOf(tab)]: { step, at: now } });
}

/**
 * Takes the step, so that it is pointed at once; `undefined` where there is no recent one.
 *
 * @param isHere is it to be pointed at where the tab is now? If not, it is left for later.
 */
export async function takePendingStep(
  tab: number,
  now: number,
  isHere: (step: PointedName) => boolean = () => true,
): Promise<PointedName | undefined> {
  const key = keyOf(tab);
  const { [key]: raw } = await browser.storage.session.get(key);
  if (raw === undefined) return undefined;
  const parsed = PendingStep.safeParse(raw);
  if (parsed.success && !isHere(parsed.data.step)) return undefined;
  await browser.storage.session.remove(key);
  if (!parsed.success) return undefined;
  const age = now - parsed.data.at;
  return age >= 0 && age <= LASTS_MS ? parsed.data.step : undefined;
}

export function forgetPendingStep(tab: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tab));
}
