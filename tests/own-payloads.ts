import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './demo-project.ts';

/** The payloads of the project: what runs is `RUN`, for which a test writes a call. */
export const OWN_PAYLOADS: readonly string[] = readFileSync(path.join(ROOT, 'tests/fixtures/payloads.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !/^##? /.test(line));
