import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleKey } from './bundle-key.ts';

const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-key-'));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

beforeEach(() => {
  for (const name of ['PUBLIC_EDITION', 'LEDGER_ADDRESS', 'OTHER']) delete process.env[name];
  write(
    'astro.config.mjs',
    "const url = parse(readFileSync('content/publication.yaml', 'utf8')).url ?? process.env.LEDGER_ADDRESS;\n",
  );
  write('content/publication.yaml', 'url: https://ledger.example\n');
  write('content/about.md', 'About\n');
  write('public/map.txt', 'A map\n');
  rmSync(path.join(root, '.env'), { force: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the key of the page bundle', () => {
  test.each<[string, () => void]>([
    ['a file that the configuration reads', () => write('content/publication.yaml', 'url: https://other.example\n')],
    ['a variable that the configuration reads', () => (process.env['LEDGER_ADDRESS'] = 'https://other.example')],
    ['a variable that Vite writes into modules', () => (process.env['PUBLIC_EDITION'] = 'evening')],
    ['a file with variables', () => write('.env', 'PUBLIC_EDITION=evening\n')],
    ['the text of a file in public/', () => write('public/map.txt', 'Another map\n')],
    ['a new file in public/', () => write('public/new.txt', '')],
  ])('is another one after a change of %s', (_, change) => {
    const before = bundleKey(root);
    change();
    const after = bundleKey(root);
    rmSync(path.join(root, 'public/new.txt'), { force: true });
    expect(after).not.toBe(before);
  });

  test('stays the same when nothing changes but content and other variables', () => {
    const before = bundleKey(root);
    write('content/about.md', 'About us\n');
    process.env['OTHER'] = 'yes';
    expect(bundleKey(root)).toBe(before);
  });

  test('does not depend on the folder of the project', () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'broadsheet-key-'));
    cpSync(root, copy, { recursive: true });
    const inCopy = bundleKey(copy);
    rmSync(copy, { recursive: true });
    expect(inCopy).toBe(bundleKey(root));
  });
});
