import { HOUR_MS } from '../time';
import type { Point } from './point';
import { type BalanceStep, monthTurn, reloadsIn, type StepKind } from './steps';

/** What happened to the money between two points. */
export interface Interval {
  from: Point;
  to: Point;
  /** Spent in between, in minor units; absent where nothing tells it from what was added. */
  burn?: number | undefined;
  /** What the month's spend grew by, as claude.ai counts it; absent where it was not read. */
  spent?: number | undefined;
  steps: BalanceStep[];
}

/** What was added or expired, of less than this many whole units, is taken for rounding. */
const LEAST_STEP = 1;
/** Of a purchase that use has hidden, in whole units. */
const LEAST_PURCHASE = 5;
/** How long a balance may stay behind the spend. */
const LONGEST_LAG_MS = 12 * HOUR_MS;

/**
 * What happened between two points. Use and what was added are told apart by the month's spend and
 * by the two parts of the balance, for use covered by promotional credit may count as nothing spent.
 * Nothing is compared across a change of currency or a clock that was set back.
 */
export function between(from: Point, to: Point): Interval {
  if (from.currency !== to.currency || from.exponent !== to.exponent || to.at <= from.at) {
    return { from, to, steps: [] };
  }
  const turn = monthTurn(from, to);
  const spent = spentBetween(from, to, turn !== undefined);
  const { burn, steps } = balanceChange(from, to, spent);
  const grown = spent.isWhole ? spent.atLeast : undefined;
  return {
    from,
    to,
    burn: burn ?? grown,
    spent: grown,
    steps: [...(turn ? [turn] : []), ...steps].sort((a, b) => a.at - b.at),
  };
}

/** What the month's spend tells of an interval, in minor units. */
interface Spent {
  atLeast: number;
  isWhole: boolean;
}

/** Of a month that has turned only the part after the turn was read; a figure set back tells nothing. */
function spentBetween(from: Point, to: Point, turned: boolean): Spent {
  if (turned) return { atLeast: to.spent ?? 0, isWhole: false };
  if (from.spent === undefined || to.spent === undefined || to.spent < from.spent) {
    return { atLeast: 0, isWhole: false };
  }
  return { atLeast: to.spent - from.spent, isWhole: true };
}

interface Change {
  burn?: number | undefined;
  steps: BalanceStep[];
}

function balanceChange(from: Point, to: Point, spent: Spent): Change {
  if (from.balance === undefined || to.balance === undefined) return { steps: [] };
  const least = LEAST_STEP * 10 ** from.exponent;
  const ended = endOf(from, to);
  const split = isSplit(from, to, least);
  // Whether the balance fell by use or because the promotional part ended, nobody can tell then.
  if (ended && !split) return { steps: [] };
  const [before, after] = [partsOf(from, split), partsOf(to, split)];
  const given = after.given - before.given;
  const paid = after.paid - before.paid;
  if (given >= least) return claimed(to, given, paid, spent);
  const steps: BalanceStep[] = [];
  // Of credit that ended nobody read the last use: what the spend does not explain has expired.
  const used = Math.max(spent.atLeast - Math.max(-paid, 0), 0);
  const expired = ended ? Math.max(-given - used, 0) : 0;
  if (ended && expired >= least) steps.push({ kind: 'expiry', at: ended, amount: expired });
  const givenBurn = Math.max(-given, 0) - expired;
  const paidBurn = Math.max(spent.atLeast - givenBurn, 0);
  const topUp = addedBy(from, to, { paid, added: paid + paidBurn, paidBurn, spent, least });
  if (topUp) steps.push(topUp);
  if (topUp && !spent.isWhole) return { steps };
  return { burn: givenBurn + (topUp ? paidBurn : Math.max(-paid, 0)), steps };
}

function claimed(to: Point, given: number, paid: number, spent: Spent): Change {
  const usedOfIt = Math.max(spent.atLeast - Math.max(-paid, 0), 0);
  return {
    burn: spent.isWhole ? Math.max(spent.atLeast, -paid) : undefined,
    steps: [{ kind: 'claim', at: to.at, amount: given + usedOfIt }],
  };
}

/**
 * What was bought or reloaded. A balance that lags behind the spend is neither: it has to rise, to
 * have been at the threshold, or to miss too much for the time that went by.
 */
function addedBy(
  from: Point,
  to: Point,
  of: { paid: number; added: number; paidBurn: number; spent: Spent; least: number },
): BalanceStep | undefined {
  const { paid, added, paidBurn, spent, least } = of;
  if (added < least) return undefined;
  const count = reloadsIn(from, to, added, spent.isWhole ? paidBurn : undefined);
  if (count > 0) return step('reload', to, added, count);
  const tooLong = spent.isWhole && to.at - from.at > LONGEST_LAG_MS;
  const hidden = tooLong && added >= Math.max((LEAST_PURCHASE / LEAST_STEP) * least, paidBurn / 20);
  return paid >= least || hidden ? step('purchase', to, added) : undefined;
}

function step(kind: StepKind, { at }: Point, amount: number, count?: number): BalanceStep {
  return { kind, at, amount, ...(count !== undefined && { count }) };
}

/** Were both parts read, and is a promotional part that grew also more money, not another count? */
function isSplit(from: Point, to: Point, least: number): boolean {
  if (from.promotional === undefined || to.promotional === undefined) return false;
  const grew = partsOf(to, true).given - partsOf(from, true).given;
  return grew < least || (to.balance ?? 0) - (from.balance ?? 0) >= least;
}

/** The two parts of the balance. A promotional part above the balance is a glitch. */
function partsOf({ balance = 0, promotional = 0 }: Point, split: boolean) {
  const given = split ? Math.min(Math.max(promotional, 0), Math.max(balance, 0)) : 0;
  return { given, paid: balance - given };
}

/** The promised end of promotional credit, where it came in between. */
function endOf({ at, expiresAt }: Point, to: Point): number | undefined {
  return expiresAt !== undefined && expiresAt > at && expiresAt <= to.at ? expiresAt : undefined;
}
