import { expect, test, vi } from 'vitest';
import type { Pointing } from '../../../components/model';
import { type Announced, announce, sayArrival } from '../../../components/words/announce';
import { PICTURES } from '../../gallery/models';

vi.mock('#i18n', () => import('./texts'));

function at(name: string, pointing?: Pointing): Announced {
  const picture = PICTURES.find((p) => p.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  return { model: picture.model, pointing };
}
const claim = (state: Pointing['state']): Pointing => ({ step: 'claim', state });
const account = (stage: Pointing['stage']): Pointing => ({
  step: 'account',
  state: 'pointing',
  stage,
});

test.each<[string, Announced, Announced, string | undefined]>([
  ['no change', at('claim'), at('claim'), undefined],
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

test.each<[string, string, string | undefined, string | undefined]>([
  [
    'what stands above the steps',
    'reload',
    'Nearly empty: $4.10 left.',
    'Nearly empty: $4.10 left.',
  ],
  ['else the step to act on', 'reload', undefined, 'To do next: Set a monthly spend limit.'],
  [
    'the way out of the wrong account',
    'wrong-account',
    undefined,
    'To do next: Switch to the right account.',
  ],
  ['nothing to do, nothing to say', 'all-done', undefined, undefined],
])('on arrival: %s', (_, picture, headline, words) => {
  expect(sayArrival(at(picture), headline)).toBe(words);
});
