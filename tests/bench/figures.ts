import { loadavg } from 'node:os';

/** One line of what was measured. */
export interface Figure {
  name: string;
  figure: string;
  aim?: string | undefined;
  /** The day, and how many programs wanted a processor in the minute before. */
  when: string;
}

const printed: Figure[] = [];

/** All that was printed so far, for the page that is written of it. */
export function allFigures(): readonly Figure[] {
  return printed;
}

/** The middle value, which one disturbed run does not move. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted.at(middle - 1 + (sorted.length % 2)), sorted.at(middle)];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return (low + high) / 2;
}

/** One line for one figure, in the same form everywhere. */
export function print(name: string, figure: string, aim?: string): void {
  const [load = 0] = loadavg();
  const when = `${new Date().toISOString().slice(0, 10)}, load ${load.toFixed(0)}`;
  printed.push({ name: name.trim(), figure, aim, when });
  console.log(`${name}: ${figure}${aim ? ` (aim ${aim})` : ''}`);
}

/** Milliseconds with the range they came from, because a median alone hides how noisy it was. */
export function inMS(values: readonly number[]): string {
  const range = `${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)}`;
  return `${median(values).toFixed(1)} ms [${range}]`;
}
