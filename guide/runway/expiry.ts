import type { Point } from '../history/point';
import { type Ahead, unitsUntil } from './ahead';

/** Promotional credit that ends; minor units. It is spent first. */
export interface Tranche {
  remaining: number;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What a point tells of promotional credit: all of it as if it ended with the first. */
export function trancheOf({ promotional, expiresAt }: Point): Tranche[] {
  return promotional && promotional > 0 && expiresAt !== undefined
    ? [{ remaining: promotional, expiresAt }]
    : [];
}

/**
 * What of the credits has ended unused up to a moment, where what ends first is spent first.
 *
 * @param used what some units of work use, in minor units.
 */
export function lostBy(
  tranches: readonly Tranche[],
  ahead: readonly Ahead[],
  used: (units: number) => number,
): (at: number) => number {
  let [given, lost] = [0, 0];
  const losses = tranches
    .toSorted((a, b) => a.expiresAt - b.expiresAt)
    .map(({ remaining, expiresAt }) => {
      given += remaining;
      const unused = given - lost - used(unitsUntil(ahead, expiresAt));
      const ends = Math.min(Math.max(unused, 0), remaining);
      lost += ends;
      return { at: expiresAt, lost };
    });
  return (at) => losses.findLast((loss) => loss.at <= at)?.lost ?? 0;
}
