import type { Point } from '../../guide/history/point.ts';

/** Where the last run of a falling balance began. */
export function sinceTopUp(points: readonly Point[]): readonly Point[] {
  const rise = points.findLastIndex((p, i) => {
    const before = points[i - 1];
    return before !== undefined && (p.balance ?? 0) > (before.balance ?? 0);
  });
  return points.slice(Math.max(rise, 0));
}

/** Used ÷ elapsed since the last top-up, as most tools do it: when $0 is reached. */
export function straightLine(points: readonly Point[]): number | undefined {
  const run = sinceTopUp(points);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last) return undefined;
  const used = (first.balance ?? 0) - (last.balance ?? 0);
  if (used <= 0) return undefined;
  return last.at + ((last.balance ?? 0) / used) * (last.at - first.at);
}
