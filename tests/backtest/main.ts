import { pointsOf, withPoint } from '../../guide/history/append.ts';
import { type History, NO_HISTORY } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import { calendarIn, weekdayOf } from '../../guide/runway/calendar.ts';
import { isRunway, runwayOf } from '../../guide/runway/runway.ts';
import { type Ledger, play } from './ledger.ts';
import { randomFrom } from './random.ts';
import { straightLine } from './straight-line.ts';
import { DAY, teams, WEEKS } from './teams.ts';
import { weeklyCurves } from './weekly-curves.ts';

/** Plays teams of each kind, and measures the forecasts of three methods against what came. */

const SEEDS = Number(process.argv[2] ?? 10);
const calendar = calendarIn('UTC');
/** "Few days" is said below this many working days, and is wrong if it took this many more. */
const FEW_DAYS = 3;
const TOO_EARLY_DAYS = 2;

type Method = (points: readonly Point[]) => number | undefined;
let range: { first?: number | undefined; last?: number | undefined } = {};
const METHODS: { [name: string]: Method } = {
  'this guide': (points) => {
    const runway = runwayOf(points, { calendar });
    if (!isRunway(runway)) return undefined;
    range = { first: runway.empty?.first?.at, last: runway.empty?.last?.at };
    return runway.empty?.likely?.at;
  },
  'straight line': straightLine,
  'weekly curves (CodexBar)': weeklyCurves,
};

interface Score {
  errors: number[];
  falseAlarms: number;
  missed: number;
  held: number;
  ranges: number;
}
const empty = (): Score => ({ errors: [], falseAlarms: 0, missed: 0, held: 0, ranges: 0 });
const scores = new Map<string, Map<string, Score>>();
let quarters = 0;
let runs = 0;

function score(kind: string, method: string): Score {
  const of = scores.get(kind) ?? new Map<string, Score>();
  scores.set(kind, of);
  const found = of.get(method) ?? empty();
  of.set(method, found);
  return found;
}

function workingDaysUntil(from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += DAY / 24) {
    const weekday = weekdayOf(calendar.dayOf(at));
    if (weekday !== 0 && weekday !== 6) count += 1 / 24;
  }
  return count;
}

function measure(kind: string, ledger: Ledger) {
  const alarmed = new Map<string, number>();
  const history: { at: number; points: Point[] }[] = [];
  let stored: History = NO_HISTORY;
  for (const point of ledger.points) {
    stored = withPoint(stored, point, point.at);
    history.push({ at: point.at, points: pointsOf(stored) });
  }
  for (const run of ledger.runs) {
    const atHalf = history.findLast(({ at }) => at <= run.half)?.points;
    if (!atHalf?.length || (atHalf.at(-1)?.at ?? 0) < run.start) continue;
    const said = Object.entries(METHODS).map(([name, method]) => [name, method(atHalf)] as const);
    const [first, last] = [range.first, range.last];
    const truth = ledger.emptyFrom(atHalf.at(-1)?.at ?? 0) ?? run.empty;
    if (said.some(([, at]) => at === undefined)) continue;
    runs++;
    for (const [name, at] of said) {
      score(kind, name).errors.push(Math.abs((at ?? 0) - truth) / DAY);
    }
    const own = score(kind, 'this guide');
    own.ranges++;
    if (first !== undefined && first <= truth && (last ?? Infinity) >= truth) own.held++;
  }
  let day = -1;
  for (const { at, points } of history) {
    if (calendar.dayOf(at) === day) continue;
    day = calendar.dayOf(at);
    const run = ledger.runs.findLast(({ start }) => start <= at);
    const truth = ledger.emptyFrom(at);
    if (!run || truth === undefined || at >= run.empty) continue;
    for (const [name, method] of Object.entries(METHODS)) {
      const predicted = method(points);
      if (predicted === undefined || alarmed.get(name) === run.start) continue;
      if (workingDaysUntil(at, predicted) >= FEW_DAYS) continue;
      alarmed.set(name, run.start);
      if (workingDaysUntil(at, truth) > FEW_DAYS + TOO_EARLY_DAYS) score(kind, name).falseAlarms++;
    }
  }
}

for (let seed = 1; seed <= SEEDS; seed++) {
  const random = randomFrom(seed);
  for (const team of teams(random)) {
    measure(team.name, play(team, random));
    quarters += WEEKS / 13;
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

function line(kind: string, of: Map<string, Score>, weeks: number) {
  const cells = Object.keys(METHODS).map((name) => {
    const { errors, falseAlarms } = of.get(name) ?? empty();
    const [half, ninth] = [quantile(errors, 0.5), quantile(errors, 0.9)];
    return `${half.toFixed(2)} / ${ninth.toFixed(1)} / ${(falseAlarms / weeks).toFixed(2)}`;
  });
  const { held, ranges } = of.get('this guide') ?? empty();
  console.log(`| ${[kind, ...cells, `${Math.round((100 * held) / ranges)} %`].join(' | ')} |`);
}

console.log(`${runs} runs from a top-up to $0, ${SEEDS} teams of each kind, ${WEEKS} weeks each`);
console.log('median error in days / its ninth tenth / false alarms a quarter');
console.log(`| team | ${Object.keys(METHODS).join(' | ')} | range held |`);
console.log('|---|---|---|---|---|');
const all = new Map<string, Score>();
for (const [kind, of] of scores) {
  line(kind, of, quarters / scores.size);
  for (const [name, { errors, falseAlarms, held, ranges }] of of) {
    const sum = all.get(name) ?? empty();
    sum.errors.push(...errors);
    sum.falseAlarms += falseAlarms;
    sum.held += held;
    sum.ranges += ranges;
    all.set(name, sum);
  }
}
line('all', all, quarters);
