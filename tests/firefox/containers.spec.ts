import { startClaudeAi } from '../claude-ai/server.ts';
import { badges, tabOf } from '../drivers/in-firefox.ts';
import { startProxy } from '../drivers/proxy.ts';
import { inGuide } from '../journeys/driver.ts';
import { expect, test } from './fixtures.ts';

test.use({ world: { persona: 'owner-unclaimed' } });

test('two containers with two accounts have each their own overlay and badge', async ({
  firefox: { browser, ...firefox },
}) => {
  const other = await startClaudeAi({ persona: 'personal-and-team' });
  const proxy = await startProxy(other.port);
  try {
    // Each context of WebDriver BiDi is a container of Firefox.
    const first = await browser.createBrowserContext();
    const second = await browser.createBrowserContext({
      proxyServer: `127.0.0.1:${proxy.port}`,
    });
    const owner = await first.newPage({ type: 'window' });
    const personal = await second.newPage({ type: 'window' });
    await tabOf(owner).goto('https://claude.ai/admin-settings/usage');
    await tabOf(personal).goto('https://claude.ai/settings/usage');
    await tabOf(owner).see(inGuide('[data-guide][data-standing="manager"]', 'Acme'));
    await tabOf(personal).see(inGuide('[data-guide][data-standing="wrong-organization"]'));

    await expect
      .poll(async () => {
        const all = await badges({ browser, ...firefox });
        return all
          .filter(({ container }) => container > 0)
          .map(({ text }) => text)
          .toSorted();
      })
      .toEqual(['!', '6']);
    const containers = (await badges({ browser, ...firefox })).map(({ container }) => container);
    expect(new Set(containers).size).toBe(3);
  } finally {
    proxy.close();
    await other.close();
  }
});
