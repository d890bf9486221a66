import { expect, test } from 'vitest';
import { isSameData } from '../../lib/same-data.ts';
import { dataOf, editYaml } from './yaml-edit.ts';

type Fields = Record<string, unknown>;

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const ORDER = ['headline', 'kicker', 'section', 'dateline', 'published', 'byline', 'photo', 'tags', 'corrections'];

/** The text after a change of its data. */
function edited(yaml: string, change: (fields: Fields) => Fields): string | undefined {
  const before = dataOf(yaml) ?? {};
  return editYaml(yaml, before, change(structuredClone(before)), ORDER);
}

test('a text whose data stays is the same, whatever it looks like', () => {
  for (const yaml of [
    '',
    '# Nothing yet',
    'a:   1 # one',
    '{ a: [b,c] }\n',
    '"a": >-\n\n  x\n\n\n',
    'a:\r\n  b: c\r\n',
  ])
    expect(edited(yaml, (fields) => fields)).toBe(yaml);
});

test('in a group, only the field that changes is written, and its comments and spaces stay', () => {
  const yaml = lines(
    'dateline: { city: Larkfield,  region: "Maine" } # checked',
    'photo: # lead',
    '  src:   /photos/a.jpg   # north',
    '',
    '  # Seen from the pier.',
    "  alt: 'Slabs'  # fine",
    'tags: [ a,b ]',
  );
  const after = edited(yaml, ({ dateline, photo, ...others }) => ({
    ...others,
    dateline: { ...(dateline as Fields), region: 'New York, NY' },
    photo: { src: '/photos/b.jpg', alt: "It's rock", credit: 'Noor' },
  }));
  expect(after).toBe(
    lines(
      'dateline: { city: Larkfield,  region: "New York, NY" } # checked',
      'photo: # lead',
      '  src:   /photos/b.jpg   # north',
      '',
      '  # Seen from the pier.',
      "  alt: 'It''s rock'  # fine",
      '  credit: Noor',
      'tags: [ a,b ]',
    ),
  );
});

test.each([
  ['the first of a list in brackets', 'tags: [a, b,  c] # all', ['b', 'c'], 'tags: [b,  c] # all'],
  ['the last of a list in brackets', 'tags: [a, b,  c]', ['a', 'b'], 'tags: [a, b]'],
  ['two in the middle', 'tags: [a, b, c, d]', ['a', 'd'], 'tags: [a, d]'],
  ['one into another', 'tags: [a, "b", c]', ['a', 'x: y', 'c'], 'tags: [a, "x: y", c]'],
  ['an entry with a comma is quoted', 'tags: [a]', ['a', 'b, c'], 'tags: [a, "b, c"]'],
  ['the first of lines', 'tags:\n  - a # A\n  # of B\n  - b', ['b'], 'tags:\n  # of B\n  - b'],
  ['the last of lines', 'tags:\n- a # A\n- b\n# end', ['a'], 'tags:\n- a # A\n# end'],
  ['one of lines into another', 'tags:\n  -   a # A\n  - b', ['c', 'b'], 'tags:\n  -   c # A\n  - b'],
  ['one in front', 'tags:\n  - a\n  - b', ['c', 'a', 'b'], 'tags:\n  - c\n  - a\n  - b'],
  ['all of them', 'tags:\n  - a # A\n  - b', [], 'tags: []'],
])('of a list, only the entries that change are written: %s', (_, yaml, tags, expected) => {
  expect(edited(`${yaml}\nlang: en\n`, (fields) => ({ ...fields, tags }))).toBe(`${expected}\nlang: en\n`);
});

test('in a list of groups, comments and the style of the other entries stay', () => {
  const yaml = lines(
    'corrections:',
    '  # The first.',
    '  - { date: 2026-11-23 09:00,  text: It was 260 feet. }',
    '  - date: 2026-11-24 09:00 # late',
    '    text: >',
    '      It was',
    '      Monday.',
    'section: news',
  );
  const after = edited(yaml, (fields) => {
    const [first, second] = fields['corrections'] as Fields[];
    return { ...fields, corrections: [first, { ...second, date: '2026-11-24 10:00', kind: 'correction' }] };
  });
  expect(after).toBe(
    yaml.replace('09:00 # late', '10:00 # late').replace('      Monday.\n', '      Monday.\n    kind: correction\n'),
  );
});

test('a comment on the line of a field stays when its value gets lines of its own, or loses them', () => {
  const flat = edited('tags: [] # topics\nlang: en\n', (fields) => ({ ...fields, tags: ['a'] }));
  expect(flat).toBe('tags: # topics\n  - a\nlang: en\n');
  const one = edited('photo: # lead\n  src: a.jpg\nlang: en\n', (fields) => ({ ...fields, photo: 'b.jpg' }));
  expect(one).toBe('photo: b.jpg # lead\nlang: en\n');
});

test('new fields take their places in the order of the schema, below the comments above the file', () => {
  const yaml = lines('# For the front page.', '', '# Not final.', 'section: news # the section', 'tags: [a]');
  expect(edited(yaml, (fields) => ({ ...fields, published: '2026', headline: 'Storm', kicker: 'Sea' }))).toBe(
    lines(
      '# For the front page.',
      '',
      'headline: Storm',
      'kicker: Sea',
      '# Not final.',
      'section: news # the section',
      'published: "2026"',
      'tags: [a]',
    ),
  );
  expect(edited('# Nothing yet', (fields) => ({ ...fields, tags: ['a'], headline: 'Storm' }))).toBe(
    '# Nothing yet\nheadline: Storm\ntags:\n  - a\n',
  );
});

test('fields in braces are changed where they are', () => {
  expect(edited('{ headline: Storm, tags: [a], }\n', () => ({ headline: 'Surf', section: 'news' }))).toBe(
    '{ headline: Surf, section: news, }\n',
  );
});

test.each([
  ['a quotation over two lines', 'headline: "Two\n  lines"\nlang: en\n'],
  ['a block with empty lines at its end', 'headline: |+\n  Two\n\n\nlang: en\n'],
  ['a block at the end of a text without a line end', 'lang: en\nheadline: |-\n  Two'],
  ['no value', 'headline:\nlang: en'],
  ['a value on the next line', 'headline:\n  Two\n  lines\nlang: en\n'],
  ['a name in quotation marks', '"headline" : Two\nlang: en\n'],
  ['a tab before a comment', 'headline: Two\t# tab\nlang: en\n'],
  ['a hash in the text', 'headline: Two#2 # two\nlang: en\n'],
])('a field is replaced as a whole: %s', (_, yaml) => {
  const after = edited(yaml, (fields) => ({ ...fields, headline: 'One: "more"\nand' }));
  expect(dataOf(after ?? '')).toEqual({ headline: 'One: "more"\nand', lang: 'en' });
  expect(after).toContain('lang: en');
  expect(edited(yaml, ({ headline: _headline, ...others }) => others)?.trim()).toBe('lang: en');
});

test.each([
  ['a field that is there twice', 'tags: a\ntags: b\n'],
  ['an anchor', 'tags: &t a\nother: *t\n'],
  ['broken YAML', 'tags: "a\n'],
  ['a list', '- a\n- b\n'],
])('a text with %s is left alone', (_, yaml) => {
  expect(editYaml(yaml, { tags: 'a' }, { tags: 'c' }, ORDER)).toBeUndefined();
});

/** The same numbers in each run: Numerical Recipes, section 7.1. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = [
  'a',
  '"b: c"',
  "'it''s'",
  '1984',
  'x # no',
  '2026-11-23 06:30',
  'é',
  '~',
  'true',
  '[p, "q, r"]',
  '{ k: v,  l: [m] }',
  '|\n%  T\n%\n%  U',
  '>-\n%  F\n%  G',
  '[]',
  '',
];

/** Fields of random style and depth, with comments. */
function randomYaml(random: (below: number) => number, indent: string, depth: number): string {
  const names = ['headline', 'section', 'photo', 'tags', 'other'].filter(() => random(3) > 0);
  return (names.length === 0 ? ['headline'] : names)
    .map((name) => {
      const above = random(4) === 0 ? `${indent}# above ${name}\n` : '';
      const behind = random(3) === 0 ? '   # behind' : '';
      const kind = depth > 1 ? 0 : random(5);
      if (kind === 1) return `${above}${indent}${name}:${behind}\n${randomYaml(random, `${indent}  `, depth + 1)}`;
      if (kind === 2) {
        const dash = `${indent}${random(2) === 0 ? '' : '  '}- `;
        const entry = () =>
          random(2) === 0
            ? `${dash}${['a', '"b"', 'c d', '[x, y]'][random(4)]}${behind}\n`
            : dash + randomYaml(random, ' '.repeat(dash.length), depth + 1).replace(/^(?:\s*#.*\n)?\s*/, '');
        return `${above}${indent}${name}:\n${Array.from({ length: 1 + random(3) }, entry).join('')}`;
      }
      const value = (WORDS[random(WORDS.length)] ?? '').replaceAll('%', indent);
      return `${above}${indent}${name}: ${value}${value.includes('\n') ? '' : behind}\n`;
    })
    .join('');
}

/** The data with one random change somewhere in it. */
function randomChange(data: unknown, random: (below: number) => number): unknown {
  if (random(4) > 0 && Array.isArray(data) && data.length > 0) {
    const at = random(data.length);
    return [data.toSpliced(at, 1), data.toSpliced(at, 0, 'new, one'), data.with(at, randomChange(data[at], random))][
      random(3)
    ];
  }
  if (random(4) > 0 && typeof data === 'object' && data !== null && !Array.isArray(data)) {
    const names = Object.keys(data);
    const name = names[random(names.length)] ?? 'fresh';
    const { [name]: value, ...others } = data as Fields;
    return [others, { ...data, fresh: { n: ['x'] } }, { ...data, [name]: randomChange(value, random) }][random(3)];
  }
  return ['Text', 'a: b', ['x', 'y, z'], { k: 'v' }, 'Two\nlines'][random(5)];
}

test('300 random changes of random texts leave every line of the fields that did not change', () => {
  const random = numbers(20_261_122);
  const [wrong, refused]: [string[], string[]] = [[], []];
  for (let round = 0; round < 300; round++) {
    const yaml = randomYaml(random, '', 0);
    const before = dataOf(yaml);
    if (!before) continue;
    const after = randomChange(before, random);
    if (typeof after !== 'object' || after === null || Array.isArray(after)) continue;
    const text = editYaml(yaml, before, after as Fields, ORDER);
    if (text === undefined) {
      refused.push(`${yaml}=> ${JSON.stringify(after)}`);
      continue;
    }
    // The comment above the next field is not part of a field.
    const parts = yaml.split(/^(?=\w)/m).map((part) => part.replace(/^#.*\n$/m, ''));
    const untouched = parts.filter((part) => {
      const name = /^(\w+):/.exec(part)?.[1] ?? '';
      return isSameData(before[name], (after as Fields)[name]);
    });
    if (untouched.some((part) => !text.includes(part))) wrong.push(`${yaml}=> ${text}`);
  }
  expect(wrong.sort((one, other) => one.length - other.length)[0]).toBeUndefined();
  expect(refused.sort((one, other) => one.length - other.length)[0]).toBeUndefined();
});
