import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Access } from '../../../components/options/Access';
import { OPTIONS } from '../../gallery/models';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

test.each([
  [{}, undefined],
  [{ isNotSaved: true }, 'not-saved'],
  [{ isNotSaved: true, isFull: true }, 'full'],
  [{ isFull: true, canRead: false }, 'no-access'],
] as const)('what keeps the guide from reading or remembering, of %o: %s', (change, apart) => {
  const { body } = openPage('');
  render(<Access model={{ ...OPTIONS, ...change }} act={() => {}} />, body);
  expect(body.querySelector('[data-apart]')?.getAttribute('data-apart') ?? undefined).toBe(apart);
});
