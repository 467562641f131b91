import { expect, test } from 'vitest';
import { growthOf, type Left, whatGrows } from '../bench/soak-growth.ts';

/** Looks every 50 rounds. @param per what each round leaves behind. */
function looks(per: Partial<Left>, wobble = 0): Left[] {
  return Array.from({ length: 8 }, (_, i) => {
    const rounds = 50 * (i + 1);
    const sway = i % 2 === 0 ? wobble : -wobble;
    return {
      rounds,
      heapKB: 5000 + rounds * (per.heapKB ?? 0) + sway * 20,
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

test('a visit that is held in every tenth round is found in the heap', () => {
  expect(whatGrows(looks({ heapKB: 2 }), looks({}))).toEqual([
    'heapKB grow by 200.0 per 100 rounds.',
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
