import {
  badgeOf,
  expect,
  guideIn,
  leaveAndReturn,
  ORGANIZATION_USAGE,
  openPopup,
  statuses,
  stepIn,
  test,
} from './fixtures.ts';

const host = 'workspace-credit-guide';

test.use({ world: { persona: 'owner-unclaimed' } });

test('the guide comes and goes with the page, and there is never a second one', async ({
  page,
}) => {
  await page.goto('https://claude.ai/new');
  await expect(page.locator(host)).toHaveCount(0);
  for (let round = 0; round < 3; round += 1) {
    await page.evaluate(() => {
      history.pushState({}, '', '/admin-settings/usage');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    await expect(page.locator(host)).toHaveCount(1);
    await page.goBack();
    await expect(page.locator(host)).toHaveCount(0);
  }
});

test('the settings modal over another page is a usage page', async ({ page }) => {
  await page.goto('https://claude.ai/new');
  await page.evaluate(() => {
    location.hash = '#settings/usage';
  });
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
});

test('a page that replaces itself all the time keeps its one guide', async ({ page, site }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  site.update({ rerenderMS: 300 });
  await stepIn(page, 'claim').locator('[data-action="show"]').click();
  const ring = page.locator('[data-spotlight="claim"]');
  await expect(ring).toBeVisible();
  for (let i = 0; i < 10; i += 1) {
    await page.waitForTimeout(150);
    const [around, button] = await page.evaluate(() => {
      const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
      const target = [...document.querySelectorAll('button')].find(
        (b) => b.textContent === 'Claim your credit',
      );
      const rect = (e: Element | null | undefined) => e?.getBoundingClientRect().toJSON();
      return [rect(shadow?.querySelector('[data-spotlight]')), rect(target)];
    });
    expect(around.left).toBeLessThanOrEqual(button.left);
    expect(around.right).toBeGreaterThanOrEqual(button.right);
    expect(button.left - around.left).toBeLessThanOrEqual(16);
    expect(around.bottom - button.bottom).toBeLessThanOrEqual(16);
  }
  await expect(page.locator(host)).toHaveCount(1);
});

test('a guide that the page removes comes back', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toBeVisible();
  await page.evaluate(() => {
    document.querySelector('workspace-credit-guide')?.remove();
    document.body.append(document.createElement('div'));
  });
  await expect(guideIn(page)).toBeVisible();
});

test('it reads little, only on usage pages, and only by GET', async ({ page, site }) => {
  await page.goto('https://claude.ai/new');
  await page.waitForTimeout(1000);
  const ours = () => site.requests.filter((request) => request.from === 'other');
  expect(ours()).toEqual([]);
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  expect(ours().length).toBe(5);
  for (let i = 0; i < 8; i += 1) {
    await leaveAndReturn(page);
    await page.waitForTimeout(500);
  }
  await page.waitForTimeout(2500);
  expect(ours().length).toBeLessThanOrEqual(12);
  for (const path of new Set(ours().map((r) => r.path))) {
    const times = ours()
      .filter((r) => r.path === path)
      .map((r) => r.at);
    for (const [i, at] of times.slice(1).entries()) {
      expect(at - (times[i] ?? 0)).toBeGreaterThanOrEqual(1900);
    }
  }
  expect(ours().every((r) => r.method === 'GET')).toBe(true);
});

test('what the person did is seen within three seconds, without a reload', async ({ page }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  const card = page.getByRole('button', { name: 'Claim your credit' });
  await card.click();
  await expect(card).toHaveCount(0);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'done', { timeout: 3000 });
  await expect(stepIn(page, 'balance')).toHaveAttribute('data-status', 'done', { timeout: 3000 });
});

test('opening the popup, however often, never loads the page anew', async ({
  browserWithGuide,
  page,
  site,
}) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'claim')).toHaveAttribute('data-status', 'todo');
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const asked = () => site.requests.filter(({ from }) => from === 'other').length;
  for (let opening = 0; opening < 4; opening += 1) {
    const before = asked();
    const popup = await openPopup(browserWithGuide, page);
    await expect(popup.locator('[data-organization]')).toHaveText('Acme');
    // The first opening finds something left to ask; after the last ones nothing is.
    if (opening === 0) await expect.poll(asked).toBeGreaterThan(before);
    await page.waitForTimeout(2500);
    await popup.close();
  }
  expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true);
  expect(asked()).toBeLessThanOrEqual(12);
});

test('coming back to the page reads what is still open', async ({ page, site }) => {
  await page.goto(ORGANIZATION_USAGE);
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'todo');
  const team = site.state.memberships.find((m) => m.ledger.limit !== null);
  if (!team?.ledger.limit) throw new Error('The persona has no limit to set.');
  team.ledger.limit.monthly_credit_limit = 50_000;
  await leaveAndReturn(page);
  await expect(stepIn(page, 'spend-cap')).toHaveAttribute('data-status', 'done', { timeout: 3000 });
});

test('a change of organization is a new visit', async ({ browserWithGuide, page, site }) => {
  site.configure({ persona: 'personal-and-team' });
  await page.goto('https://claude.ai/settings/usage');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await page.getByTestId('user-menu-button').click();
  await page.getByRole('menuitemradio', { name: 'Acme' }).click();
  await expect(page).toHaveURL(/\/new$/);
  await expect.poll(async () => (await badgeOf(browserWithGuide, page)).text).not.toBe('!');
  await page.goto(ORGANIZATION_USAGE);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
});

test('late content is waited for', async ({ page, site }) => {
  site.configure({ lateContentMS: 4000 });
  await page.goto(ORGANIZATION_USAGE);
  const claim = stepIn(page, 'claim');
  await expect(claim).toHaveAttribute('data-status', 'todo');
  await claim.locator('[data-action="show"]').click();
  await expect(guideIn(page)).toHaveAttribute('data-pointing', 'looking');
  await expect(page.locator('[data-spotlight="claim"]')).toBeVisible({ timeout: 8000 });
});

for (const generation of ['2025-11', '2026-02', '2026-08', 'redesigned'] as const) {
  test(`the claim button is found in the page of ${generation}`, async ({ page, site }) => {
    site.configure({ generation });
    await page.goto(ORGANIZATION_USAGE);
    await stepIn(page, 'claim').locator('[data-action="show"]').click();
    const ring = page.locator('[data-spotlight="claim"]');
    await expect(ring).toBeVisible();
    const label = await page.evaluate(() => {
      const shadow = document.querySelector('workspace-credit-guide')?.shadowRoot;
      const { left, top, width, height } =
        shadow?.querySelector('[data-spotlight]')?.getBoundingClientRect() ?? new DOMRect();
      const hit = document.elementsFromPoint(left + width / 2, top + height / 2);
      return hit.find((e) => e.closest('button, [role="button"]'))?.textContent;
    });
    expect(label).toBe(generation === 'redesigned' ? 'Redeem now' : 'Claim your credit');
    expect(await statuses(page)).toContain('claim=todo');
  });
}

test('a tab stays in its organization when another tab switches', async ({
  browserWithGuide,
  page,
  site,
}) => {
  site.configure({ persona: 'personal-and-team' });
  await page.goto('https://claude.ai/settings/usage');
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  const other = await browserWithGuide.context.newPage();
  await other.goto('https://claude.ai/new');
  await other.getByTestId('user-menu-button').click();
  await other.getByRole('menuitemradio', { name: 'Acme' }).click();
  await expect
    .poll(() => other.evaluate(() => document.cookie))
    .toContain(
      site.state.memberships.find((m) => m.organization.name === 'Acme')?.organization.uuid,
    );
  await page.bringToFront();
  await page.getByTestId('user-menu-button').click();
  await page.keyboard.press('Escape');
  await page.waitForTimeout(2500);
  await expect(guideIn(page)).toHaveAttribute('data-standing', 'wrong-organization');
  await other.close();
});

test('who goes away and comes back at once does not wait for the guide', async ({ page, site }) => {
  const count = (path: string) =>
    site.requests.filter((r) => r.from === 'other' && r.path.endsWith(path)).length;
  // A machine that is busy for two seconds in between has to ask again: then once more.
  await expect(async () => {
    await page.goto(ORGANIZATION_USAGE);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    const [accounts, offers] = [count('/account'), count('overage_credit_grant')];
    await page.evaluate(() => {
      for (const address of ['/new', '/admin-settings/usage']) {
        history.pushState({}, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }
    });
    await expect.poll(() => count('overage_credit_grant')).toBe(offers + 1);
    await expect(guideIn(page)).toHaveAttribute('data-standing', 'manager');
    // Who is signed in was read a moment ago; asking again would have had to wait.
    expect(count('/account')).toBe(accounts);
  }).toPass({ timeout: 50_000 });
});
