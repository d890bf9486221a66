import { expect, test } from 'vitest';
import { measure } from './process-tree.ts';

const here = { cwd: import.meta.dirname, env: process.env };
/** Holds 60 MB until it has had 0.4 s of a processor. */
const burn = `
  const held = Buffer.alloc(60e6, 1);
  const used = () => process.cpuUsage().user + process.cpuUsage().system;
  while (used() < 400_000) held.fill(2);
`;

test.skipIf(process.platform !== 'linux')('the processor time and memory of child processes count', async () => {
  const usage = await measure(['sh', '-c', `"$0" -e "$1" & "$0" -e "$1"; wait`, process.execPath, burn], here);
  expect(usage.cpu).toBeGreaterThan(0.7);
  expect(usage.memory).toBeGreaterThan(120e6);
});

test.skipIf(process.platform !== 'linux')('a command that fails is an error with what it said', async () => {
  await expect(measure(['sh', '-c', 'echo no luck; exit 3'], here)).rejects.toThrow(/ended with 3.*no luck/s);
});
