import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { expect, test } from 'vitest';
import { smarten } from '../../lib/text/typography.ts';
import { compileBody } from '../../markdown/compile.ts';
import { textOf } from '../../markdown/hast.ts';
import { ENGLISH_WORDS } from '../../markdown/words-for-tests.ts';
import { wireBody, wireHeadline } from './wire-line.ts';

const CONTEXT = {
  file: 'content/articles/2026/11/a.md',
  firstLine: 1,
  language: 'en-US',
  words: ENGLISH_WORDS,
  origin: 'https://ledger.example',
  newsletters: [],
  pictures: {},
};

/** The text that readers see of the paragraph of a line. */
function shown(line: string): string {
  const { parts, problems } = compileBody(wireBody(line), CONTEXT);
  expect(problems).toEqual([]);
  const [part, ...others] = parts;
  expect(others).toEqual([]);
  const html = part?.kind === 'html' ? part.html : '';
  expect(html).toMatch(/^<p>[\s\S]*<\/p>$/);
  return textOf(raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root);
}

test.each([
  '# heading',
  '###### heading',
  '#hashtag wins',
  '<b>x',
  '<script>alert(1)</script>',
  '</p>',
  ':::box',
  '::livewire',
  ':::pullquote{by="A"}',
  'Verdict :guilty[x]',
  '- a hyphen first',
  '+ a plus first',
  '* a star first',
  '> a quotation',
  '1. The first',
  '2026) What a year',
  '1986. The year',
  '---',
  '***',
  '```js',
  '~~~',
  '    four spaces',
  '$1.2 million *net*',
  '_underlined_ and snake_case_name',
  '**bold** and __bold__',
  '`code`',
  '[link](https://a.example)',
  '![photo](/photos/a.jpg)',
  '[^1]: a footnote',
  '[x]: https://a.example',
  'A & B, AT&T, &amp; and &#65;',
  'C:\\Users\\desk',
  '\\# not a heading',
  '~~struck~~ and 10~15',
  'a | b | c',
  '| a | b |',
  '{{< figure >}}',
  '=== equal',
  'key: value',
  'https://example.com/a_b_c is down',
  'Wow! [sic]',
  'The mayor: “No”',
])('%s is shown as it was typed', (line) => {
  const typed = line.trim();
  const expected = /[\p{L}\p{N}]$/u.test(typed) ? `${typed}.` : typed;
  expect(shown(line.trim()).replace(/\.$/, '')).toBe(smarten(expected, 'en-US').replace(/\.$/, ''));
});

test('a plain sentence is not touched', () => {
  for (const line of ['Gale warning: 60 mph at Cape Anselm.', 'R&D at AT & T rose 5%!', 'It is 9:30 p.m. (EST).'])
    expect(wireBody(line)).toBe(line);
});

test.each([
  ['Gale warning', 'Gale warning', 'Gale warning.'],
  ['Gale warning.', 'Gale warning', 'Gale warning.'],
  ['Gale warning…', 'Gale warning…', 'Gale warning…'],
  ['Gale warning...', 'Gale warning...', 'Gale warning...'],
  ['Gale warning!', 'Gale warning!', 'Gale warning!'],
  ['U.S.', 'U.S.', 'U.S.'],
  ['Storm reaches the U.S.', 'Storm reaches the U.S.', 'Storm reaches the U.S.'],
  ['Polls close at 8 p.m.', 'Polls close at 8 p.m.', 'Polls close at 8 p.m.'],
  ['Fire at Acme Inc.', 'Fire at Acme Inc.', 'Fire at Acme Inc.'],
  ['Quake near Madison, Ala.', 'Quake near Madison, Ala.', 'Quake near Madison, Ala.'],
  ['Mayor says “no.”', 'Mayor says “no.”', 'Mayor says “no.”'],
  ['Mayor says "no"', 'Mayor says "no"', 'Mayor says "no"'],
  ['沿岸道路が閉鎖', '沿岸道路が閉鎖', '沿岸道路が閉鎖。'],
  ['هل انتهت العاصفة؟', 'هل انتهت العاصفة؟', 'هل انتهت العاصفة؟'],
])('%s has its own full stop', (line, headline, body) => {
  expect([wireHeadline(line), wireBody(line)]).toEqual([headline, body]);
});
