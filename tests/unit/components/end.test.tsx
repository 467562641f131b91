import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import type { GuideModel } from '../../../components/model';
import { End } from '../../../components/views/End';
import { PICTURES } from '../../gallery/models';
import { openPage } from '../claude/dom';

vi.mock('#i18n', () => import('./texts'));

const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function modelOf(name: string): GuideModel {
  const picture = PICTURES.find((one) => one.name === name);
  if (!picture) throw new Error(`There is no picture ${name}.`);
  return picture.model;
}

function endOf(model: GuideModel): Element | null {
  const { body } = openPage('');
  render(<End given={{ model, act: () => {}, place: 'popup' }} />, body);
  return body.querySelector('[data-end]');
}

/** What was bought or given ends in the winter after. */
const withCredit = (model: GuideModel): GuideModel => ({
  ...model,
  reading: model.reading && {
    ...model.reading,
    promotions: {
      value: [{ expiresAt: Date.UTC(2027, 1, 23, 12) }, { expiresAt: Date.UTC(2027, 5, 1, 12) }],
      source: 'api',
      at: model.now,
    },
  },
});

test('the end says until when all is safe, when the credit ends, and when to look again', () => {
  const end = endOf(withCredit(modelOf('well')));
  expect(text(end?.querySelector('h2') ?? null)).toBe('Acme is safe until about Nov 17');
  const rows = [...(end?.querySelectorAll('dl > div') ?? [])].map(
    (row) => `${text(row.querySelector('dt'))}: ${text(row.querySelector('dd'))}`,
  );
  // The first of the credits to end, with its year.
  expect(rows).toEqual(['Credit valid until: Feb 23, 2027', 'Next look: Mon, Nov 9']);
  expect(end?.querySelector('[data-action="look-weekly"]')).toBeNull();
});

test('where no day is chosen for the weekly look, it is one click there', () => {
  const end = endOf(modelOf('all-done'));
  expect(text(end?.querySelector('h2') ?? null)).toBe('Acme is set up: everything here is done');
  expect(text(end?.querySelector('[data-action="look-weekly"]') ?? null)).toBe(
    'Remind me every Monday',
  );
});

test.each(['claim', 'several', 'old', 'unread', 'high-demand', 'wrong-account', 'member'])(
  '%s is not the end',
  (name) => {
    expect(endOf(withCredit(modelOf(name)))).toBeNull();
  },
);
