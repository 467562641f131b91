import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURES } from '../../gallery/models';

/** The names that a union of string literals lists. */
function namesIn(file: string, type: string): string[] {
  const source = readFileSync(file, 'utf8');
  const [, body = ''] = new RegExp(`type ${type} =([^;]*);`).exec(source) ?? [];
  return [...body.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
}

const steps = PICTURES.flatMap(({ model }) => model.steps);

test.each([
  ['guide/step.ts', 'Reason', steps.map(({ reason }) => reason)],
  ['guide/step.ts', 'Status', steps.map(({ status }) => status)],
] as const)(
  '%s: every %s has a picture, which all component tests and axe look at',
  (file, type, shown) => {
    const names = namesIn(file, type);
    expect(names.length).toBeGreaterThan(5);
    const seen = new Set<string>(shown);
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
  },
);
