import { expect, test } from 'vitest';
import { chooseView, type View, type Wish } from '../../../guide/view';

const SMALL: Wish = {
  collapsed: true,
  collapsedHere: false,
  alarming: false,
  buying: false,
  telling: false,
};

test.each<[string, Partial<Wish>, View]>([
  ['never made small', { collapsed: false }, 'panel'],
  ['made small', {}, 'pill'],
  ['made small, buying in the right account', { buying: true }, 'pill'],
  ['made small, arriving in a wrong account', { alarming: true }, 'panel'],
  ['made small again there', { alarming: true, collapsedHere: true }, 'pill'],
  [
    'the same, while claude.ai asks for money',
    { alarming: true, collapsedHere: true, buying: true },
    'panel',
  ],
  ['something is told in words', { telling: true }, 'panel'],
])('%s', (_, wish, view) => {
  expect(chooseView({ ...SMALL, ...wish })).toBe(view);
});
