import type { PointedName } from './steps';

/** How long to look for a control before the step is told in words. */
export const LOOKING_MS = 6000;
/** A control that stays away this long has gone; a re-render is shorter. */
export const GONE_MS = 1000;

/** Of the step `account`: the closed menu, or the workspace's entry in the open one. */
type Stage = 'menu' | 'entry';

/** A control that was found on the page. */
export interface Sight<Target> {
  target: Target;
  stage?: Stage | undefined;
}

/**
 * Pointing at one control of the page, as a value. Only `pointing` has a target, so that there is
 * no ring without one. Moments are milliseconds since 1970.
 */
export type Pointing<Target> =
  | { state: 'idle' }
  | { state: 'looking'; step: PointedName; until: number }
  | ({ state: 'pointing'; step: PointedName } & Sight<Target>)
  /** The control has gone for less than {@link GONE_MS}. */
  | { state: 'away'; step: PointedName; stage?: Stage | undefined; until: number }
  /** Not found; told in words instead. */
  | { state: 'lost'; step: PointedName };

export type PointingEvent<Target> =
  | { type: 'start'; step: PointedName }
  /** The page was looked at; `dialogOpened`: since the start, and the control is not in it. */
  | { type: 'look'; found: Sight<Target> | undefined; dialogOpened: boolean }
  /** Steps that need nothing more. */
  | { type: 'done'; steps: readonly PointedName[] }
  | { type: 'time' }
  | { type: 'stop' };

const IDLE = { state: 'idle' } as const;

/**
 * What becomes of it.
 *
 * @param now milliseconds since 1970.
 * @returns the same value where nothing changes.
 */
export function point<Target>(
  before: Pointing<Target>,
  event: PointingEvent<Target>,
  now: number,
): Pointing<Target> {
  const current = expire(before, now);
  switch (event.type) {
    case 'start':
      return { state: 'looking', step: event.step, until: now + LOOKING_MS };
    case 'stop':
      return current.state === 'idle' ? current : IDLE;
    case 'done':
      return current.state !== 'idle' && event.steps.includes(current.step) ? IDLE : current;
    case 'time':
      return current;
    case 'look':
      return look(current, event, now);
  }
}

/** The one next moment at which it changes by itself; none where nothing is waited for. */
export function pointingDueAt(pointing: Pointing<unknown>): number | undefined {
  return 'until' in pointing ? pointing.until : undefined;
}

/** Has the control just come into sight, or the next one of its step? A re-render is neither. */
export function isFirstSight<Target>(before: Pointing<Target>, after: Pointing<Target>): boolean {
  if (after.state !== 'pointing') return false;
  return !('stage' in before) || before.step !== after.step || before.stage !== after.stage;
}

function expire<Target>(pointing: Pointing<Target>, now: number): Pointing<Target> {
  if (!('until' in pointing) || now < pointing.until) return pointing;
  return pointing.state === 'away' ? IDLE : { state: 'lost', step: pointing.step };
}

function look<Target>(
  current: Pointing<Target>,
  { found, dialogOpened }: Extract<PointingEvent<Target>, { type: 'look' }>,
  now: number,
): Pointing<Target> {
  if (current.state === 'idle' || current.state === 'lost') return current;
  // The control has done its part; what matters now is the dialog, and the figures for it.
  if (current.state !== 'looking' && dialogOpened) return IDLE;
  const { step } = current;
  if (found) {
    const isSame = current.state === 'pointing' && current.target === found.target;
    return isSame ? current : { state: 'pointing', step, target: found.target, stage: found.stage };
  }
  if (current.state !== 'pointing') return current;
  return { state: 'away', step, stage: current.stage, until: now + GONE_MS };
}
