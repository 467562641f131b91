import { test as base, expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { type ClaudeAi, type Settings, startClaudeAi } from '../claude-ai/server.ts';
import { type Firefox, launchFirefox } from '../drivers/firefox.ts';
import { inFirefox } from '../drivers/in-firefox.ts';
import type { Driver } from '../journeys/driver.ts';

interface Fixtures {
  /** How the stand-in starts; `test.use({ … })`. */
  world: Partial<Settings>;
  site: ClaudeAi;
  firefox: Firefox;
  tab: Page;
  driver: Driver;
}

/** A stand-in and a Firefox of its own for every test; an error of any script fails it. */
export const test = base.extend<Fixtures>({
  world: [{}, { option: true }],
  site: async ({ world }, use) => {
    const site = await startClaudeAi(world);
    await use(site);
    await site.close();
  },
  firefox: async ({ site }, use) => {
    const firefox = await launchFirefox(site);
    await use(firefox);
    await firefox.close();
  },
  tab: async ({ firefox }, use) => {
    const tab = await firefox.browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    await use(tab);
    expect(errors).toEqual([]);
  },
  driver: async ({ firefox, tab }, use) => use(inFirefox(firefox, tab)),
});

export { expect };
