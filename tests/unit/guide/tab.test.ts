import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../guide/place';
import {
  decideTab,
  IDLE,
  type Tab,
  type TabAct,
  type TabEvent,
  type Where,
} from '../../../guide/tab';

const visiting = (organization: string, place: Place = 'organization-usage'): Tab => ({
  kind: 'visiting',
  organization,
  place,
});
const called: Tab = { kind: 'visiting', organization: 'team', place: 'other', path: '/here' };
const leading: Tab = { kind: 'leading-on', organization: 'team' };
const retired: Tab = { kind: 'retired' };
const where = (
  place: Place,
  organization: string | undefined,
  cookie = organization ?? 'team',
) => ({
  place,
  path: '/here',
  organization,
  cookie,
});
const arrived = (at: Where, showedTheWay = false, knows = true): TabEvent => ({
  type: 'arrived',
  where: at,
  knows,
  showedTheWay,
});
const changed = (at: Where, showedTheWay = false): TabEvent => ({
  type: 'changed',
  where: at,
  knows: true,
  showedTheWay,
});
const usage = (organization: string | undefined) => where('organization-usage', organization);
const other = (organization: string | undefined) => where('other', organization);

/** An act in one word, with what it is about. */
const say = (act: TabAct) =>
  [act.type, 'organization' in act && act.organization, 'place' in act && act.place]
    .filter((word) => word !== false)
    .join(' ');

describe('what follows from an event', () => {
  test.each<[string, Tab, TabEvent, string]>([
    ['a usage page', IDLE, arrived(usage('team')), 'visit team organization-usage'],
    ['a usage page of nobody knows which', IDLE, arrived(usage('')), 'visit  organization-usage'],
    ['a usage page in doubt', IDLE, arrived(usage(undefined)), 'wait'],
    ['any other page', IDLE, arrived(other('team')), 'nothing'],
    ['the same page again', visiting('team'), arrived(usage('team')), 'look'],
    ['a change of the page', visiting('team'), changed(usage('team')), 'look'],
    ['a doubt during a visit', visiting('team'), changed(usage(undefined)), 'wait'],
    [
      'another organization',
      visiting('team'),
      changed(usage('mine')),
      'visit mine organization-usage',
    ],
    [
      'the other usage page',
      visiting('team'),
      changed(where('personal-usage', 'team')),
      'visit team personal-usage',
    ],
    ['the page is left', visiting('team'), arrived(other('team')), 'leave'],
    ['it is left in doubt', visiting('team'), changed(other(undefined)), 'leave'],
    ['the way was shown and taken', visiting('mine'), arrived(other('team'), true), 'lead-on team'],
    [
      'it was taken, and the page asks for nothing yet',
      visiting('mine'),
      arrived(where('other', undefined, 'team'), true),
      'lead-on team',
    ],
    ['the way was shown, not taken', visiting('mine'), arrived(other('mine'), true), 'leave'],
    [
      'taken before anything was read',
      visiting('mine'),
      arrived(other('team'), true, false),
      'leave',
    ],
    ['switched without being shown', visiting('mine'), arrived(other('team')), 'leave'],
    ['ordinary pages while leading on', leading, arrived(other('team')), 'look'],
    ['another switch while leading on', leading, arrived(other('mine')), 'nothing'],
    ['a change of such a page', leading, changed(other('mine')), 'look'],
    ['the usage page after that', leading, arrived(usage('team')), 'visit team organization-usage'],
    [
      'back from signing in',
      IDLE,
      { type: 'resumed', place: 'other', cookie: 'team' },
      'visit team other',
    ],
    ['ordinary pages after that', visiting('team', 'other'), arrived(other('mine')), 'nothing'],
    [
      'called to a page',
      IDLE,
      { type: 'called', path: '/here', cookie: 'team' },
      'visit team other',
    ],
    ['it changes itself', called, changed(other('team')), 'look'],
    ['it changes to another one', { ...called, path: '/there' }, changed(other('team')), 'leave'],
    [
      'from there to a usage page',
      { ...called, path: '/there' },
      arrived(usage('team')),
      'visit team organization-usage',
    ],
    ['an update under a visit', visiting('team'), { type: 'extension-gone' }, 'retire'],
    ['an update under nothing', IDLE, { type: 'extension-gone' }, 'retire'],
    ['another guide in the tab', visiting('team'), { type: 'replaced' }, 'retire'],
    ['anything after the end', retired, arrived(usage('team')), 'nothing'],
    ['the end after the end', retired, { type: 'extension-gone' }, 'nothing'],
  ])('%s', (_, tab, event, act) => {
    expect(say(decideTab(tab, event).act)).toBe(act);
  });

  test('the end is told only to who sees the guide, and never when another one goes on', () => {
    const says = (tab: Tab, event: TabEvent) => decideTab(tab, event).act;
    expect(says(visiting('team'), { type: 'extension-gone' })).toEqual({
      type: 'retire',
      says: true,
    });
    expect(says(IDLE, { type: 'extension-gone' })).toEqual({ type: 'retire', says: false });
    expect(says(leading, { type: 'replaced' })).toEqual({ type: 'retire', says: false });
  });
});

const places = fc.constantFrom<Place>('organization-usage', 'personal-usage', 'other');
const organizations = fc.constantFrom('team', 'mine', '');
const wheres: fc.Arbitrary<Where> = fc.record({
  place: places,
  path: fc.constantFrom('/here', '/there'),
  organization: fc.option(organizations, { nil: undefined }),
  cookie: organizations,
});
const looks = fc.record({ where: wheres, knows: fc.boolean(), showedTheWay: fc.boolean() });
const events: fc.Arbitrary<TabEvent> = fc.oneof(
  { weight: 5, arbitrary: looks.map((look) => ({ type: 'arrived' as const, ...look })) },
  { weight: 5, arbitrary: looks.map((look) => ({ type: 'changed' as const, ...look })) },
  fc.record({ type: fc.constant('resumed' as const), place: places, cookie: organizations }),
  fc.record({
    type: fc.constant('called' as const),
    path: fc.constantFrom('/here', '/there'),
    cookie: organizations,
  }),
  fc.record({ type: fc.constantFrom('extension-gone' as const, 'replaced' as const) }),
);

/** A program that does as it is told, and what it then has open. */
function carryOut(sequence: readonly TabEvent[], check: (step: Step) => void) {
  let tab: Tab = IDLE;
  const open: { organization: string; place: Place }[] = [];
  let hasEnded = false;
  for (const event of sequence) {
    const decision = decideTab(tab, event);
    const { act } = decision;
    if (['visit', 'lead-on', 'leave', 'retire'].includes(act.type)) open.pop();
    if (act.type === 'visit') open.push(act);
    if (act.type === 'lead-on') open.push({ ...act, place: 'other' });
    tab = decision.tab;
    hasEnded ||= act.type === 'retire';
    check({ event, act, tab, open, hasEnded });
  }
}
interface Step {
  event: TabEvent;
  act: TabAct;
  tab: Tab;
  open: readonly { organization: string; place: Place }[];
  hasEnded: boolean;
}

describe('whatever happens in a tab', () => {
  const holds = (check: (step: Step) => void) =>
    fc.assert(fc.property(fc.array(events, { maxLength: 30 }), (all) => carryOut(all, check)));

  test('there are never two visits, and the value says what is open', () => {
    holds(({ tab, open }) => {
      expect(open.length).toBe(tab.kind === 'visiting' || tab.kind === 'leading-on' ? 1 : 0);
      if (tab.kind === 'visiting') expect(open[0]).toMatchObject({ place: tab.place });
    });
  });

  test('after the end nothing is done any more', () => {
    let over = 0;
    holds(({ act, tab, hasEnded }) => {
      if (!hasEnded) return;
      over += 1;
      expect(tab.kind).toBe('retired');
      if (act.type !== 'retire') expect(act).toEqual({ type: 'nothing' });
    });
    expect(over).toBeGreaterThan(0);
  });

  test('a visit of a usage page is of the organization and the page that the tab is at', () => {
    holds(({ event, open: [visit], hasEnded }) => {
      if (!('where' in event) || hasEnded) return;
      const { place, organization } = event.where;
      if (place === 'other' || organization === undefined) return;
      const stays = event.type === 'changed' && visit?.place === 'other';
      // An idle guide hears of no changes, for it watches no page.
      if (visit && !stays) expect(visit).toMatchObject({ place, organization });
    });
  });

  test('a doubt ends no visit and begins none', () => {
    holds(({ event, act }) => {
      if (!('where' in event) || event.where.place === 'other') return;
      if (event.where.organization === undefined) {
        expect(['wait', 'look', 'nothing']).toContain(act.type);
      }
    });
  });
});
