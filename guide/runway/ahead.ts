import { DAY_MS } from '../time';
import type { Calendar } from './calendar';
import { partsBetween } from './parts';
import { type Week, workIn } from './week';

/** Beyond this a forecast says nothing that anybody could act on. */
const HORIZON_DAYS = 190;

/** A moment, and the units of work until then. */
export interface Ahead {
  at: number;
  units: number;
}

/** The time from a moment on, up to the horizon, at each change of pace within a day. */
export function timeAhead(from: number, week: Week, calendar: Calendar): Ahead[] {
  const parts = partsBetween(from, from + HORIZON_DAYS * DAY_MS, calendar);
  const ahead: Ahead[] = [{ at: from, units: 0 }];
  let units = 0;
  for (const part of parts) {
    units += workIn(part, week);
    ahead.push({ at: part.to, units });
  }
  return ahead;
}

/** Units of work until a moment; of one before the beginning 0. */
export function unitsUntil(ahead: readonly Ahead[], at: number): number {
  const next = ahead.findIndex((moment) => moment.at >= at);
  const [before, after] = [ahead[next - 1], ahead[next]];
  if (!after) return ahead.at(-1)?.units ?? 0;
  if (!before) return 0;
  const share = (at - before.at) / (after.at - before.at);
  return before.units + share * (after.units - before.units);
}

/**
 * The first moment at which something holds that, once it holds, goes on; `undefined` beyond the
 * horizon.
 */
export function firstMoment(
  ahead: readonly Ahead[],
  holds: (moment: Ahead) => boolean,
): Ahead | undefined {
  const next = ahead.findIndex(holds);
  const [before, after] = [ahead[next - 1], ahead[next]];
  if (!after || !before) return after;
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 24; halving++) {
    const middle = (low + high) / 2;
    if (holds(mixed(before, after, middle))) high = middle;
    else low = middle;
  }
  return mixed(before, after, high);
}

function mixed(before: Ahead, after: Ahead, share: number): Ahead {
  return {
    at: before.at + share * (after.at - before.at),
    units: before.units + share * (after.units - before.units),
  };
}
