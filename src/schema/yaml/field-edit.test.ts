import { expect, test } from 'vitest';
import { article } from '../article.ts';
import { editFields, type FieldChange } from './field-edit.ts';

const ORDER = Object.keys(article.shape);
const file = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nThe text: [stays] # as it is.\n`;
const edited = (text: string, ...changes: FieldChange[]) => editFields(text, changes, ORDER);

test('a value is replaced, and comments, quotes, order and style of all else stay', () => {
  const lines = ['# Desk: hold for Joan', "headline: 'Storm'   # working title", 'tags: [ coast,weather ]'];
  const before = file(...lines, 'published: 2026-11-23 06:30  # checked', 'section: news');
  const after = file(...lines, 'published: 2026-11-28 08:00  # checked', 'section: news');
  expect(edited(before, { field: 'published', value: '2026-11-28 08:00' })).toBe(after);
});

test.each([
  ['a block', ['standfirst: >', '  Two', '  lines.']],
  ['an empty value', ['standfirst:']],
  ['an empty value with a comment', ['standfirst: # later']],
  ['a quotation over two lines', ['standfirst: "Two', '  lines."']],
])('%s is replaced as a whole', (_, old) => {
  const after = edited(file('headline: Storm', ...old, 'section: news'), { field: 'standfirst', value: 'One: line' });
  expect(after).toContain('headline: Storm\nstandfirst: "One: line"');
  expect(after).toMatch(/\nsection: news\n---\n\nThe text/);
});

test('a new field follows the nearest that is before it in the schema, wherever that is', () => {
  const before = file(
    'status: draft',
    'published: 2026-11-23 06:30 # a comment of the time',
    '# of the headline',
    'headline: Storm',
  );
  expect(edited(before, { field: 'updated', value: '2026-11-24 06:30' })).toBe(
    file(
      'status: draft',
      'published: 2026-11-23 06:30 # a comment of the time',
      'updated: 2026-11-24 06:30',
      '# of the headline',
      'headline: Storm',
    ),
  );
  expect(edited(file('section: news'), { field: 'headline', value: 'Storm' })).toBe(
    file('headline: Storm', 'section: news'),
  );
});

test('a field is removed with its lines, and the comment above it stays', () => {
  const before = file(
    'headline: Storm',
    '# not before the council',
    'embargo:',
    '  2026-11-28 08:00 # noon',
    'section: news',
  );
  expect(edited(before, { field: 'embargo', isRemoved: true })).toBe(
    file('headline: Storm', '# not before the council', 'section: news'),
  );
  expect(edited(file('headline: Storm'), { field: 'embargo', isRemoved: true })).toBe(file('headline: Storm'));
});

const entry = { date: '2026-11-24 10:00', kind: 'correction', text: 'The fine is $40, not $400: see above' };
const written = ['date: 2026-11-24 10:00', 'kind: correction', 'text: "The fine is $40, not $400: see above"'];

test.each([
  ['no list', [], ['corrections:', `  - ${written[0]}`, `    ${written[1]}`, `    ${written[2]}`]],
  [
    'an empty list',
    ['corrections: []'],
    ['corrections:', `  - ${written[0]}`, `    ${written[1]}`, `    ${written[2]}`],
  ],
  [
    'a list under its key',
    ['corrections:', '- date: 2026-11-23 10:00', '  text: One # first', '  kind: correction'],
    [
      'corrections:',
      '- date: 2026-11-23 10:00',
      '  text: One # first',
      '  kind: correction',
      `- ${written[0]}`,
      `  ${written[1]}`,
      `  ${written[2]}`,
    ],
  ],
  [
    'an indented list that ends with a block',
    ['corrections:', '    - date: 2026-11-23 10:00', '      text: >', '        One', '        two'],
    [
      'corrections:',
      '    - date: 2026-11-23 10:00',
      '      text: >',
      '        One',
      '        two',
      `    - ${written[0]}`,
      `      ${written[1]}`,
      `      ${written[2]}`,
    ],
  ],
  [
    'a list in brackets',
    ['corrections: [{ date: 2026-11-23 10:00, text: One }] # all'],
    [
      'corrections: [{ date: 2026-11-23 10:00, text: One }, {date: 2026-11-24 10:00, kind: correction, text: "The fine is $40, not $400: see above"}] # all',
    ],
  ],
])('an entry is added to %s', (_, before, after) => {
  expect(edited(file('headline: Storm', ...before, 'lang: en'), { field: 'corrections', entry })).toBe(
    file('headline: Storm', ...after, 'lang: en'),
  );
});

test('an entry is added to a list in brackets over several lines, with a comma at its end', () => {
  const before = file('headline: Storm', 'aliases: [', '  /a/, # first', '  /b/,', ']', 'lang: en');
  const after = edited(before, { field: 'aliases', entry: '/c/' });
  expect(after).toContain('  /a/, # first\n  /b/, /c/,\n]\nlang: en');
});

test('line ends and the byte order mark stay', () => {
  const before = '\uFEFF---\r\nheadline: Storm\r\nsection: news\r\n---\r\n\r\nText.\r\n';
  expect(
    edited(before, { field: 'status', value: 'draft' }, { field: 'corrections', entry: { kind: 'correction' } }),
  ).toBe(
    '\uFEFF---\r\nheadline: Storm\r\nsection: news\r\nstatus: draft\r\ncorrections:\r\n  - kind: correction\r\n---\r\n\r\nText.\r\n',
  );
});

test.each([
  ['no front matter', 'Text.\n'],
  ['broken YAML', '---\nheadline: "Storm\n---\n'],
  ['a field that is there twice', '---\nstatus: draft\nheadline: Storm\nstatus: draft\n---\n'],
])('a file with %s is left alone', (_, text) => {
  expect(edited(text, { field: 'status', value: 'published' })).toBeUndefined();
});
