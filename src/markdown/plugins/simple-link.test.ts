import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DEMO } from '../../../tests/demo-project.ts';
import { bodyReading } from '../body-reading.ts';
import { simpleLinks } from './simple-link.ts';

const parsed = (markdown: string) => bodyReading(markdown).links.map(({ value }) => value);

/** Real bodies, and those that are made to be difficult. */
const BODIES = [path.join(DEMO, 'content'), 'tests/fixtures/markdown'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ parentPath, name }) => path.join(parentPath, name)),
);

test('where it dares to answer, it finds the links that the parser finds', () => {
  let answered = 0;
  for (const file of BODIES) {
    const markdown = readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const links = simpleLinks(markdown);
    if (links === undefined) continue;
    answered++;
    expect(links, file).toEqual(parsed(markdown));
  }
  expect(answered).toBeGreaterThan(BODIES.length / 3);
});

test('plain links are found, in lists, quotations, headings and tables', () => {
  const markdown =
    '## [a](/a/)\n\n> See *[b](/b/#c)*, [d](https://e.example/?f=g%20h).\n\n- [ ] [i](#j)\n\n| [k](/k/) |\n| - |\n';
  expect(simpleLinks(markdown)).toEqual(['/a/', '/b/#c', 'https://e.example/?f=g%20h', '#j', '/k/']);
  expect(parsed(markdown)).toEqual(simpleLinks(markdown));
});

test.each([
  ['code', '`[a](/a/)`'],
  ['indented code', 'a\n\n    [a](/a/)'],
  ['fenced code', '~~~\n[a](/a/)\n~~~'],
  ['HTML', '<a href="/a/">a</a>'],
  ['an escape', '\\[a](/a/)'],
  ['a picture', '![a](/a.jpg)'],
  ['a reference', '[a][b]\n\n[b]: /b/'],
  ['a title', '[a](/a/ "b")'],
  ['an entity', '[a](/a/?b&amp;c)'],
  ['a bare address', 'See https://a.example/.'],
  ['brackets in the words', '[a [b] c](/a/)'],
  ['brackets in the address', '[a](/a_(b)/)'],
  ['a directive', 'x :b[a](/a/)'],
])('%s is left to the parser', (_, markdown) => {
  expect(simpleLinks(markdown)).toBeUndefined();
});
