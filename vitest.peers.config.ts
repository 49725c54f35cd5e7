import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

// Our files in LibreOffice, pandoc and poppler: apart from the rest, which needs nothing but Node.
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/peers/**/*.test.ts'] } }),
);
