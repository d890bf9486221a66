import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oddBodies } from '../../tests/builds/odd-bodies.ts';
import { fileShapes } from './file-shapes.ts';
import { fileOfForm, formOfFile, SOURCE_KEY, type FileShape } from './file-text.ts';

const shapes = fileShapes();
const shapeOf = (kind: string) => shapes[`broadsheet-${kind}`] as FileShape;
const story = shapeOf('articles');

/** Saves a file with changes, as the form gives them back. */
function saved(text: string, changes: object = {}, shape = story): string {
  return fileOfForm({ ...formOfFile(text, shape), ...changes }, shape);
}

const STORY = `---
# For the front page.
headline: "Storm: the road"   # too long?
section: news
dateline: { city: Larkfield,  region: Maine }
published: 2026-11-23 06:30
byline: [lena-marsh, { author: daniel-whitcomb, role: reporting }, { name: Petra Lindgren }]
photo:
  src: /photos/coast-road.jpg
  # Seen from the north.
  alt: Slabs of asphalt
newsletter: false
toc: true
corrections:
  # The first.
  - { date: 2026-11-23 09:00, kind: correction, text: It was 260 feet. }
---

The sea.
`;

describe('a file that nobody changed', () => {
  test('is the same, byte for byte', () => {
    expect(saved(STORY)).toBe(STORY);
  });

  test.each([
    ['an empty body', '---\nheadline: One\n---\n'],
    ['no empty line above the body', '---\nheadline: One\n---\nThe sea.\n'],
    ['empty fields', '---\nheadline: One\nkicker:\ntags: []\nphoto: {}\n---\n\nThe sea.\n'],
    ['defaults that are written', '---\nheadline: One\ntype: news\nstatus: published\ntags: [a]\n---\n\nA\n'],
    ['texts on several lines', '---\nheadline: >-\n  One\n  two\nstandfirst: |-\n  A\n---\n\nA\n'],
    ['a number for a headline', '---\nheadline: 1984\nsection: news\n---\n\nA\n'],
    ['a field that no story has', '---\nheadline: One\nsectoin: news\n---\n\nA\n'],
    ['comments at the end', '---\nheadline: One\n# the end\n---\n\nA\n'],
  ])('is the same with %s', (_, text) => {
    expect(saved(text)).toBe(text);
  });

  test('is the same with each of 500 odd bodies', () => {
    const changed = oddBodies(500).filter((body) => {
      const text = `---\nheadline: One\n---\n\n${body.trim()}\n`;
      return saved(text) !== text;
    });
    expect(changed).toEqual([]);
  });

  test('is the same when the CMS has trimmed its body', () => {
    const text = '---\nheadline: One\n---\n\n\tA tab.\n';
    expect(saved(text, { body: 'A tab.' })).toBe(text);
  });

  test('is the same for each file of the demo', () => {
    const different = Object.entries(shapes).flatMap(([format, shape]) => {
      const folder = {
        'broadsheet-authors': 'authors',
        'broadsheet-sections': 'sections',
        'broadsheet-topics': 'topics',
      }[format];
      if (folder === undefined) return [];
      return readdirSync(path.join('content', folder)).filter((file) => {
        const text = readFileSync(path.join('content', folder, file), 'utf8');
        return saved(text, {}, shape) !== text;
      });
    });
    expect(different).toEqual([]);
  });
});

describe('a change', () => {
  test('of one field leaves every other line', () => {
    const text = saved(STORY, { headline: 'Storm closes the road' });
    expect(text).toBe(STORY.replace('"Storm: the road"', '"Storm closes the road"'));
  });

  test('in a group keeps the comments in it', () => {
    const form = formOfFile(STORY, story);
    const photo = { ...(form['photo'] as object), credit: 'Noor Haddad' };
    expect(fileOfForm({ ...form, photo }, story)).toBe(
      STORY.replace('  alt: Slabs of asphalt\n', '  alt: Slabs of asphalt\n  credit: Noor Haddad\n'),
    );
  });

  test('adds a field at its place among the others', () => {
    expect(saved(STORY, { kicker: 'Weather' })).toBe(STORY.replace('section: news', 'kicker: Weather\nsection: news'));
  });

  test('of the text leaves the fields', () => {
    expect(saved(STORY, { body: 'The road.' })).toBe(STORY.replace('The sea.', 'The road.'));
  });

  test('adds a correction below the others', () => {
    const form = formOfFile(STORY, story);
    const added = { date: '2026-11-24T08:00:00-05:00', kind: 'clarification', text: 'On Monday.', minor: false };
    const text = fileOfForm({ ...form, corrections: [...(form['corrections'] as object[]), added] }, story);
    expect(text).toContain(
      '# The first.\n  - { date: 2026-11-23 09:00, kind: correction, text: It was 260 feet. }\n  - date: 2026-11-24T08:00:00-05:00',
    );
    expect(text).not.toContain('minor');
  });

  test('removes what was emptied', () => {
    expect(saved(STORY, { dateline: null, toc: '', newsletter: null })).toBe(
      STORY.replace(/dateline.*\n/, '')
        .replace('newsletter: false\n', '')
        .replace('toc: true\n', ''),
    );
  });
});

test('the form shows what a file leaves out, so that a story does not become a draft', () => {
  expect(formOfFile('---\nheadline: One\n---\n', story)).toMatchObject({ status: 'published', type: 'news' });
  expect(saved('---\nheadline: One\n---\n', { status: 'draft' })).toBe('---\nheadline: One\nstatus: draft\n---\n');
});

test('what the CMS adds to the form for itself is not written', () => {
  const form = formOfFile(STORY, story);
  const byline = (form['byline'] as object[]).map((entry) => ({ ...entry, __sc_item_id: '1' }));
  expect(fileOfForm({ ...form, byline }, story)).toBe(STORY);
});

test('values with several forms have one group each in the form', () => {
  const form = formOfFile(STORY, story);
  expect(form['byline']).toEqual([
    { _form: 'one', value: 'lena-marsh' },
    { _form: 'author', author: 'daniel-whitcomb', role: 'reporting' },
    { _form: 'name', name: 'Petra Lindgren' },
  ]);
  expect(form['newsletter']).toEqual({ _form: 'no' });
  expect(form['toc']).toBe('yes');
  expect(form[SOURCE_KEY]).toBe(STORY);
});

test('a new file has what was filled in, and nothing else', () => {
  const form = {
    headline: 'Ferry returns',
    standfirst: '',
    section: 'news',
    type: 'news',
    dateline: { city: 'Gull Point', region: '' },
    published: '2026-11-24T07:15:00-05:00',
    byline: [{ _form: 'one', value: 'lena-marsh' }],
    photo: null,
    tags: ['ferry'],
    status: 'draft',
    machines: { search: '', training: '' },
    body: 'The ferry.',
  };
  expect(fileOfForm(form, story)).toBe(
    '---\nheadline: Ferry returns\nsection: news\ndateline:\n  city: Gull Point\npublished: 2026-11-24T07:15:00-05:00\nbyline:\n  - lena-marsh\ntags:\n  - ferry\nstatus: draft\n---\n\nThe ferry.\n',
  );
});

test.each([
  ['broken YAML', '---\nheadline: "One\n---\n\nA\n', 'Line 2: '],
  ['no line below the fields', '---\nheadline: One\n\nA\n', 'Line 1: The fields that begin here'],
  ['no fields', 'Only text.\n', 'Line 1: The file does not begin with fields'],
  ['a mark of two versions', '---\n<<<<<<< HEAD\nheadline: One\n=======\nheadline: Two\n>>>>>>> b\n---\n', 'Line 2: '],
  ['a field that is there twice', '---\nheadline: One\nheadline: Two\n---\n', 'Line 3: '],
])('a file with %s does not open in the form, and the reason is said in words', (_, text, said) => {
  expect(() => formOfFile(text, story)).toThrow(`The fields of this file cannot be read. ${said}`);
});
