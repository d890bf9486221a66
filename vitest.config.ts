import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/*.test.ts'],
          // A guard against hangs, not a measurement: a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          // A site is built once for all of them; a real browser and a real build take their time.
          globalSetup: 'tests/built-site.ts',
          testTimeout: 180_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          // After the unit tests, which need the processors for themselves.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
