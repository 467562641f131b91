import { between } from './interval';
import type { Point } from './point';
import { reloadsIn } from './steps';

/** So many readings in a row may be wrong: claude.ai answers so for hours at most. */
const LONGEST_RUN = 3;
/** Of less than this many whole units nobody needs to doubt. */
const LEAST = 5;
/** Without the month's spend beside it only a balance that has come back almost whole tells. */
const ALMOST = 0.1;

/**
 * The points without those that the ones around them contradict: a balance, or its promotional part,
 * that was gone or far too high once and then as before, a month's spend that was so, an amount in
 * another currency, or no balance at all. What the month's spend explains has happened.
 *
 * @param points in order of time.
 */
export function withoutGlitches(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    for (let run = 1; run <= LONGEST_RUN; run++) {
      const before = kept.at(-1 - run);
      if (before && kept.slice(-run).every((each) => isGlitch(before, each, point))) {
        kept.length -= run;
        break;
      }
    }
    kept.push(point);
  }
  return kept;
}

/** Of the newest points, for those before were looked at when they were. */
export function withoutNewGlitches(points: readonly Point[]): Point[] {
  const from = Math.max(points.length - LONGEST_RUN - 2, 0);
  return [...points.slice(0, from), ...withoutGlitches(points.slice(from))];
}

function isGlitch(before: Point, point: Point, after: Point): boolean {
  // Credit with another end is another credit.
  if (!isAlike(before, after) || before.expiresAt !== after.expiresAt) return false;
  if (!isAlike(before, point)) return true;
  if (!isOdd(before, point, after)) return false;
  const direct = between(before, after);
  if (direct.steps.some(({ kind }) => kind !== 'month')) return false;
  if (before.balance !== undefined && after.balance !== undefined) {
    if (point.balance === undefined) return true;
    // A purchase that no balance shows is one by the spend or by the parts, and where these were wrong
    // or late it is none.
    if (hidesPurchase(before, point) || hidesPurchase(point, after)) return true;
    const excess = excessOf((each) => each.balance, before, point, after);
    if (isUnexplained(excess, direct.spent, before, point, after)) return true;
  }
  // Within a month the spend only grows.
  if (direct.steps.length > 0 || (before.spent ?? 0) > (after.spent ?? 0)) return false;
  return excessOf((each) => each.spent, before, point, after) > 0;
}

function isAlike(a: Point, b: Point): boolean {
  return a.currency === b.currency && a.exponent === b.exponent;
}

/** Might anything be wrong with it? */
function isOdd(before: Point, point: Point, after: Point): boolean {
  return (
    point.balance === undefined ||
    excessOf((each) => each.balance, before, point, after) > 0 ||
    excessOf((each) => each.spent, before, point, after) > 0 ||
    hidesPurchase(before, point) ||
    hidesPurchase(point, after)
  );
}

function hidesPurchase(from: Point, to: Point): boolean {
  const fallen = (from.balance ?? 0) - (to.balance ?? 0);
  // Of most, spend and parts say what the balance says, and no more is to be asked.
  const isPlain =
    from.promotional === to.promotional && (to.spent ?? 0) - (from.spent ?? 0) <= fallen;
  if (fallen < 0 || isPlain) return false;
  return between(from, to).steps.some(({ kind }) => kind === 'purchase');
}

/** By how much a figure lies outside those before and after it; 0 where one was not read. */
function excessOf(
  figure: (point: Point) => number | undefined,
  ...[before, point, after]: [Point, Point, Point]
): number {
  const [a, b, c] = [figure(before), figure(point), figure(after)];
  if (a === undefined || b === undefined || c === undefined) return 0;
  return Math.max(Math.min(a, c) - b, b - Math.max(a, c), 0);
}

/** Does nothing tell that so much was used and added, or added and taken back? */
function isUnexplained(
  excess: number,
  spent: number | undefined,
  ...[before, point, after]: [Point, Point, Point]
): boolean {
  if (excess < LEAST * 10 ** before.exponent) return false;
  if (spent !== undefined) return spent < excess / 2;
  const [a = 0, b = 0, c = 0] = [before.balance, point.balance, after.balance];
  const isBack = Math.abs(a - c) <= excess * ALMOST && excess >= Math.abs(a) / 2;
  const charges =
    reloadsIn(before, point, b - a, undefined) + reloadsIn(point, after, c - b, undefined);
  return isBack && charges === 0;
}

/**
 * May the newest balance of nothing be such a glitch? Until it is read again, or the month's spend
 * tells of it, nothing was used.
 */
export function isDoubtful({ balance: before = 0, ...from }: Point, to: Point): boolean {
  const { balance = before } = to;
  if (balance > 0 || before - balance < LEAST * 10 ** from.exponent) return false;
  const grown = (to.spent ?? 0) - (from.spent ?? to.spent ?? 0);
  return grown < (before - balance) / 2;
}
