import { badgeOf, expect, guideIn, PERSONAL_USAGE, test } from './fixtures.ts';

test.use({ world: { persona: 'personal-and-team' } });

/** The same sequence every time; the thousand different ones are a unit test. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * sides);
  };
}

for (const seed of [7, 2026]) {
  test(`a random sequence never calls a wrong account fine, nor a right one wrong (${seed})`, async ({
    browserWithGuide,
    page,
    site,
  }) => {
    test.setTimeout(120_000);
    const acme = site.state.memberships.find(({ organization }) => organization.name === 'Acme');
    const beta = structuredClone(acme);
    if (!acme || !beta) throw new Error('The persona has no Acme.');
    Object.assign(beta.organization, {
      uuid: '0be7a000-7ea0-4000-8000-000000000009',
      name: 'Beta',
    });
    site.state.memberships.push(beta);
    const options = await browserWithGuide.context.newPage();
    await options.goto(`chrome-extension://${await browserWithGuide.extensionId()}/options.html`);

    const throwDice = dice(seed);
    const fine = new Set<string>();
    let here = 'Personal';
    let pinned = 'Not chosen';
    await page.goto(PERSONAL_USAGE);
    for (let i = 0; i < 12; i += 1) {
      const act = ['switch', 'switch', 'pin', 'dismiss'][throwDice(4)];
      const isWrong = here === 'Personal' || (pinned !== 'Not chosen' && pinned !== here);
      await test.step(`${act} in ${here}, looking after ${pinned}`, async () => {
        if (act === 'switch') {
          here = ['Personal', 'Acme', 'Beta'][throwDice(3)] ?? here;
          await page.getByTestId('user-menu-button').click();
          await page.getByRole('menuitemradio', { name: here }).click();
          await page.goto(PERSONAL_USAGE);
        } else if (act === 'pin') {
          await options.bringToFront();
          pinned = ['Not chosen', 'Acme', 'Beta'][throwDice(3)] ?? pinned;
          const list = options.locator('select[data-action="pin"]');
          await expect(list.locator('option')).toHaveCount(3);
          await list.press('Home');
          await expect(list).toHaveValue('');
          // By arrows: letters typed within a second of each other are taken for one word.
          const names = await list.locator('option').allTextContents();
          const nth = names.findIndex((name) => name.startsWith(pinned));
          for (let down = 0; down < nth; down += 1) await list.press('ArrowDown');
          await expect(list.locator('option:checked')).toContainText(pinned);
          await page.bringToFront();
        } else if (isWrong && !fine.has(here)) {
          await guideIn(page).locator('[data-action="accept-account"]').click();
          fine.add(here);
        }
        const wrong = here === 'Personal' || (pinned !== 'Not chosen' && pinned !== here);
        const standing = wrong ? 'wrong-organization' : 'manager';
        await expect(guideIn(page)).toHaveAttribute('data-standing', standing);
        const alarms = wrong && !fine.has(here);
        await expect(guideIn(page).locator('.alarm')).toHaveCount(alarms ? 1 : 0);
        await expect
          .poll(async () => (await badgeOf(browserWithGuide, page)).text === '!')
          .toBe(alarms);
      });
    }
  });
}
