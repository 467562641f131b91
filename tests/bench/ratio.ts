import { inMS, median, print } from './figures.ts';
import type { Measured, Pair, Spent } from './pair.ts';

/** What the page's main thread spends while `work` runs. */
export async function spentDuring({ spent }: Measured, work: () => Promise<unknown>) {
  const before = await spent();
  await work();
  const after = await spent();
  return { tasks: after.tasks - before.tasks, cpu: after.cpu - before.cpu };
}

/** By the clock, as it was aimed at, and by the processor, which other programs disturb less. */
export function printRatio(name: string, { bare, guide }: Pair<Spent[]>, aim: string): void {
  const of = (all: Spent[], what: keyof Spent) => all.map((one) => one[what]);
  const ratio = (what: keyof Spent) => {
    const pairs = of(guide, what).map((value, i) => value / (of(bare, what)[i] ?? Number.NaN));
    return median(pairs).toFixed(3);
  };
  print(`${name}, bare`, inMS(of(bare, 'tasks')));
  print(`${name}, guide`, inMS(of(guide, 'tasks')));
  print(`${name}, guide/bare`, ratio('tasks'), aim);
  print(`${name}, guide/bare in processor time`, ratio('cpu'), aim);
}
