import { expect, test } from 'vitest';
import { helpText } from './help-text.ts';

test('help says how to call a command, what each option does, and what the exit statuses mean', () => {
  const text = helpText({
    name: 'press',
    summary: 'prints the paper',
    options: {
      out: { value: '<folder>', help: 'prints into this folder' },
      host: { value: '<address>', optional: true, help: 'prints for the network' },
    },
    operands: { name: '[stories]', most: 9, help: 'prints only these' },
    example: '--out site',
    notes: 'Mind the ink.',
  });
  expect(text).toBe(`npm run press -- [options] [stories]

Prints the paper.

  [stories]           prints only these
  --out <folder>      prints into this folder
  --host [<address>]  prints for the network
  --debug             shows the stack trace of an error
  --help              shows this text

npm needs two hyphens before the options, to pass them on:
  npm run press -- --out site

Mind the ink.

Exit status: 0 when it worked, 1 when it failed, 2 when the command was called wrongly.`);
});
