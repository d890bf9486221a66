import { describe, expect, test } from 'vitest';
import { chance } from '../../../bench/random.ts';
import { mutatedFile } from '../../../tests/content-mutator.ts';
import { ORIGINALS } from '../../../tests/right-content.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { parseYaml } from './yaml-source.ts';
import { syntaxProblems } from './yaml-syntax.ts';

/** Blocks that are changed at random; the seed of a block is its number. */
const BLOCKS = 20_000;

/** The result of a full YAML parser for a block; undefined when it is broken. */
function wholeYaml(yaml: string): unknown {
  const source = { file: 'content/x.md', firstLine: 1, yaml };
  const parsed = parseYaml(source);
  return syntaxProblems(parsed, source).length > 0 ? undefined : parsed.document.toJS({ maxAliasCount: 0 });
}

function blockOf(path: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  return path.endsWith('.md') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text;
}

describe('plain YAML is read as a YAML parser reads it', () => {
  test.each([
    'headline: Storm closes the coast road\n',
    'published: 2026-11-23T06:30:00-05:00\nbyline: [jane-doe, li-wei]\ntags: []\n',
    'comments: true\npart: 2\nfooter:\n  pages: [about, ethics]\n  imprint: "Pier Street: 12"\n',
    "corrections:\n  - date: 2026-11-23T06:30:00-05:00\n    kind: correction\n    text: 'It was #4'\n  - kind: b\n",
    'roles:\n- role: Editor\n  name: A. B\n- role: Publisher\naliases:\n  - /old/path/\n  - /older/\n',
    'dateline: { city: Larkfield, date: 2016-02-28 }\nbyline: [a-b, { author: c, role: "d, e" }, { name: F G }]\n',
    'photo: {  src: ./a.jpg , alt: x (y) z, focus: [0, 1] }\nnote: ""\n',
    'src: ./coast-road.jpg\n\ncaption: The road, (“closed”) & wet; C# and A:B at 9:30\n',
  ])('%j', (yaml) => {
    expect(readPlainYaml(yaml)).toStrictEqual(wholeYaml(yaml));
  });
});

test.each([
  ['a comment', 'a: b # c\n'],
  ['a comment on a line of its own', '# c\na: b\n'],
  ['a value on two lines', 'a: b\n  c\n'],
  ['a folded block', 'a: >\n  b\n'],
  ['braces without a space', 'a: {b:c}\n'],
  ['braces over two lines', 'a: { b: c,\n  d: e }\n'],
  ['an empty place in a list', 'a: [b, , c]\n'],
  ['a comma at the end of a list', 'a: [b, ]\n'],
  ['a pair in a list', 'a: [b: c]\n'],
  ['text after a bracket', 'a: [b] c\n'],
  ['an escape', 'a: "b\\n"\n'],
  ['a colon within', 'a: b: c\n'],
  ['a colon at the end', 'a: b:\n'],
  ['nothing after a key', 'a:\nb: c\n'],
  ['a null', 'a: ~\n'],
  ['a number that is no small integer', 'a: 1.5\n'],
  ['a number with zeros before it', 'a: 007\n'],
  ['a repeated key', 'a: b\na: c\n'],
  ['a key with a meaning in JavaScript', '__proto__: b\n'],
  ['a tab', 'a:\tb\n'],
  ['a carriage return', 'a: b\r\n'],
  ['an anchor', 'a: &b c\n'],
  ['a space at the end', 'a: b \n'],
  ['an indentation that belongs to nothing', 'a:\n    b: c\n  d: e\n'],
  ['a list in a list', 'a:\n  - - b\n'],
  ['a document mark', '---\na: b\n'],
])('%s is left to a YAML parser', (_what, yaml) => {
  expect(readPlainYaml(yaml)).toBeUndefined();
});

test(`${BLOCKS} changed blocks are read as a YAML parser reads them, or left to it`, () => {
  let plain = 0;
  for (let seed = 0; seed < BLOCKS; seed++) {
    const { path, bytes } = mutatedFile(chance(seed));
    const yaml = blockOf(path, bytes);
    const fields = readPlainYaml(yaml);
    if (fields === undefined) continue;
    plain++;
    expect(fields, `seed ${seed}: ${yaml}`).toStrictEqual(wholeYaml(yaml));
  }
  expect(plain).toBeGreaterThan(BLOCKS / 20);
});

test('the front matter of a right story is plain', () => {
  const plain = ORIGINALS.filter(({ path, text }) => readPlainYaml(blockOf(path, new TextEncoder().encode(text))));
  expect(plain.length).toBeGreaterThan(0);
});
