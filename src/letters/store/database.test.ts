import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';

test('the database can be read by its owner alone, also in a folder that everybody can read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-database-'));
  chmodSync(folder, 0o755);
  const database = openDatabase(folder);
  const modes = readdirSync(folder).map((name) => [name, statSync(path.join(folder, name)).mode & 0o777]);
  expect(modes.sort()).toEqual([
    ['letters.db', 0o600],
    ['letters.db-shm', 0o600],
    ['letters.db-wal', 0o600],
  ]);
  database.close();
  rmSync(folder, { recursive: true });
});
