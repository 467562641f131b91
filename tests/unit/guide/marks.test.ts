import { expect, test } from 'vitest';
import { type Kept, type Marks, withKept } from '../../../guide/marks';
import { NOON } from './examples';

const HAND = { at: NOON, how: 'hand' } as const;

test.each<[string, Marks, Kept, string | undefined]>([
  ['nothing', {}, {}, undefined],
  ['the hand tick', { bookmark: HAND }, {}, 'hand'],
  ['the bookmark', {}, { bookmarkedAt: NOON }, 'bookmarked'],
  ['the weekly look', {}, { weeklyLook: { on: true } }, 'weekly'],
  ['the weekly look switched off', {}, { weeklyLook: { on: false } }, undefined],
  ['the hand tick before the bookmark', { bookmark: HAND }, { bookmarkedAt: NOON }, 'hand'],
  [
    'the bookmark before the weekly look',
    {},
    { bookmarkedAt: NOON, weeklyLook: { on: true } },
    'bookmarked',
  ],
])('%s', (_, marks, kept, how) => {
  expect(withKept(marks, kept).bookmark?.how).toBe(how);
  expect(withKept({ ...marks, notify: HAND }, kept).notify).toEqual(HAND);
});
