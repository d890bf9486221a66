import { expect, test } from 'vitest';
import { commandFor } from './deploy-tool.ts';

test('a program that npm installs is started through the shell on Windows, with each argument quoted', () => {
  expect(commandFor('wrangler', ['pages', 'deploy', 'C:\\My Paper\\dist'], 'win32')).toEqual([
    'cmd.exe',
    ['/d', '/s', '/c', '""wrangler.cmd" "pages" "deploy" "C:\\My Paper\\dist""'],
    { windowsVerbatimArguments: true },
  ]);
});

test('an argument that means something to that shell is refused', () => {
  expect(() => commandFor('netlify', ['C:\\a&calc'], 'win32')).toThrow(/cannot get `C:\\a&calc` on Windows/);
});

test.each([
  ['wrangler', 'linux'],
  ['rsync', 'win32'],
] as const)('%s on %s is started by itself', (tool, platform) => {
  expect(commandFor(tool, ['a b'], platform)).toEqual([tool, ['a b'], {}]);
});
