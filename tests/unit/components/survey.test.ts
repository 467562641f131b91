import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURES } from '../../gallery/models';

const FOLDER = 'guide/steps';
const source = readdirSync(FOLDER)
  .map((file) => readFileSync(`${FOLDER}/${file}`, 'utf8'))
  .join('\n');

/** The names that the unions of string literals of this kind list, whatever file they are in. */
function namesIn(type: RegExp): string[] {
  const unions = source.matchAll(new RegExp(`type (?:${type.source}) =([^;]*);`, 'g'));
  return [...unions].flatMap(([, body = '']) =>
    [...body.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  );
}

const steps = PICTURES.flatMap(({ model }) => model.steps);

test.each([
  ['reason', /\w+Reason|FromOutside/, steps.map(({ reason }) => reason)],
  ['status', /Status/, steps.map(({ status }) => status)],
] as const)(
  'every %s has a picture, which all component tests and axe look at',
  (_, type, shown) => {
    const names = namesIn(type);
    expect(names.length).toBeGreaterThan(5);
    const seen = new Set<string>(shown);
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
  },
);
