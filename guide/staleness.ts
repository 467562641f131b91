import type { Step, StepName } from './steps';
import { DAY_MS } from './time';

const WEEK_MS = 7 * DAY_MS;

/**
 * How long a figure stands for today: a balance falls with every working day, a setting changes
 * when somebody changes it. The claim and the person's word do not grow old.
 */
const FRESH_MS: { readonly [name in StepName]?: number } = {
  balance: DAY_MS,
  'auto-reload': WEEK_MS,
  'spend-cap': WEEK_MS,
};

/** Is a figure of the balance, read at `at`, one of another day? Both in milliseconds since 1970. */
export function isOld(at: number, now: number): boolean {
  return now - at > DAY_MS;
}

/**
 * The steps as they stand at `now` (milliseconds since 1970). What is too old to be said as now, or an
 * offer past its end, is last known: neither done nor open, with what it was when it was read in `was`.
 */
export function withStaleness(steps: readonly Step[], now: number): readonly Step[] {
  return steps.map((step) => {
    const { name, at, until } = step;
    // An offer that was open when it was read has ended since.
    if (until !== undefined && until <= now) return { ...step, status: 'unknown', was: 'todo' };
    const fresh = FRESH_MS[name];
    return fresh === undefined || at === undefined || now - at <= fresh ? step : asRead(step);
  });
}

/**
 * The steps where nothing was read yet: what is remembered of them is last known, however new.
 *
 * @param readAt when it was read that this account may manage them; milliseconds since 1970.
 */
export function asLastKnown(steps: readonly Step[], readAt: number): readonly Step[] {
  return steps.map((step) =>
    asRead(step, step.at ?? (step.reason === 'in-workspace' ? readAt : undefined)),
  );
}

/**
 * The steps where something could not be read again: what is remembered of it is last known, with the
 * failure beside it; of today there is no evidence.
 *
 * @param before what is remembered, as if nothing had failed.
 */
export function withLastKnown(steps: readonly Step[], before: readonly Step[]): readonly Step[] {
  return steps.map((step, i) => {
    const { failure } = step;
    const old = before[i] && (asSaid(before[i]) ?? asRead(before[i]));
    return failure && old?.was ? { ...old, evidence: 'none', failure } : step;
  });
}

/** What the person said they did is last known, too, where it cannot be read whose word that is. */
function asSaid(step: Step): Step | undefined {
  const { status, evidence, at } = step;
  // What goes on by itself has no moment.
  return at && evidence === 'you' && status === 'done'
    ? { ...step, status: 'unknown', was: status }
    : undefined;
}

/** What was done or open when it was read is last known; else the step as it is. */
function asRead(step: Step, at = step.at): Step {
  const { status, evidence } = step;
  return at !== undefined &&
    (evidence === 'api' || evidence === 'page') &&
    (status === 'done' || status === 'todo')
    ? { ...step, at, status: 'unknown', was: status }
    : step;
}

/** Is the step's figure last known rather than known? */
export function isStale(step: Step): boolean {
  return step.was !== undefined;
}
