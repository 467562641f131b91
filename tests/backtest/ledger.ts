import type { Point } from '../../guide/history/point.ts';
import { between } from './random.ts';
import { demandOf, HOUR, START, type Team } from './teams.ts';

/** From a top-up to $0, as it was. */
interface Run {
  start: number;
  /** When half of what there was at the start was left. */
  half: number;
  /** When $0 was reached, or would have been without the next top-up. */
  empty: number;
}

export interface Ledger {
  /** The readings, in order of time. */
  points: Point[];
  runs: Run[];
  /** When what is left at a moment would be gone without any top-up; undefined after the end. */
  emptyFrom(at: number): number | undefined;
}

/** Plays a team's weeks: what it uses, buys and gets, and what the guide reads of that. */
export function play(team: Team, random: () => number): Ledger {
  const demand = demandOf(team, random);
  const balances: number[] = [];
  const expiries: { hour: number; amount: number }[] = [];
  const points: Point[] = [];
  const runs: Run[] = [];
  let [paid, given, spent, expires, topUps] = [0, 0, 0, 0, 0];
  const covered = random() < 0.5;
  const hoursOf = readingHours(team, random, demand.length);

  const topUp = (hour: number) => {
    const level = team.perDay * (1 + team.growth) ** (hour / 168);
    const amount = Math.round((level * between(random, ...team.lasts)) / 100) * 100;
    if (team.promotionDays && topUps % 2 === 0) {
      given = amount;
      expires = hour + team.promotionDays * 24;
    } else paid += amount;
    topUps++;
    runs.push({ start: START + hour * HOUR, half: 0, empty: 0 });
  };
  topUp(8);
  let startBalance = paid + given;
  for (const [hour, wanted] of demand.entries()) {
    const at = START + hour * HOUR;
    const date = new Date(at);
    if (date.getUTCDate() === 1 && date.getUTCHours() === 0) spent = 0;
    if (given > 0 && hour >= expires) {
      expiries.push({ hour, amount: given });
      given = 0;
    }
    const total = paid + given;
    const used = Math.min(wanted, total);
    const fromGiven = Math.min(given, used);
    given -= fromGiven;
    paid -= used - fromGiven;
    spent += covered ? used - fromGiven : used;
    const left = paid + given;
    balances.push(left);
    const run = runs.at(-1);
    if (run && !run.half && left <= startBalance / 2) run.half = at + HOUR;
    const isDay = date.getUTCHours() === 9 && hour % 168 < 120;
    const low = left <= (team.early ? startBalance * 0.15 : 0);
    if (hoursOf.has(hour)) {
      points.push({
        at: at + HOUR - 1,
        currency: 'USD',
        exponent: 2,
        balance: Math.round(left),
        promotional: Math.round(given),
        spent: Math.round(spent),
        cap: null,
        reload: { on: false },
        ...(given > 0 && { expiresAt: START + expires * HOUR }),
      });
    }
    if (isDay && low) {
      topUp(hour);
      startBalance = paid + given;
    }
  }

  const emptyFrom = (at: number) => {
    const hour = Math.floor((at - START) / HOUR);
    let left = balances[hour] ?? 0;
    for (let h = hour + 1; h < demand.length; h++) {
      const ended = expiries.find((e) => e.hour === h);
      if (ended) left -= ended.amount;
      left -= demand[h] ?? 0;
      if (left <= 0) return START + h * HOUR;
    }
    return undefined;
  };
  for (const run of runs) run.empty = (run.half && emptyFrom(run.half)) || 0;
  return { points, runs: runs.filter((run) => run.half && run.empty), emptyFrom };
}

/** The hours in which somebody looks: on working days, while people are at work. */
function readingHours(team: Team, random: () => number, hours: number): Set<number> {
  const chosen = new Set<number>();
  for (let day = 0; day < hours / 24; day++) {
    const week = Math.floor(day / 7);
    if (team.gap && week >= team.gap[0] && week < team.gap[0] + team.gap[1]) continue;
    const chance = day % 7 >= 5 ? 0.3 : 1;
    const count = Math.floor(team.readings * chance + random());
    for (let n = 0; n < count; n++) chosen.add(day * 24 + Math.floor(between(random, 8, 19)));
  }
  return chosen;
}
