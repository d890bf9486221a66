import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Chance } from '../../bench/random.ts';
import { readSealed, writeSealed } from '../../src/cache/sealed-file.ts';
import { damaged, type FuzzTarget } from './fuzz-target.ts';

/** What builds keep: ledgers and manifests. A damaged file counts as absent, whatever is left of it. */
export function keptFiles(): FuzzTarget {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-fuzz-'));
  return {
    name: 'kept files',
    attempt(random: Chance) {
      const value = { pages: Array.from({ length: random.below(20) }, (_, at) => [`/a/${at}/`, random.next()]) };
      const [file, other] = ['ledger.json', 'manifest.json'].map((name) => path.join(folder, name)) as [string, string];
      writeSealed(file, value);
      const whole = readFileSync(file);
      const bytes = random.odds(0.1) ? whole : damaged(whole, random);
      const place = random.odds(0.2) ? other : file;
      writeFileSync(place, bytes);
      const read = JSON.stringify(readSealed(place));
      const expected = place === file && bytes.equals(whole) ? JSON.stringify(value) : undefined;
      return {
        input: bytes,
        mistakes: read === expected ? [] : ['is read although it is damaged, or not read although it is whole'],
      };
    },
    close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}
