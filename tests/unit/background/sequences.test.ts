import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '../../../browser/browser';
import { ordinary } from '../../../browser/storage';
import { readTab } from '../../../browser/tabs';
import { showBadge } from '../../../browser/toolbar';
import { handle } from '../../../entrypoints/background/router';
import { isWorkspace, type Membership } from '../../../guide/organization';
import { recallScene } from '../../../guide/scene';
import { acme, beta, dollars, fact, finished, member, personal } from '../guide/examples';

vi.mock('../../../browser/toolbar');
vi.mock('../../../browser/access', () => ({ CLAUDE_AI: '', mayRead: async () => true }));

/**
 * A browser with two tabs, people who sign in and out, switch, pin and dismiss, and a truth kept
 * beside the extension by simpler means than its own.
 */
const mine = (id: string) => ({ ...personal, id });
const PEOPLE: readonly (readonly Membership[])[] = [
  [member(mine('p0'), 'admin'), member(acme, 'owner')],
  [member(mine('p1'), 'admin')],
  [member(mine('p2'), 'admin'), member(acme, 'user'), member(beta, 'owner')],
  [member(beta, 'owner'), member(acme, 'owner')],
  [member(mine('p3'), 'admin'), member(mine('p4'), 'admin')],
];
const TABS = [1, 2] as const;
type Tab = (typeof TABS)[number];

interface Page {
  place: 'organization-usage' | 'personal-usage' | 'other';
  /** Id of the organization that the page itself is in. */
  organization: string;
  document: string;
}

interface World {
  person: readonly Membership[] | undefined;
  cookie: string;
  pages: { [tab in Tab]: Page };
  pinned: string;
  fine: Set<string>;
  finished: boolean;
}

const tab = fc.constantFrom(...TABS);
const step = fc.oneof(
  fc.record({ act: fc.constant('switch'), tab, nth: fc.nat(3) }),
  fc.record({ act: fc.constant('open'), tab, usage: fc.boolean() }),
  fc.record({ act: fc.constant('open'), tab, usage: fc.constant(true) }),
  fc.record({ act: fc.constant('look'), tab }),
  fc.record({ act: fc.constant('last-words'), tab }),
  fc.record({ act: fc.constant('sign-out') }),
  fc.record({ act: fc.constant('sign-in'), nth: fc.nat(PEOPLE.length - 1) }),
  fc.record({ act: fc.constant('pin'), nth: fc.constantFrom('acme', 'beta', '') }),
  fc.record({ act: fc.constant('dismiss'), tab }),
  fc.record({ act: fc.constant('warn-again'), nth: fc.constantFrom('p0', 'p1', 'acme', 'beta') }),
  fc.record({ act: fc.constant('finish') }),
);
interface Step {
  act: string;
  tab?: Tab;
  nth?: number | string;
  usage?: boolean;
}

let documents = 0;

async function tell(message: object, page?: { tab: Tab; document: string }): Promise<void> {
  const sender = page && { tab: { id: page.tab, incognito: false }, documentId: page.document };
  expect(await handle(message, sender)).toEqual({ done: true });
}

/** A document is loaded, and on a usage page the guide reads what claude.ai says. */
async function load(world: World, tab: Tab, place: Page['place']): Promise<void> {
  documents += 1;
  const page = { place, organization: world.cookie, document: `${documents}` };
  world.pages[tab] = page;
  await tell({ type: 'arrived', place, organization: world.cookie }, { tab, ...page });
  if (place !== 'other') await read(world, tab);
}

async function read({ person, pages, finished: isFinished }: World, tab: Tab): Promise<void> {
  const { organization } = pages[tab];
  const here = person?.find((m) => m.organization.id === organization);
  const facts = isFinished ? finished() : { ...finished(), balance: fact(dollars(0)) };
  await tell(
    {
      type: 'read',
      login: person ? { state: 'signed-in', memberships: person } : { state: 'signed-out' },
      organization,
      ...(here && { reading: { ...facts, organizationId: organization } }),
      changed: false,
    },
    { tab, ...pages[tab] },
  );
}

async function take(world: World, { act, tab = 1, nth, usage }: Step): Promise<void> {
  const page = world.pages[tab];
  switch (act) {
    case 'switch': {
      if (!world.person) return;
      const { organization } = world.person[Number(nth) % world.person.length] ?? {};
      world.cookie = page.organization = organization?.id ?? '';
      page.place = 'other';
      return tell(
        { type: 'arrived', place: 'other', organization: world.cookie },
        { tab, ...page },
      );
    }
    case 'open':
      if (!world.person) return;
      return load(world, tab, usage ? 'organization-usage' : 'other');
    case 'look':
      // On an ordinary page the cookie is all there is to go by.
      if (page.place === 'other') page.organization = world.cookie;
      return tell(
        { type: 'arrived', place: page.place, organization: world.cookie },
        { tab, ...page },
      );
    case 'last-words':
      // Of the page that was left; what it asked for failed by its being left.
      return tell(
        {
          type: 'read',
          login: { state: 'unknown', failure: { kind: 'unreachable' } },
          organization: page.organization,
          changed: false,
        },
        { tab, document: 'left' },
      );
    case 'sign-out':
    case 'sign-in':
      world.person = act === 'sign-in' ? PEOPLE[Number(nth)] : undefined;
      world.cookie = world.person?.[0]?.organization.id ?? '';
      for (const each of TABS) await load(world, each, 'other');
      return;
    case 'pin':
      world.pinned = String(nth);
      return tell({ type: 'choose', pin: world.pinned });
    case 'dismiss': {
      if (page.place === 'other' || !isWrong(world, page)) return;
      const ids = world.person?.map((m) => m.organization) ?? [];
      const isPersonal = ids.every(({ kind }) => kind === 'personal');
      for (const { id } of isPersonal ? ids : []) world.fine.add(id);
      world.fine.add(page.organization);
      return tell({ type: 'choose', accept: page.organization }, { tab, ...page });
    }
    case 'warn-again':
      world.fine.delete(String(nth));
      return tell({ type: 'choose', warnAgain: String(nth) });
    case 'finish':
      world.finished = !world.finished;
  }
}

/** In a personal account, with a seat and no more in the workspace that is meant. */
function isMereSeat({ person = [], pinned }: World, { organization }: Page): boolean {
  const here = person.find((m) => m.organization.id === organization)?.organization;
  const meant = person.find((m) => m.organization.id === pinned);
  return here?.kind === 'personal' && meant?.role === 'user';
}

/** Is the page in an organization in which nothing should be claimed? */
function isWrong({ person = [], pinned }: World, { organization }: Page): boolean {
  const here = person.find((m) => m.organization.id === organization)?.organization;
  if (!here) return false;
  const hasPinned = person.some((m) => m.organization.id === pinned);
  return isWorkspace(here) ? hasPinned && pinned !== organization : true;
}

async function check(world: World): Promise<void> {
  const memory = await ordinary.read();
  for (const each of TABS) {
    const page = world.pages[each];
    const state = await readTab(each);
    if (!state) continue;
    const wrong = isWrong(world, page);
    const isFine = world.fine.has(page.organization);
    const warns = wrong && !isFine && !isMereSeat(world, page);
    const [badge] = vi
      .mocked(showBadge)
      .mock.calls.filter(([tab]) => tab === each)
      .slice(-1);
    const isUsage = page.place !== 'other';
    if (isUsage) expect(badge?.[1].text === '!').toBe(warns);
    else if (!warns) expect(badge?.[1].text).not.toBe('!');

    const scene = recallScene(memory, { ...state, onUsagePage: isUsage }, Date.now());
    if (!scene) continue;
    expect(['wrong-organization', 'personal-only'].includes(scene.standing.kind)).toBe(wrong);
    expect(scene.accepted).toBe(wrong && isFine);
  }
}

beforeEach(() => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(TABS.map((id) => ({ id })) as never);
  vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ done: true } as never);
  vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('words');
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
});

test('1,000 random sequences: never fine in a wrong account, never a warning in a right one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      fakeBrowser.storage.resetState();
      vi.mocked(showBadge).mockClear();
      const page: Page = { place: 'other', organization: '', document: '' };
      const world: World = {
        person: undefined,
        cookie: '',
        pages: { 1: { ...page }, 2: { ...page } },
        pinned: '',
        fine: new Set(),
        finished: false,
      };
      await take(world, { act: 'sign-in', nth: 0 });
      for (const each of steps as Step[]) {
        await take(world, each);
        await check(world);
      }
    }),
    { numRuns: 1000 },
  );
}, 120_000);
