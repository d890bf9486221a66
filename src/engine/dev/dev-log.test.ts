import { expect, test } from 'vitest';
import { sayPlainly } from './dev-log.ts';

test('the line about a missing page has no names of functions and files, and other lines stay as they are', () => {
  const said: string[] = [];
  const destination = { write: ({ message }: { message: string }) => void said.push(message) };
  sayPlainly({ options: { destination, level: 'info' } });
  const event = { label: 'router', level: 'warn', newLine: true } as const;
  const astro =
    'A `getStaticPaths()` route pattern was matched, but no matching static path was found for requested path `/nada/`.\n\nPossible dynamic routes being matched: src/pages/[page].astro.';
  for (const message of [astro, 'watching for file changes...']) destination.write({ ...event, message });
  expect(said).toEqual(['There is no page at /nada/', 'watching for file changes...']);
});
