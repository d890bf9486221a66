import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz.ts';

/** Seconds: `npm run test:fuzz` takes an hour. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 30);

test('random files, bodies, names, pictures, kept files and requests have a result or a problem with its place', async () => {
  const { counts, failures } = await fuzz(17, 0, SECONDS * 1000, () => {});
  expect(failures.join('\n\n')).toBe('');
  expect(counts.size).toBe(6);
});
