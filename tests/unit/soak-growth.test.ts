import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { heapIn } from '../bench/heap-snapshot.ts';
import { growthOf, type Left, NOISE, whatGrows } from '../bench/soak-growth.ts';

/** Looks every 50 rounds. @param per what each round leaves behind. */
function looks(per: Partial<Left>, wobble = 0): Left[] {
  return Array.from({ length: 8 }, (_, i) => {
    const rounds = 50 * (i + 1);
    const sway = i % 2 === 0 ? wobble : -wobble;
    return {
      rounds,
      objectsKB: 1300 + rounds * (per.objectsKB ?? 0) + sway * 4,
      codeKB: 3800 + rounds * (per.codeKB ?? 0) + sway * 20,
      nodes: 70 + rounds * (per.nodes ?? 0) + sway,
      listeners: 40 + rounds * (per.listeners ?? 0) + sway,
      observers: rounds * (per.observers ?? 0),
    };
  });
}

test('what stays as it is does not grow, also where it sways', () => {
  expect(whatGrows(looks({}, 4), looks({}, 4))).toEqual([]);
});

test.for(['nodes', 'listeners', 'observers'] as const)(
  'one of %s left behind in each round is found',
  (held) => {
    const guide = looks({ [held]: 1 });
    expect(growthOf(guide, held)).toBeCloseTo(100);
    expect(whatGrows(guide, looks({}))).toEqual([`${held} grow by 100.0 per 100 rounds.`]);
  },
);

test('a visit that is held in every tenth round is found among the objects', () => {
  expect(whatGrows(looks({ objectsKB: 2 }), looks({}))).toEqual([
    'objectsKB grow by 200.0 per 100 rounds.',
  ]);
});

test('what the page itself leaves behind is not the guide’s', () => {
  expect(whatGrows(looks({ nodes: 3 }), looks({ nodes: 3 }))).toEqual([]);
  expect(whatGrows(looks({ nodes: 4 }), looks({ nodes: 3 }))).toHaveLength(1);
});

test('the first half does not count, and one look is no line', () => {
  const [first, ...rest] = looks({});
  if (!first) throw new Error('There are eight.');
  expect(whatGrows([{ ...first, nodes: 9000 }, ...rest], looks({}))).toEqual([]);
  expect(() => growthOf(looks({}).slice(0, 2), 'nodes')).toThrow('Too few looks');
});

test('a heap snapshot is told apart into what scripts hold and what is made of them', () => {
  const types = ['code', 'object', 'native', 'string'];
  const node = (type: string, size: number) => [types.indexOf(type), 0, size];
  const snapshot = {
    snapshot: {
      meta: { node_fields: ['type', 'name', 'self_size'], node_types: [types, 'string'] },
    },
    nodes: [
      ['code', 4096],
      ['object', 1024],
      ['native', 9999],
      ['string', 512],
    ].flatMap(([type, size]) => node(String(type), Number(size))),
  };
  expect(heapIn(JSON.stringify(snapshot))).toEqual({ objectsKB: 1.5, codeKB: 4 });
});

test('the page on long use has the limits that are in force, and growth within them', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/soak.md'), 'utf8');
  const rows = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const figures = rows.flatMap(([, , bare, guide, noise]) =>
    /^\d+$/.test(noise ?? '') ? [[Number(bare), Number(guide), Number(noise)] as const] : [],
  );
  expect(figures.map(([, , noise]) => noise)).toEqual(Object.values(NOISE));
  for (const [bare, guide, noise] of figures) expect(guide - bare).toBeLessThanOrEqual(noise);
});
