import { defineConfig } from 'vitest/config';
import { TestOrder } from './tests/test-order.ts';

/**
 * Guards against hangs, in milliseconds, and no measurements: a test waits for what it needs, and a busy machine takes its
 * time. Twenty projects may be building beside this one.
 */
const GUARD = { unit: 300_000, site: 1_800_000 };

/** Tests of built sites, with real browsers and servers. The demo is built once for all of them. */
const SITE = {
  globalSetup: 'tests/built-site.ts',
  testTimeout: GUARD.site,
  hookTimeout: GUARD.site,
  expect: { poll: { timeout: GUARD.unit } },
  // One more than processors: builds and browsers often wait.
  maxWorkers: 3,
};

export default defineConfig({
  test: {
    sequence: { sequencer: TestOrder },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/{,corpus/,plot/}*.test.ts'],
          // Modules are loaded once for all files of a worker, which halves the time. No test may change them for others.
          isolate: false,
          maxWorkers: 2,
          testTimeout: GUARD.unit,
          hookTimeout: GUARD.unit,
          expect: { poll: { timeout: GUARD.unit } },
        },
      },
      {
        test: {
          ...SITE,
          name: 'site',
          include: ['tests/*.test.ts', 'tests/demo-photos/*.test.ts'],
          globalSetup: ['tests/built-site.ts', 'tests/shared-browser.ts'],
          isolate: false,
          // After the unit tests, which need the processors for themselves.
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...SITE,
          name: 'builds',
          include: ['tests/builds/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...SITE,
          name: 'hosts',
          include: ['tests/hosts/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
