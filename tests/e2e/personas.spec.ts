import type { Persona } from '../claude-ai/server.ts';
import {
  badgeOf,
  expect,
  guideIn,
  ORGANIZATION_USAGE,
  openPopup,
  PERSONAL_USAGE,
  statuses,
  test,
} from './fixtures.ts';

interface Expected {
  persona: Persona;
  address: string;
  standing: string;
  badge: string;
  /** Statuses of the seven steps, in order. */
  steps: string;
}

const BLOCKED = 'blocked blocked blocked blocked blocked blocked blocked';
const ELSEWHERE = 'todo waiting waiting waiting waiting waiting waiting';
const table: Expected[] = [
  {
    persona: 'owner-unclaimed',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '6',
    steps: 'done todo todo todo todo waiting todo',
  },
  {
    persona: 'owner-claimed',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '4',
    steps: 'done done done todo todo todo todo',
  },
  {
    persona: 'owner-offer-over',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '5',
    steps: 'done skipped todo todo todo waiting todo',
  },
  {
    persona: 'owner-high-demand',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '6',
    steps: 'done waiting todo todo todo waiting todo',
  },
  {
    persona: 'owner-credits-off',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '5',
    steps: 'done done todo todo todo waiting todo',
  },
  {
    persona: 'primary-owner',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '6',
    steps: 'done todo todo todo todo waiting todo',
  },
  {
    persona: 'billing',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '6',
    steps: 'done todo todo todo todo waiting todo',
  },
  {
    persona: 'enterprise-owner',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '3',
    steps: 'done skipped skipped skipped todo todo todo',
  },
  {
    persona: 'membership-admin',
    address: PERSONAL_USAGE,
    standing: 'member',
    badge: '',
    steps: BLOCKED,
  },
  { persona: 'member', address: PERSONAL_USAGE, standing: 'member', badge: '', steps: BLOCKED },
  {
    persona: 'personal-and-team',
    address: PERSONAL_USAGE,
    standing: 'wrong-organization',
    badge: '!',
    steps: ELSEWHERE,
  },
  {
    persona: 'personal-and-seat',
    address: PERSONAL_USAGE,
    standing: 'wrong-organization',
    // Could neither claim nor buy there: nothing to be warned of.
    badge: '',
    steps: ELSEWHERE,
  },
  {
    persona: 'team-of-one',
    address: ORGANIZATION_USAGE,
    standing: 'manager',
    badge: '6',
    steps: 'done todo todo todo todo waiting todo',
  },
  {
    persona: 'personal-only',
    address: PERSONAL_USAGE,
    standing: 'personal-only',
    badge: '!',
    steps: BLOCKED,
  },
];

for (const { persona, address, standing, badge, steps } of table) {
  test(`${persona}: overlay, badge and popup agree`, async ({ browserWithGuide, page, site }) => {
    site.configure({ persona });
    await page.goto(address);
    const guide = guideIn(page);
    await expect(guide).toHaveAttribute('data-standing', standing);
    const named = steps.split(' ').map((status, i) => `${NAMES[i]}=${status}`);
    await expect.poll(() => statuses(page)).toEqual(named);
    await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).toBe(badge);
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-guide]')).toHaveAttribute('data-standing', standing);
    await expect.poll(() => statuses(popup)).toEqual(named);
  });
}

const NAMES = ['account', 'claim', 'balance', 'auto-reload', 'spend-cap', 'notify', 'bookmark'];

test('the only person of a team is sent to no page that claude.ai does not have', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'team-of-one' });
  await page.goto(PERSONAL_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  await expect(page.locator('[data-alone="true"]')).toContainText('Team of one');
  await page.locator('[data-step="claim"] [data-action="show"]').click();
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'looking');
  await expect(page).toHaveURL(PERSONAL_USAGE);
  const popup = await openPopup(browserWithGuide, page);
  await expect(popup.locator('[data-alone="true"]')).toContainText('Team of one');
});

test('somebody signed out is told so', async ({ page, site }) => {
  site.configure({ persona: 'owner-unclaimed' });
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
  site.configure({ faults: { 'other:account': '403-session' } });
  await page.reload();
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'signed-out');
  await expect
    .poll(async () => new Set((await statuses(page)).map((s) => s.split('=')[1])))
    .toEqual(new Set(['unknown']));
});
