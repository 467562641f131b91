import { diagnose } from '../../claude/messages/diagnose.ts';
import { inMS, print } from './figures.ts';

const LINE = '2026-05-04T09:12:33Z INFO [worker 7] GET /health 200 in 3 ms\n';
const MESSAGE = 'Ask your workspace admin to claim it and keep going.';
const RUNS = 9;

/** How long the popup's thread is busy with a pasted megabyte. */
export function measureDiagnosis(): void {
  const log = LINE.repeat(1_000_000 / LINE.length) + MESSAGE;
  const spent = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    if (diagnose(log).id !== 'organization-unclaimed') throw new Error('Not recognised.');
    return performance.now() - start;
  });
  print('diagnosis of 1 MB', inMS(spent), '≤ 200 ms');
}
