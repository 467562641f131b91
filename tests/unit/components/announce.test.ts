import { expect, test, vi } from 'vitest';
import type { Pointing } from '../../../components/model';
import { type Announced, announce } from '../../../components/words/announce';
import { PICTURES } from '../../gallery/models';

vi.mock('#i18n', () => import('./texts'));

function at(name: string, pointing?: Pointing): Announced {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  return { model: picture.model, pointing, corner: 'bottom-end' };
}
const claim = (state: Pointing['state']): Pointing => ({ step: 'claim', state });
const account = (stage: Pointing['stage']): Pointing => ({
  step: 'account',
  state: 'pointing',
  stage,
});

test.each<[string, Announced, Announced, string | undefined]>([
  ['no change', at('claim'), at('claim'), undefined],
  [
    'another corner',
    at('claim'),
    { ...at('claim'), corner: 'top-start' },
    'The guide is at the top left.',
  ],
  [
    'another corner by itself, while pointing',
    at('claim', claim('pointing')),
    { ...at('claim', claim('pointing')), corner: 'top-start' },
    undefined,
  ],
  ['looking', at('claim'), at('claim', claim('looking')), 'Looking for it on the page.'],
  [
    'found',
    at('claim', claim('looking')),
    at('claim', claim('pointing')),
    'Claim here: also turns usage credits on',
  ],
  [
    'not found',
    at('claim', claim('looking')),
    at('claim', claim('lost')),
    'It was not found. The guide tells it in words.',
  ],
  ['stopped', at('claim', claim('pointing')), at('claim'), undefined],
  [
    'the menu, then its entry',
    at('wrong-account', account('menu')),
    at('wrong-account', account('entry')),
    'Choose Acme',
  ],
  [
    'steps that are done, and the next one',
    at('claim'),
    at('reload'),
    'Credit: Done, claude.ai confirms. Balance: Done, claude.ai confirms. ' +
      'Team told: Done, you said so. To do next: Set a monthly spend limit.',
  ],
  ['the last step', at('bookmark'), at('all-done'), 'Bookmark: Done, you said so.'],
])('%s', (_, before, now, words) => {
  expect(announce(before, now)).toBe(words);
});
