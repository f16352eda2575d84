import { defineConfig } from 'vitest/config';

// Run by `npm test`, which starts MongoDB and Redis and hands their addresses over in MONGODB_URI and REDIS_URL.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Two cores, real servers, a real browser: a test that is slow here is not a broken one.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
