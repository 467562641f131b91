import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pointsOf, withPoint } from '../../guide/history/append.ts';
import { type History, NO_HISTORY } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import { hasFewDays } from '../../guide/outlook.ts';
import { calendarIn, weekdayOf } from '../../guide/runway/calendar.ts';
import { outlookOf } from '../../guide/runway/outlook.ts';
import { isRunway, runwayOf } from '../../guide/runway/runway.ts';
import { type Ledger, play } from './ledger.ts';
import { randomFrom } from './random.ts';
import { straightLine } from './straight-line.ts';
import { DAY, teams, WEEKS } from './teams.ts';
import { weeklyCurves } from './weekly-curves.ts';

/** Plays teams of each kind, and measures the forecasts of three methods against what came. */

const SEEDS = Number(process.argv[2] ?? 10);
const DOC = resolve('docs/forecast.md');
const calendar = calendarIn('UTC');
/** "Few days" is said below this many working days, and is wrong if it took this many more. */
const FEW_DAYS = 3;
const TOO_EARLY_DAYS = 2;

/** When $0 is reached, and whether the method calls that a matter of few days. */
interface Said {
  at?: number | undefined;
  isAlarm: boolean;
}
type Method = (points: readonly Point[]) => Said;
let range: { first?: number | undefined; last?: number | undefined } = {};
const METHODS: { [name: string]: Method } = {
  'this guide': (points) => {
    const runway = runwayOf(points, { calendar });
    if (!isRunway(runway)) return { isAlarm: false };
    range = { first: runway.empty?.first?.at, last: runway.empty?.last?.at };
    const outlook = outlookOf({ points, steps: [], runway }, points.at(-1)?.at ?? 0);
    return { at: runway.empty?.likely?.at, isAlarm: outlook !== undefined && hasFewDays(outlook) };
  },
  'straight line': alarming(straightLine),
  'weekly curves (CodexBar)': alarming(weeklyCurves),
};

/** A method that knows no range is as sure as its one moment. */
function alarming(method: (points: readonly Point[]) => number | undefined): Method {
  return (points) => {
    const at = method(points);
    const now = points.at(-1)?.at ?? 0;
    return { at, isAlarm: at !== undefined && workingDaysUntil(now, at) < FEW_DAYS };
  };
}

interface Score {
  errors: number[];
  falseAlarms: number;
  /** How many were given, and of these on the last day or later. */
  alarms: number;
  late: number;
  held: number;
  ranges: number;
}
const empty = (): Score => ({ errors: [], falseAlarms: 0, alarms: 0, late: 0, held: 0, ranges: 0 });
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
    if (said.some(([, { at }]) => at === undefined)) continue;
    runs++;
    for (const [name, { at }] of said) {
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
      if (alarmed.get(name) === run.start || !method(points).isAlarm) continue;
      alarmed.set(name, run.start);
      const own = score(kind, name);
      own.alarms++;
      if (workingDaysUntil(at, truth) < 1) own.late++;
      if (workingDaysUntil(at, truth) > FEW_DAYS + TOO_EARLY_DAYS) own.falseAlarms++;
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

/** The table, as docs/forecast.md shows it. */
const rows: string[][] = [['team', ...Object.keys(METHODS), 'range held']];

function line(kind: string, of: Map<string, Score>, quarters: number) {
  const cells = Object.keys(METHODS).map((name) => {
    const { errors, falseAlarms } = of.get(name) ?? empty();
    const [half, ninth] = [quantile(errors, 0.5), quantile(errors, 0.9)];
    return `${half.toFixed(2)} / ${ninth.toFixed(1)} / ${(falseAlarms / quarters).toFixed(2)}`;
  });
  const { held, ranges } = of.get('this guide') ?? empty();
  rows.push([kind, ...cells, `${Math.round((100 * held) / ranges)} %`]);
}

const all = new Map<string, Score>();
for (const [kind, of] of scores) {
  line(kind, of, quarters / scores.size);
  for (const [name, one] of of) {
    const sum = all.get(name) ?? empty();
    sum.errors.push(...one.errors);
    sum.falseAlarms += one.falseAlarms;
    sum.alarms += one.alarms;
    sum.late += one.late;
    sum.held += one.held;
    sum.ranges += one.ranges;
    all.set(name, sum);
  }
}
line('**all**', all, quarters);

/** Columns of one width, as the formatter of the documents would have them. */
function table(): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const drawn = rows.map((row) => `| ${row.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

const alarms = [...all].map(
  ([name, { alarms, falseAlarms, late }]) =>
    `- ${name}: ${alarms} alarms, ${falseAlarms} of them false, ${late} on the last day`,
);
const report = [
  `${runs} runs from a top-up to $0, ${SEEDS} teams of each kind, ${WEEKS} weeks each:`,
  '',
  table(),
  '',
  ...alarms,
].join('\n');
console.log(report);

const [BEGIN, END] = ['<!-- npm run backtest -->', '<!-- end -->'];
const doc = readFileSync(DOC, 'utf8');
const [before = '', rest = ''] = doc.split(BEGIN);
const after = rest.split(END)[1] ?? '';
writeFileSync(DOC, `${before}${BEGIN}\n\n${report}\n\n${END}${after}`);
