import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Workspaces } from '../../../components/money/Workspaces';
import { cardsOf } from '../../../entrypoints/money/model';
import { NO_HISTORY } from '../../../guide/history/history';
import { calendarIn } from '../../../guide/runway/calendar';
import { NO_CHOICES } from '../../../guide/settings';
import { afterReading, type WorkspaceData } from '../../../guide/workspace-data';
import { openPage } from '../claude/dom';
import { acme, beta, dollars, fact, finished, member, NOON } from '../guide/examples';

vi.mock('#i18n', () => import('../components/texts'));

const HOUR_MS = 3_600_000;
const given = { calendar: calendarIn('UTC'), language: 'en', now: NOON + HOUR_MS };
const labs = { ...acme, id: 'labs', name: 'Acme Labs' };
const nothing: WorkspaceData = { history: NO_HISTORY };

const kept = {
  acme: afterReading(
    nothing,
    member(acme, 'owner'),
    { ...finished(), balance: fact(dollars(6.4)), autoReload: fact({ on: false }) },
    NOON,
  ),
  beta: afterReading(
    nothing,
    member(beta, 'billing'),
    { ...finished(), organizationId: 'beta', balance: fact(dollars(300)) },
    NOON,
  ),
  labs: afterReading(
    nothing,
    member(labs, 'owner'),
    { ...finished(), organizationId: 'labs', balance: fact(dollars(5)) },
    NOON - HOUR_MS,
  ),
};
const remembered = {
  // Of Acme Labs no login is left.
  logins: [
    {
      version: 1 as const,
      at: NOON,
      memberships: [member(acme, 'owner'), member(beta, 'billing')],
    },
  ],
  choices: { ...NO_CHOICES, pinned: 'beta' },
  records: Object.values(kept).map(({ record }) => record),
};
const histories = new Map(Object.entries(kept).map(([id, { history }]) => [id, history]));

test('the workspace that is looked after comes first, each with what today is about there', () => {
  const cards = cardsOf(remembered, histories, given);
  expect(cards.map(({ model, today }) => [model.organization.name, today])).toEqual([
    ['Beta', 'Next: Claimed. Your team is unblocked: tell it now'],
    ['Acme', expect.stringContaining('$6.40')],
    ['Acme Labs', undefined],
  ]);
});

test('a card holds name, role, headline, balance and how long it lasts', () => {
  const { body } = openPage('');
  const cards = cardsOf(remembered, histories, given);
  render(<Workspaces cards={cards} chosen="beta" act={() => {}} />, body);
  const words = [...body.querySelectorAll('.workspace')].map((card) =>
    [...card.querySelectorAll('span:not(:has(span)), b')].map((part) => part.textContent ?? ''),
  );
  const acmeCard = words[1] ?? [];
  expect(acmeCard).toContain('Acme');
  expect(acmeCard).toContain('$6.40');
  expect(acmeCard).toContain(cards[1]?.today);
  expect(acmeCard.join(' ')).toMatch(/Owner/);
  expect(acmeCard).toContain('how long it lasts is not known yet');
  expect(words.every((parts) => parts.every((part) => part !== 'undefined'))).toBe(true);
});
