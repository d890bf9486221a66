import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { corpusFiles } from '../../lib/corpus-for-tests.ts';
import { article } from '../article.ts';
import { redirectFile } from '../redirect.ts';
import { mistakesOf } from '../wording/mistakes-for-tests.ts';
import { locateField, readFields } from './yaml-fields.ts';

const ANYTHING = z.record(z.string(), z.unknown());

function read(yaml: string, schema: z.ZodType = ANYTHING) {
  return readFields({ schema, noun: 'a story' }, { file: 'content/x.md', firstLine: 2, yaml });
}

function mistakesIn(yaml: string, schema?: z.ZodType): string[] {
  return mistakesOf(read(yaml, schema));
}

describe('broken YAML is reported in words, where it is broken', () => {
  const COLON = 'The text contains a colon, so this line cannot be read.';
  const INDENT = 'The indentation of this line does not match the lines around it.';
  const QUOTE = 'This quotation mark is never closed.';
  const BRACKET = 'This bracket or brace is never closed, or its last line is not indented.';
  const NO_COLON = 'This line has no colon after a field name.';
  const TEXT_AFTER = 'There is text after the closing quotation mark or bracket.';
  const KEY = 'There are brackets or braces where a field name should be.';
  const TAG = 'A word that begins with ! names a type of value, and there is no such type.';

  test.each([
    ['a: 1\nb: "open\n', [`3:4 broken-yaml ${QUOTE}`]],
    ["a: 'open\n", [`2:4 broken-yaml ${QUOTE}`]],
    ['a: "b"\nc: "open\n', [`3:4 broken-yaml ${QUOTE}`]],
    ['a: [b, c\n', [`2:4 broken-yaml ${BRACKET}`]],
    ['a: { b: [c] \n', [`2:4 broken-yaml ${BRACKET}`]],
    ['{ a: b\n', [`2:1 broken-yaml ${BRACKET}`]],
    ['a: { b: "c", d: [e }\n', [`2:17 broken-yaml ${BRACKET}`]],
    ['a: "b\nc: 1\nd: [e]\n', [`2:4 broken-yaml ${QUOTE}`]],
    ['a: 1\n\tb: 2\n', ['3:1 broken-yaml This line is indented with a tab.']],
    ['a:\n\t- b\n', ['3:1 broken-yaml This line is indented with a tab.']],
    ['a: 1\nb: 2\na: 3\n', ['4:1 repeated-field `a` appears a second time.']],
    ['a: { b: 1, b: 2 }\n', ['2:12 repeated-field `b` appears a second time.']],
    ['a: Storm: a report\n', [`2:4 broken-yaml ${COLON}`]],
    ['a: x\n  b: y\n', [`3:3 broken-yaml ${INDENT}`]],
    ['a: x\n b: y\n', [`3:2 broken-yaml ${INDENT}`]],
    ['a:\n  - b\n - c\n', [`4:1 broken-yaml ${INDENT}`]],
    ['a:b\nc: d\n', ['2:1 broken-yaml There is no space after the colon.']],
    ['a = b\nc: d\n', [`2:1 broken-yaml ${NO_COLON}`]],
    ['a: [b { c: d }]\n', ['2:7 broken-yaml A comma is missing before this.']],
    ['a: |\n  x\ny\n', [`4:1 broken-yaml ${NO_COLON}`]],
    ['a: "x" y\n', [`2:8 broken-yaml ${TEXT_AFTER}`]],
    ["a: 'it's'\n", [`2:8 broken-yaml ${TEXT_AFTER}`]],
    ['a: @x\n', ['2:4 broken-yaml Text cannot begin with @ here.']],
    ['a: `x`\n', ['2:4 broken-yaml Text cannot begin with ` here.']],
    ['a: %x\n', ['2:4 broken-yaml Text cannot begin with % here.']],
    ['a: "C:\\q"\n', ['2:7 broken-yaml A backslash has a special meaning in double quotation marks.']],
    ['a: !breaking News\n', [`2:4 broken-yaml ${TAG}`]],
    ['a: !!js/function x\n', [`2:4 broken-yaml ${TAG}`]],
    ['a: {{ x }}\n', [`2:5 broken-yaml ${KEY}`]],
    ['? [a]\n: x\n', [`2:3 broken-yaml ${KEY}`]],
    ['a: 1\n---\nb: 2\n', ['3:1 broken-yaml The file continues after a line of three hyphens or dots.']],
    ['a: - x\n', ['2:4 broken-yaml Text cannot begin with - here.']],
  ])('%j', (yaml, texts) => {
    expect(mistakesIn(yaml)).toEqual(texts);
  });
});

test('two broken lines are both reported, and each once', () => {
  expect(mistakesIn('a: x: y\nb: 1\nc: x: y: z\n').map((text) => text.split(' ')[0])).toEqual(['2:4', '4:4']);
});

test.each([...'@`%&*![{>|', '- ', '? '])('text that begins with %s is called by that', (start) => {
  const [text, ...others] = mistakesIn(`a: 1\nb: ${start}x y z\n`);
  expect(others).toEqual([]);
  expect(text).toMatch(
    /^3:4 (?:yaml-anchor Text that begins|broken-yaml (?:Text cannot begin|A word that begins with !|This bracket))/,
  );
});

test('errors of the parser after the first one are not reported', () => {
  expect(mistakesIn('  a: 1\n- b: 2\n- c: 3\n- d: 4\n')).toHaveLength(1);
});

test('each repetition of a field is reported, even among ten thousand', () => {
  expect(mistakesIn('a: 1\nb: 2\na: 3\na: 4\n')).toEqual([
    '4:1 repeated-field `a` appears a second time.',
    '5:1 repeated-field `a` appears a second time.',
  ]);
  const many = Array.from({ length: 10_000 }, (_, index) => `field-${index}: x\n`).join('');
  expect(mistakesIn(`${many}field-7: y\n`)).toEqual(['10002:1 repeated-field `field-7` appears a second time.']);
  expect(mistakesIn(many, article)).toHaveLength(10_003);
});

test('every anchor and every alias is refused at its place', () => {
  expect(mistakesIn('a: &x 1\nb: *x\n&k c: 2\n')).toEqual([
    '2:4 yaml-anchor Text that begins with & or * is read as a shortcut (a YAML anchor or alias).',
    '3:4 yaml-anchor Text that begins with & or * is read as a shortcut (a YAML anchor or alias).',
    '4:1 yaml-anchor Text that begins with & or * is read as a shortcut (a YAML anchor or alias).',
  ]);
});

test('broken syntax is reported before anchors', () => {
  expect(mistakesIn('a: &x 1\nb: "open\n')).toEqual(['3:4 broken-yaml This quotation mark is never closed.']);
});

test('an ampersand or asterisk inside a text is no anchor', () => {
  expect(read('a: Smith & Sons *new*\nb: "&c; *d"\n')).toEqual({
    ok: true,
    value: { a: 'Smith & Sons *new*', b: '&c; *d' },
  });
});

test('values are read as YAML 1.2 has them: yes and no are text, days are text', () => {
  expect(read('a: yes\nb: no\nc: 2026-02-28\nd: 010\ne: 1_000\nf: true\ng: 12:30\n')).toEqual({
    ok: true,
    value: { a: 'yes', b: 'no', c: '2026-02-28', d: 10, e: '1_000', f: true, g: '12:30' },
  });
});

test.each([[''], ['# a comment\n'], ['~\n']])('a file without fields says nothing: %j', (yaml) => {
  expect(mistakesIn(yaml, article)).toEqual(['2:1 missing-field There are no fields here, but a story needs them.']);
});

test.each([
  ['just text\n', '"just text"'],
  ['- a\n', 'a list'],
])('a file that is no group of fields is refused: %j', (yaml, what) => {
  expect(mistakesIn(yaml, article)).toEqual([`2:1 wrong-type A story must be written as fields, not as ${what}.`]);
});

test('a list in place of the only field is to be written below the name of that field', () => {
  const fixOf = (yaml: string) => {
    const fields = read(yaml, redirectFile);
    return fields.ok ? undefined : fields.problems[0]?.fix;
  };
  const fix = 'Write `redirects:` on a line above the list, and indent the list by two spaces.';
  expect(fixOf('- { from: /a/, to: /b/ }\n')).toBe(fix);
  expect(fixOf('- redirects: []\n')).toBe('Delete the hyphens before the field names.');
});

test('two versions of the same lines, as Git marks them, are one problem at the first mark', () => {
  const yaml = 'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n';
  expect(mistakesIn(yaml)).toEqual([
    expect.stringMatching(/^3:1 broken-yaml Two people have changed the same lines, and both versions are in the file/),
  ]);
});

test.each([
  ['brackets', `a: ${'['.repeat(20_000)}`],
  ['braces', `a: ${'{a: '.repeat(10_000)}`],
  ['hyphens', '- '.repeat(10_000)],
  ['blocks', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('thousands of %s within each other are a problem, not a crash', (_, yaml) => {
  expect(mistakesIn(yaml)).toEqual([
    expect.stringMatching(/^\d+:\d+ broken-yaml Lists or groups are nested too deeply here\.$/),
  ]);
});

describe('a field is located', () => {
  const source = {
    file: 'content/x.md',
    firstLine: 2,
    yaml: 'headline: Storm\nbyline:\n  - jane-doe\n  - author: li-wei\nphoto: { src: ./a.jpg }\nkicker:\n',
  };

  test.each([
    [['headline'], '2:11'],
    [['byline', 1, 'author'], '5:13'],
    [['photo', 'src'], '6:15'],
    [['photo', 'alt'], '6:8'],
    [['kicker'], '7:8'],
    [['nowhere'], '2:1'],
    [[], '2:1'],
  ])('%j is at %s', (field, place) => {
    const { line, column } = locateField(source, field);
    expect(`${line}:${column}`).toBe(place);
  });

  test('with its line', () => {
    expect(locateField(source, ['photo', 'src']).excerpt).toBe('photo: { src: ./a.jpg }');
  });
});

/** YAML that grows when anchors are followed, and some that is only broken: our own, or that of other projects. */
const BOMBS = corpusFiles({ folder: 'yaml/bombs', atLeast: 4 }, [
  ['billion laughs', bomb(9)],
  ['two levels', bomb(2)],
  ['an anchor of itself', 'a: &a [*a]'],
  ['a merge of groups', 'a: &a { b: 1 }\nc:\n  <<: [*a, *a, *a]'],
  ['case of a bracket that is never closed', 'a: [[[[[[\nb: 1'],
]);

/** Each level names the one before ten times. */
function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const entries = Array.from({ length: 10 }, () => (level === 0 ? 'lol' : `*l${level - 1}`));
    return `l${level}: &l${level} [${entries.join(', ')}]`;
  });
  return lines.join('\n');
}

/** Files that are no story: our own, or those at which js-yaml fails. */
const BROKEN = corpusFiles({ folder: 'yaml/samples-load-errors', atLeast: 50 }, [
  ['an alias of nothing', 'headline: *nowhere'],
  ['a bracket that is never closed', 'tags: [a, b\nsection: news'],
  ['a brace that is never closed', 'photo: { src: ./a.jpg\n'],
  ['a bracket that is never opened', 'tags: a, b]\n- c'],
  ['a quotation that is never closed', 'headline: "A storm\nsection: news\n'],
  ['text after a quotation', 'headline: "A" storm'],
  ['an unknown escape', 'headline: "a\\q"'],
  ['a cut escape', 'headline: "\\u00"'],
  ['a tab as indent', 'photo:\n\tsrc: ./a.jpg'],
  ['an indent in between', 'a:\n   b: 1\n  c: 2'],
  ['two colons', 'headline: storm: again'],
  ['a key twice', 'headline: a\nheadline: b'],
  ['a list among fields', 'headline: a\n- b'],
  ['a field among a list', '- a\nheadline: b'],
  ['two documents', 'headline: a\n---\nheadline: b'],
  ['an end and more', 'headline: a\n...\nmore'],
  ['a directive', '%YAML 9.9\n---\nheadline: a'],
  ['a tag of nothing', 'headline: !<tag:example> a'],
  ['a tag of a language', 'headline: !!js/function "x"'],
  ['a block without text', 'headline: |9\n a'],
  ['a block with a wrong mark', 'headline: >x\n a'],
  ['a key of brackets', '[a]: b'],
  ['a reserved sign', 'headline: @a'],
  ['a backtick', 'headline: `a`'],
  ['a question mark alone', '? '],
  ['text alone', 'storm'],
  ['nothing but a comment', '# a'],
]);

describe('what others have broken parsers with', () => {
  test.each(BOMBS)('the bomb %s is refused for its anchors', (name, yaml) => {
    const reading = read(yaml);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(new Set(reading.problems.map(({ rule }) => rule))).toEqual(
      new Set([name.startsWith('case') ? 'broken-yaml' : 'yaml-anchor']),
    );
  });

  test.each(BROKEN)('%s is no story, and the problem lies in the file', (_, yaml) => {
    const reading = read(yaml, article);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    for (const { line, column, excerpt } of reading.problems) {
      expect(line).toBeGreaterThanOrEqual(2);
      expect(line - 2).toBeLessThanOrEqual(yaml.split('\n').length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column - 1).toBeLessThanOrEqual(excerpt?.length ?? 0);
    }
  });
});
