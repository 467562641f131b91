import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arriveWith,
  DISAGREEMENT_MS,
  decideOrganization,
  type Evidence,
  hearRequest,
  knowOrganizations,
  organizationOf,
  seeCookie,
} from '../../../claude/current-organization';

const START = 10_000;
/** `team a` asks, `= mine` changes the cookie, both a little after what came before. */
type Story = readonly string[];

/** The evidence after a story; what stands before `|` happened before the guide came. */
function follow(cookie: string, story: Story): { evidence: Evidence; now: number } {
  const bar = story.indexOf('|');
  let evidence = arriveWith(cookie, START);
  let now = START + 10 * (bar < 0 ? 0 : -bar);
  for (const event of story) {
    now += 10;
    if (event === '|') continue;
    const [first = '', second = ''] = event.split(' ');
    if (first === '=') evidence = seeCookie(evidence, second, now);
    else if (first === 'wait') now += Number(second);
    else evidence = hearRequest(evidence, address(first, second), now);
  }
  return { evidence, now };
}

const address = (organization: string, path: string) =>
  `https://claude.ai/api/organizations/${organization}/${path}`;

/** At once, and after the time that a doubt may last. */
function answers({ evidence, now }: ReturnType<typeof follow>, shown: readonly string[] = []) {
  const at = (moment: number) => decideOrganization(evidence, moment, shown).id;
  return [at(now), at(now + DISAGREEMENT_MS + 20)];
}

const DOUBT = undefined;

describe('which organization the tab is in, at once and a second later', () => {
  test.each<[string, string, Story, [string | undefined, string]]>([
    ['the cookie alone', 'team', [], ['team', 'team']],
    ['the page agrees', 'team', ['team a'], ['team', 'team']],
    ['it asks about another one only', 'team', ['mine a'], [DOUBT, 'mine']],
    ['it asked so before the guide came', 'team', ['mine a', 'mine b', '|'], [DOUBT, 'mine']],
    ['once about another one', 'team', ['team a', 'mine a'], ['team', 'team']],
    [
      'two things about another one: the page’s business',
      'team',
      ['team a', 'mine a', 'mine b', 'mine c'],
      ['team', 'team'],
    ],
    [
      'so it is where its own were asked before the guide came',
      'team',
      ['team a', '|', 'mine a', 'mine b'],
      ['team', 'team'],
    ],
    [
      'in the personal organization, two things about the workspace',
      'mine',
      ['mine a', 'team a', 'team b'],
      ['mine', 'mine'],
    ],
    [
      'both before the guide came: nobody guesses',
      'team',
      ['team a', 'mine a', 'mine b', '|'],
      [DOUBT, ''],
    ],
    [
      'and then what a page asks on arriving',
      'team',
      ['team a', 'mine a', 'mine b', '|', 'mine a', 'mine b'],
      [DOUBT, 'mine'],
    ],
    [
      'the other way round',
      'team',
      ['team a', 'mine a', 'mine b', '|', 'team a', 'mine b'],
      ['team', 'team'],
    ],
    ['another tab switches', 'mine', ['mine a', '= team'], [DOUBT, 'mine']],
    ['and the page goes on', 'mine', ['mine a', '= team', 'mine b'], [DOUBT, 'mine']],
    ['it stays so', 'mine', ['mine a', '= team', 'wait 5000', 'mine b'], ['mine', 'mine']],
    ['this tab switches', 'mine', ['mine a', '= team', 'team a'], ['team', 'team']],
    [
      'an old answer comes late',
      'mine',
      ['mine a', '= team', 'team a', 'mine b'],
      ['team', 'team'],
    ],
    [
      'another tab switches there and back',
      'mine',
      ['mine a', '= team', '= mine'],
      ['mine', 'mine'],
    ],
    [
      'another tab switches twice',
      'mine',
      ['mine a', '= team', '= other', 'wait 2000', 'mine b'],
      ['mine', 'mine'],
    ],
    ['a switch, and nothing was ever asked', 'mine', ['= team'], ['team', 'team']],
    [
      'after a switch the page asks about both: nobody guesses',
      'mine',
      ['mine a', '= team', 'team a', 'mine a', 'mine b'],
      [DOUBT, ''],
    ],
    ['no cookie, and the page asks', '', ['team a'], ['team', 'team']],
    ['no cookie, and it had asked', '', ['team a', '|'], ['team', 'team']],
    ['no cookie, once about another one', '', ['team a', 'mine a'], ['team', 'team']],
    ['no cookie, another one from now on', '', ['team a', 'mine a', 'mine b'], ['mine', 'mine']],
    ['the cookie goes', 'team', ['team a', '= '], ['team', 'team']],
    ['no cookie and no question', '', [], [DOUBT, '']],
  ])('%s', (_, cookie, story, expected) => {
    expect(answers(follow(cookie, story))).toEqual(expected);
  });
});

test('a request that was sent before the switch and answered after it says nothing new', () => {
  let evidence = arriveWith('mine', START);
  evidence = hearRequest(evidence, address('mine', 'a'), START + 1);
  evidence = seeCookie(evidence, 'team', START + 50);
  evidence = hearRequest(evidence, address('team', 'a'), START + 60);
  for (const path of ['b', 'c'])
    evidence = hearRequest(evidence, address('mine', path), START + 40);
  expect(decideOrganization(evidence, START + 5000).id).toBe('team');
});

describe('what the page shows', () => {
  const known = (found: ReturnType<typeof follow>) => ({
    ...found,
    evidence: knowOrganizations(found.evidence, [
      { id: 'mine', name: '' },
      { id: 'team', name: 'Acme' },
      { id: 'other', name: 'Beta' },
    ]),
  });

  test('decides where cookie and requests disagree, without a wait', () => {
    const contested = known(follow('mine', ['mine a', '= team', 'team a', 'mine a', 'mine b']));
    expect(answers(contested, ['A', 'Acme', 'Team'])).toEqual(['team', 'team']);
    const arrived = known(follow('mine', ['team a']));
    expect(answers(arrived, ['Acme'])).toEqual(['team', 'team']);
  });

  test('decides where nothing else says anything', () => {
    expect(answers(known(follow('', [])), ['Beta'])).toEqual(['other', 'other']);
  });

  test('overrules nothing that agrees, and no third one has a say', () => {
    expect(answers(known(follow('mine', ['mine a'])), ['Acme'])).toEqual(['mine', 'mine']);
    expect(answers(known(follow('mine', ['team a'])), ['Beta'])).toEqual([DOUBT, 'team']);
  });

  test('of two names neither counts', () => {
    expect(answers(known(follow('', [])), ['Acme', 'Beta'])).toEqual([DOUBT, '']);
  });
});

test('who has one organization is in that one', () => {
  const { evidence, now } = follow('', []);
  const only = knowOrganizations(evidence, [{ id: 'team', name: 'Acme' }]);
  expect(decideOrganization(only, now)).toEqual({ id: 'team', by: 'only' });
});

const events = fc.oneof(
  fc
    .tuple(fc.constantFrom('team', 'mine', 'other'), fc.constantFrom('a', 'b', 'c'))
    .map((e) => e.join(' ')),
  fc.constantFrom('= team', '= mine', '= ', 'wait 400', 'wait 3000', '|'),
);
const stories = fc.tuple(fc.constantFrom('team', 'mine', ''), fc.array(events, { maxLength: 20 }));

describe('whatever happens', () => {
  test('a doubt ends by itself, and what is said then holds until something happens', () => {
    fc.assert(
      fc.property(stories, ([cookie, story]) => {
        const { evidence, now } = follow(cookie, story);
        const { id, dueAt } = decideOrganization(evidence, now);
        if (id === undefined) {
          expect(dueAt).toBeGreaterThan(now);
          expect(dueAt).toBeLessThanOrEqual(now + DISAGREEMENT_MS);
        }
        const later = [2000, 60_000].map((ms) => decideOrganization(evidence, now + ms).id);
        expect(later[0]).toBeDefined();
        expect(later[1]).toBe(later[0]);
        if (id !== undefined) expect(later[0]).toBe(id);
      }),
    );
  });

  test('nothing is named that neither the cookie nor the page has named', () => {
    fc.assert(
      fc.property(stories, ([cookie, story]) => {
        const { evidence, now } = follow(cookie, story);
        const named = new Set([
          '',
          cookie,
          ...story.map((event) => event.replace(/^= | [abc]$/g, '')),
        ]);
        expect(named).toContain(decideOrganization(evidence, now + 5000).id);
      }),
    );
  });

  test('as long as the cookie stays and the page asks about its own, others change nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 20 }), (story) => {
        const quiet = story.filter((event) => !event.startsWith('=') && event !== '|');
        const { evidence, now } = follow('team', ['team a', ...quiet]);
        expect(decideOrganization(evidence, now)).toEqual({ id: 'team', by: 'requests' });
      }),
    );
  });
});

test.each([
  [address('team', 'usage'), 'team'],
  ['https://claude.ai/api/account', ''],
  ['https://claude.ai/api/organizations/team', ''],
  ['https://example.com/api/organizations/team/usage', ''],
])('%s is about "%s"', (asked, organization) => {
  expect(organizationOf(asked)).toBe(organization);
});
