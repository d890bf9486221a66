/**
 * Measures an import of a generated export of WordPress: the first run, and the second, which changes nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from '../src/cli/options/command.ts';
import { commandLine } from '../src/cli/options/run-command.ts';
import { writeOldExport } from './old-export.ts';
import { measure } from './process-tree.ts';

const BENCH_IMPORT = {
  name: 'bench:import',
  summary: 'measures the import of a generated site of WordPress',
  options: {},
  operands: {
    name: '[posts]',
    most: 1,
    range: [1, Number.POSITIVE_INFINITY],
    help: 'how many posts; 10000 by default',
  },
  example: '10000',
} as const satisfies Command;

const MEGABYTE = 1_000_000;
const PUBLICATION = `name: The Old Ledger
description: News since 2005
url: https://old-ledger.example
lang: en
timeZone: UTC
country: US
masthead: main
navigation: [news]
letters: { email: letters@old-ledger.example }
`;

const { operands } = commandLine(BENCH_IMPORT);
const posts = Number(operands[0] ?? 10_000);
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-import-'));
try {
  mkdirSync(path.join(folder, 'content'));
  writeFileSync(path.join(folder, 'content/publication.yaml'), PUBLICATION);
  await writeOldExport(path.join(folder, 'old.xml'), posts);
  for (const run of ['first', 'second']) {
    const command = [process.execPath, path.resolve('src/cli/import.ts'), 'wordpress', 'old.xml', '--write'] as const;
    const { wall, cpu, memory } = await measure(command, { cwd: folder, env: process.env });
    console.log(
      `${run} run of ${posts} posts: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${Math.round(memory / MEGABYTE)} MB`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
