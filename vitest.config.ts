import { defineConfig } from 'vitest/config';

// The tool writes no colours and no clock into what it makes, so the tests need neither; a browser start is the
// slowest single step.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
