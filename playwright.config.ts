import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: '.output/test-results',
  fullyParallel: true,
  workers: 2,
  // How fast things are is for the benches to say.
  timeout: 120_000,
  // A browser that stumbles on a busy machine is told as flaky; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
  // Playwright drives Chromium only; Firefox is driven by Puppeteer inside the tests, because
  // Playwright's own Firefox is a patched one that loads no extension.
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
