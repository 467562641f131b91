import { pointsOf, withPoint } from '../../guide/history/append.ts';
import { type History, NO_HISTORY } from '../../guide/history/history.ts';
import type { Point } from '../../guide/history/point.ts';
import { type Ledger, play } from './ledger.ts';
import { calendar, FEW_DAYS, GUIDE, METHODS, workingDaysUntil } from './methods.ts';
import { randomFrom } from './random.ts';
import { DAY, type Team, WEEKS } from './teams.ts';

/** An alarm is wrong where it took this many working days more than it says. */
const TOO_EARLY_DAYS = 2;

export interface Score {
  errors: number[];
  falseAlarms: number;
  /** How many were given, and of these on the last day or later. */
  alarms: number;
  late: number;
  held: number;
  ranges: number;
}

/** What came of all teams: by their kind and the method. */
export interface Measured {
  scores: Map<string, Map<string, Score>>;
  quarters: number;
  runs: number;
}

export const empty = (): Score => ({
  errors: [],
  falseAlarms: 0,
  alarms: 0,
  late: 0,
  held: 0,
  ranges: 0,
});

/** Plays the teams once for each seed, and measures what each method says against what came. */
export function measureAll(
  teams: (random: () => number) => Team[],
  seeds: readonly number[],
): Measured {
  const measured: Measured = { scores: new Map(), quarters: 0, runs: 0 };
  for (const seed of seeds) {
    const random = randomFrom(seed);
    for (const team of teams(random)) {
      measure(team, play(team, random), measured);
      measured.quarters += WEEKS / 13;
    }
  }
  return measured;
}

function scoreIn({ scores }: Measured, kind: string, method: string): Score {
  const of = scores.get(kind) ?? new Map<string, Score>();
  scores.set(kind, of);
  const found = of.get(method) ?? empty();
  of.set(method, found);
  return found;
}

/** The history as it was kept after each reading. */
function histories(ledger: Ledger): { at: number; points: Point[] }[] {
  let stored: History = NO_HISTORY;
  return ledger.points.map((point) => {
    stored = withPoint(stored, point, point.at);
    return { at: point.at, points: pointsOf(stored) };
  });
}

function measure({ name: kind, daysOff }: Team, ledger: Ledger, measured: Measured) {
  const history = histories(ledger);
  for (const run of ledger.runs) {
    const atHalf = history.findLast(({ at }) => at <= run.half)?.points;
    if (!atHalf?.length || (atHalf.at(-1)?.at ?? 0) < run.start) continue;
    const said = Object.entries(METHODS).map(([name, method]) => [name, method(atHalf)] as const);
    const truth = ledger.emptyFrom(atHalf.at(-1)?.at ?? 0) ?? run.empty;
    if (said.some(([, { at }]) => at === undefined)) continue;
    measured.runs++;
    for (const [name, { at, range }] of said) {
      const own = scoreIn(measured, kind, name);
      own.errors.push(Math.abs((at ?? 0) - truth) / DAY);
      if (name !== GUIDE) continue;
      own.ranges++;
      const { first, last = Infinity } = range ?? {};
      if (first !== undefined && first <= truth && last >= truth) own.held++;
    }
  }
  const alarmed = new Map<string, number>();
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
      const own = scoreIn(measured, kind, name);
      const left = workingDaysUntil(at, truth, daysOff);
      own.alarms++;
      if (left < 1) own.late++;
      if (left > FEW_DAYS + TOO_EARLY_DAYS) own.falseAlarms++;
    }
  }
}
