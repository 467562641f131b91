import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/setup.ts'],
    // Property tests run long on a busy machine; how fast things are is for the benches to say.
    testTimeout: process.env.DEEP ? 30 * 60_000 : 60_000,
    mockReset: true,
    restoreMocks: true,
  },
});
