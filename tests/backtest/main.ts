import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { countArgument } from '../count-argument.ts';
import { empty, type Measured, measureAll, type Score } from './measure.ts';
import { GUIDE, METHODS } from './methods.ts';
import { otherTeams } from './other-teams.ts';
import { teams, WEEKS } from './teams.ts';

/**
 * Plays teams of each kind, and measures the forecasts of three methods against what came: of the
 * teams by which the rules were chosen, and apart from them of others, which say how they fare.
 */

const SEEDS = countArgument(process.argv[2], 10, 'teams of each kind');
/** Nobody has looked at what comes of these while choosing. */
const OTHER_SEEDS = 1000;
const DOC = resolve('docs/forecast.md');

function seedsFrom(first: number): number[] {
  return Array.from({ length: SEEDS }, (_, i) => first + i);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

function row(kind: string, of: Map<string, Score>, quarters: number): string[] {
  const cells = Object.keys(METHODS).map((name) => {
    const { errors, falseAlarms } = of.get(name) ?? empty();
    const [half, ninth] = [quantile(errors, 0.5), quantile(errors, 0.9)];
    return `${half.toFixed(2)} / ${ninth.toFixed(1)} / ${(falseAlarms / quarters).toFixed(2)}`;
  });
  const { held, ranges } = of.get(GUIDE) ?? empty();
  return [kind, ...cells, `${Math.round((100 * held) / ranges)} %`];
}

/** Of all kinds together. */
function summed(scores: Measured['scores']): Map<string, Score> {
  const all = new Map<string, Score>();
  for (const of of scores.values()) {
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
  return all;
}

/** Columns of one width, as the formatter of the documents would have them. */
function tableOf(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const drawn = rows.map((row) => `| ${row.map((c, i) => c.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

function reportOf({ scores, quarters, runs }: Measured): string {
  const all = summed(scores);
  const kinds = [...scores].map(([kind, of]) => row(kind, of, quarters / scores.size));
  const head = ['team', ...Object.keys(METHODS), 'range held'];
  const alarms = [...all].map(
    ([name, { alarms, falseAlarms, late }]) =>
      `- ${name}: ${alarms} alarms, ${falseAlarms} of them false, ${late} on the last day`,
  );
  return [
    `${runs} runs from a top-up to $0, ${SEEDS} teams of each kind, ${WEEKS} weeks each:`,
    '',
    tableOf([head, ...kinds, row('**all**', all, quarters)]),
    '',
    ...alarms,
  ].join('\n');
}

const report = [
  '### Teams by which nothing was chosen',
  '',
  reportOf(measureAll(otherTeams, seedsFrom(OTHER_SEEDS))),
  '',
  '### Teams by which the rules were chosen',
  '',
  reportOf(measureAll(teams, seedsFrom(1))),
].join('\n');
console.log(report);

const [BEGIN, END] = ['<!-- npm run backtest -->', '<!-- end -->'];
const doc = readFileSync(DOC, 'utf8');
const [before = '', rest = ''] = doc.split(BEGIN);
const after = rest.split(END)[1] ?? '';
writeFileSync(DOC, `${before}${BEGIN}\n\n${report}\n\n${END}${after}`);
