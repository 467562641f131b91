import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/test-results',
  fullyParallel: true,
  workers: 2,
  // How fast things are is for the benches to say.
  timeout: 120_000,
  forbidOnly: !!process.env.CI,
  reporter: 'list',
});
