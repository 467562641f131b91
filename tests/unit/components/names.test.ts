import { expect, test, vi } from 'vitest';
import { listed, shortName } from '../../../components/words/names';
import { sayToday } from '../../../components/words/today';
import { displayName } from '../../../guide/organization';
import { PICTURES } from '../../gallery/models';

vi.mock('#i18n', () => import('./texts'));

const LONG = 'Møller, Sønner & Datter International Research Cooperative of the North';
const offerless = PICTURES.find(({ name }) => name === 'offerless')?.model;

test('a long name is cut in its middle, and a sentence with it ends in one stop', () => {
  if (offerless?.standing.kind !== 'manager') throw new Error('There is no such picture.');
  const organization = { ...offerless.standing.organization, name: LONG };
  const name = shortName(organization, offerless.quotes);
  expect(name).toMatch(/^Møller, Sønner & Datter International \w+….* of the North$/);
  expect(name.length).toBeLessThanOrEqual(60);
  const [sentence] =
    sayToday('no-offer', { ...offerless, standing: { ...offerless.standing, organization } }) ?? [];
  expect(sentence).toBe(`No free credit is open for ${name}.`);
  expect(sentence).not.toMatch(/…\.|\.{2}/);
});

test('a workspace whose name was not read is called by its kind', () => {
  expect(displayName({ id: 'a', kind: 'team', name: '' })).toBe('Team');
  expect(displayName({ id: 'a', kind: 'enterprise', name: 'Acme' })).toBe('Acme (Enterprise)');
});

test('beside a reason that is not known nothing is called done for today', () => {
  if (!offerless?.reading) throw new Error('There is no such picture.');
  const obstacle = { value: 'galactic_pause', source: 'api' as const, at: offerless.now };
  const reading = { ...offerless.reading, obstacle };
  const [, second] = sayToday('nothing', { ...offerless, reading }) ?? [];
  expect(second).toMatch(/for a reason that this guide does not know/);
  expect(sayToday('nothing', offerless)?.[1]).not.toBe(second);
});

test('a sign of two halves is never cut in two', () => {
  const organization = { id: 'a', kind: 'team' as const, name: '🎉'.repeat(61) };
  if (!offerless) throw new Error('There is no such picture.');
  expect(shortName(organization, offerless.quotes).isWellFormed()).toBe(true);
});

test.each([
  ['en', ['A'], 'A'],
  ['en', ['A', 'B', 'C'], 'A, B, and C'],
  ['de', ['A', 'B'], 'A und B'],
  ['ja', ['A', 'B', 'C'], 'A、B、C'],
])('several names are listed as %s lists them', (language, names, said) => {
  expect(listed(names, language)).toBe(said);
});
