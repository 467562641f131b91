import { expect, test, vi } from 'vitest';
import { shortName } from '../../../components/words/names';
import { sayToday } from '../../../components/words/today';
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

test('a sign of two halves is never cut in two', () => {
  const organization = { id: 'a', kind: 'team' as const, name: '🎉'.repeat(61) };
  if (!offerless) throw new Error('There is no such picture.');
  expect(shortName(organization, offerless.quotes).isWellFormed()).toBe(true);
});
