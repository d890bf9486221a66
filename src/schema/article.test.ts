import { describe, expect, test } from 'vitest';
import { article } from './article.ts';
import { readFields } from './yaml-fields.ts';

const FILE = 'content/articles/2026/11/storm.md';

const FULL = `headline: Storm closes the coast road for a third day
standfirst: One or two sentences under the headline        # optional
kicker: Weather                                            # optional, before the headline
socialHeadline: Coast road closed again
section: livewire                                          # content/sections/livewire.yaml
type: news            # news (default), analysis, opinion, live, explainer, obituary, letter
dateline: { city: Madison, region: Alabama, country: US, date: 2016-02-28, source: AP }
published: 2026-11-23T06:30:00-05:00                       # an instant: the offset is required
updated: 2026-11-23T09:10:00-05:00                         # optional, explicit
byline: [jane-doe, { author: li-wei, role: reporting }, { name: A Guest }]
photo: { src: ./coast-road.jpg, alt: Waves, caption: At noon., credit: Photo by Ann Roe, focus: [0.5, 0.4] }
masthead: main                                             # content/mastheads/main.yaml
newsletter: morning-memo                                   # false hides the box
comments: true                                             # or false, or { closes: 7d }
tags: [coast, weather]
series: { id: winter-storms, part: 2 }
status: published                                          # draft, published (default), retracted, killed
embargo: 2026-11-23T10:00:00-05:00
corrections: [{ date: 2026-11-24T08:00:00-05:00, kind: correction, text: It was Tuesday. }]
aliases: [/old/path/]
canonical: https://example.com/storm
lang: en
`;

const REQUIRED = `headline: Storm
section: news
published: 2026-11-23T06:30:00-05:00
`;

/** What is wrong with a story that has the required fields and these: its front matter begins on line 2. */
function mistakesIn(fields: string, base = REQUIRED): string[] {
  const reading = readFields(article, 'a story', { file: FILE, firstLine: 2, yaml: `${base}${fields}\n` });
  if (reading.ok) return [];
  return reading.problems.map(
    ({ line, column, rule, what, fix }) => `${line}:${column} ${rule} ${what}${fix === undefined ? '' : ` → ${fix}`}`,
  );
}

function read(fields: string) {
  const reading = readFields(article, 'a story', { file: FILE, firstLine: 2, yaml: `${REQUIRED}${fields}\n` });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

test('the full example of the design is read, field by field', () => {
  expect(readFields(article, 'a story', { file: FILE, firstLine: 2, yaml: FULL })).toEqual({
    ok: true,
    value: {
      headline: 'Storm closes the coast road for a third day',
      standfirst: 'One or two sentences under the headline',
      kicker: 'Weather',
      socialHeadline: 'Coast road closed again',
      section: 'livewire',
      type: 'news',
      dateline: { city: 'Madison', region: 'Alabama', country: 'US', date: '2016-02-28', source: 'AP' },
      published: '2026-11-23T06:30:00-05:00',
      updated: '2026-11-23T09:10:00-05:00',
      byline: [{ author: 'jane-doe' }, { author: 'li-wei', role: 'reporting' }, { name: 'A Guest' }],
      photo: {
        src: './coast-road.jpg',
        alt: 'Waves',
        caption: 'At noon.',
        credit: 'Photo by Ann Roe',
        focus: [0.5, 0.4],
      },
      masthead: 'main',
      newsletter: 'morning-memo',
      comments: true,
      tags: ['coast', 'weather'],
      series: { id: 'winter-storms', part: 2 },
      status: 'published',
      embargo: '2026-11-23T10:00:00-05:00',
      corrections: [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'It was Tuesday.' }],
      aliases: ['/old/path/'],
      canonical: 'https://example.com/storm',
      lang: 'en',
    },
  });
});

test('a headline, a section and an instant are enough, and the rest has its defaults', () => {
  expect(read('')).toEqual({
    headline: 'Storm',
    section: 'news',
    published: '2026-11-23T06:30:00-05:00',
    type: 'news',
    status: 'published',
    comments: true,
    tags: [],
    corrections: [],
    aliases: [],
  });
});

test.each([
  ['newsletter: false', { newsletter: false }],
  ['comments: false', { comments: false }],
  ['comments: { closes: 7d }', { comments: { closes: '7d' } }],
  ['published: 2026-11-23T11:30Z', { published: '2026-11-23T11:30Z' }],
  ['kicker: "  Weather "', { kicker: 'Weather' }],
  ['lang: zh-Hant', { lang: 'zh-Hant' }],
  ['photo: { src: /photos/pier.PNG, alt: The pier }', { photo: { src: '/photos/pier.PNG', alt: 'The pier' } }],
  ['byline: [{ author: li-wei }]', { byline: [{ author: 'li-wei' }] }],
  ['kicker: "2026"', { kicker: '2026' }],
])('%s is read', (field, expected) => {
  const base = field.startsWith('published') ? REQUIRED.replace(/published.*\n/, '') : REQUIRED;
  const reading = readFields(article, 'a story', { file: FILE, firstLine: 2, yaml: `${base}${field}\n` });
  expect(reading).toMatchObject({ ok: true, value: expected });
});

describe('an unknown field', () => {
  const fields =
    'headline, standfirst, kicker, socialHeadline, section, type, dateline, published, updated, byline, photo, masthead, newsletter, comments, tags, series, status, embargo, corrections, aliases, canonical, lang';

  test('names the nearest known one, and is not also reported as missing', () => {
    expect(mistakesIn('', REQUIRED.replace('section', 'sectoin'))).toEqual([
      '3:1 unknown-field `sectoin` is not a field of a story; did you mean `section`? → Write `section`.',
    ]);
  });

  test('does not hide what is wrong with the known one', () => {
    expect(mistakesIn('section: Bad Id\nsectoin: x', REQUIRED.replace(/section.*\n/, ''))).toHaveLength(2);
  });

  test('lists all fields when none is near', () => {
    expect(mistakesIn('foobar: 1')).toEqual([
      `5:1 unknown-field \`foobar\` is not a field of a story. → Delete it. The fields are: ${fields}.`,
    ]);
  });

  test.each([
    ['__proto__'],
    ['constructor'],
    ['toString'],
    ['hasOwnProperty'],
    ['valueOf'],
    ['<<'],
    ['1'],
    ['true'],
    ['null'],
  ])('is refused with its place when it is called %s', (key) => {
    expect(mistakesIn(`kicker: x\n${key}: { polluted: true }`)).toEqual([
      `6:1 unknown-field \`${key}\` is not a field of a story. → Delete it. The fields are: ${fields}.`,
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('is refused inside a group, with the names of that group', () => {
    expect(mistakesIn('photo: { src: ./a.jpg, alt: Pier, cpation: x }')).toEqual([
      '5:35 unknown-field `cpation` is not a field of `photo`; did you mean `caption`? → Write `caption`.',
    ]);
    expect(mistakesIn('photo: { __proto__: x, src: ./a.jpg, alt: Pier }')).toEqual([
      '5:10 unknown-field `__proto__` is not a field of `photo`. → Delete it. The fields are: src, alt, caption, credit, focus.',
    ]);
  });

  test('is refused in a list of groups', () => {
    expect(mistakesIn('byline:\n  - jane-doe\n  - author: li-wei\n    rol: reporting')).toEqual([
      '8:5 unknown-field `rol` is not a field of `byline[1]`; did you mean `role`? → Write `role`.',
    ]);
  });

  test('is reported once each, in one go', () => {
    expect(
      mistakesIn('kiker: x\nphoto: { src: ./a.jpg, atl: Pier }\ntgas: [a]')
        .map((text) => text.split('`')[1])
        .sort(),
    ).toEqual(['atl', 'kiker', 'tgas']);
  });
});

describe('a missing field', () => {
  test('says what belongs there, at the start of the front matter', () => {
    expect(mistakesIn('kicker: x', '')).toEqual([
      '2:1 missing-field `headline` is missing. → Add `headline`: The headline.',
      '2:1 missing-field `section` is missing. → Add `section`: A file in content/sections, without .yaml.',
      '2:1 missing-field `published` is missing. → Add `published`: When it was first published, with offset.',
    ]);
  });

  test('is told besides a field of another group that is misspelt alike', () => {
    expect(
      mistakesIn('photo: { src: ./a.jpg, alt: x, headlin: y }', REQUIRED.replace(/headline.*\n/, '')),
    ).toHaveLength(2);
  });

  test('is placed at its name in a group that gives only that', () => {
    expect(mistakesIn('photo: { src, alt: x }')).toEqual([
      expect.stringMatching(/^5:10 empty-field `photo\.src` is empty/),
    ]);
  });

  test('of a group is placed at the group', () => {
    expect(mistakesIn('photo: { src: ./a.jpg }')).toEqual([
      '5:8 missing-field `photo.alt` is missing. → Add `photo.alt`: What is seen, for someone who cannot see it.',
    ]);
    expect(mistakesIn('corrections:\n  - text: It was Tuesday.')).toEqual([
      '6:5 missing-field `corrections[0].date` is missing. → Add `corrections[0].date`: When it was made.',
      '6:5 missing-field `corrections[0].kind` is missing. → Add `corrections[0].kind`: A correction mends an error; a clarification adds what was missing.',
    ]);
    expect(mistakesIn('series: { id: storms }')).toEqual([
      '5:9 missing-field `series.part` is missing. → Add `series.part`: it must be a number.',
    ]);
  });

  test.each([['kicker:'], ['kicker: ~'], ['kicker: null'], ['kicker: # Weather']])(
    'is called empty when only its name stands there: %s',
    (field) => {
      expect(mistakesIn(field)).toEqual([
        expect.stringMatching(
          /^5:\d+ empty-field `kicker` is empty\. → Fill it in, or delete the line\. Text that begins with #/,
        ),
      ]);
    },
  );

  test.each([['kicker: ""'], ['kicker: "   "'], ['kicker: "\\n"']])(
    'is called empty when it holds nothing: %s',
    (field) => {
      expect(mistakesIn(field)).toEqual(['5:9 wrong-value `kicker` is empty.']);
    },
  );
});

describe('an instant', () => {
  test.each([
    ['2026-13-45', '2026-13-45'],
    ['2026-02-30T10:00:00-05:00', '2026-02-30T10:00:00-05:00'],
    ['2025-02-29T10:00:00Z', '2025-02-29T10:00:00Z'],
    ['2026-11-24T10:00:00', '2026-11-24T10:00:00'],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24 10:00:00-05:00', '2026-11-24 10:00:00-05:00'],
    ['2026-11-24T25:00:00Z', '2026-11-24T25:00:00Z'],
    ['2026-11-24T10:60:00Z', '2026-11-24T10:60:00Z'],
    ['2026-11-24T10:00:00+99:00', '2026-11-24T10:00:00+99:00'],
    ['tomorrow', 'tomorrow'],
    ['""', ''],
    ['1764000000000', '1764000000000'],
  ])('cannot be %s', (written, quoted) => {
    const [text, ...others] = mistakesIn(`updated: ${written}`);
    expect(others).toEqual([]);
    expect(text).toBe(
      written === '1764000000000'
        ? '5:10 wrong-type `updated` must be text, not the number 1764000000000. → Put it in quotation marks if it is meant as text.'
        : `5:10 wrong-value \`updated\` "${quoted}" is not a date and time with an offset, such as 2026-11-23T06:30:00-05:00.`,
    );
  });

  test('of an update cannot lie before publication', () => {
    expect(mistakesIn('updated: 2026-11-23T06:29:59-05:00')).toEqual([
      '5:10 wrong-value `updated` is earlier than `published`.',
    ]);
    expect(mistakesIn('updated: 2026-11-23T11:30:00Z')).toEqual([]);
  });
});

describe('a wrong value', () => {
  test.each([
    [
      'type: news2',
      '5:7 wrong-value `type`: "news2" is not one of news, analysis, opinion, live, explainer, obituary, letter; did you mean news? → Write news.',
    ],
    [
      'type: 2',
      '5:7 wrong-value `type`: the number 2 is not one of news, analysis, opinion, live, explainer, obituary, letter. → Write one of news, analysis, opinion, live, explainer, obituary, letter.',
    ],
    [
      'status: Draft',
      '5:9 wrong-value `status`: "Draft" is not one of draft, published, retracted, killed; did you mean draft? → Write draft.',
    ],
    [
      'kicker: 12',
      '5:9 wrong-type `kicker` must be text, not the number 12. → Put it in quotation marks if it is meant as text.',
    ],
    [
      'kicker: true',
      '5:9 wrong-type `kicker` must be text, not true. → Put it in quotation marks if it is meant as text.',
    ],
    [
      'kicker: [a]',
      '5:9 wrong-type `kicker` must be text, not a list. → Put it in quotation marks if it is meant as text.',
    ],
    ['kicker: "\\u0007"', '5:9 wrong-value `kicker` has a control character in it.'],
    ['kicker: "\\uD800"', '5:9 wrong-value `kicker` has a control character in it.'],
    ['kicker: "a\\uFFFE"', '5:9 wrong-value `kicker` has a control character in it.'],
    ['kicker: "\\u200B\\u00AD"', '5:9 wrong-value `kicker` has nothing in it that can be seen.'],
    ['byline: []', '5:9 wrong-value `byline` names nobody.'],
    ['byline: jane-doe', '5:9 wrong-type `byline` must be a list, not "jane-doe". → Put it in brackets: [jane-doe].'],
    [
      'byline: [Jane Doe]',
      '5:10 wrong-value `byline[0]` "Jane Doe" is not an id: use lower-case letters, digits and hyphens.',
    ],
    ['byline: [{ name: "", role: x }]', '5:18 wrong-value `byline[0].name` is empty.'],
    [
      'byline: [{ nme: A Guest }]',
      '5:12 unknown-field `nme` is not a field of `byline[0]`; did you mean `name`? → Write `name`.',
    ],
    [
      'byline: [{ name: A Guest, author: jane-doe }]',
      '5:12 unknown-field `name` cannot stand beside the other fields of `byline[0]`. → Keep one or the other.',
    ],
    [
      'byline: [{}]',
      '5:10 missing-field `byline[0].author` is missing. → Add `byline[0].author`: The id of an author.',
    ],
    [
      'byline: [3]',
      '5:10 wrong-type `byline[0]` must be text or a group of fields, not the number 3. → Write text or a group of fields. The fields are: author, role, name.',
    ],
    [
      'tags: coast, weather',
      '5:7 wrong-type `tags` must be a list, not "coast, weather". → Put it in brackets: [coast, weather].',
    ],
    [
      'tags: { coast: 1 }',
      '5:7 wrong-type `tags` must be a list, not a group of fields. → Write a list: each entry on a line of its own, behind a hyphen.',
    ],
    [
      'tags: [coast, ../x]',
      '5:15 wrong-value `tags[1]` "../x" is not an id: use lower-case letters, digits and hyphens.',
    ],
    [
      'newsletter: true',
      '5:13 wrong-type `newsletter` must be false or text, not true. → Write false or text: The newsletter offered in the story; false for none; the publication’s when left out.',
    ],
    [
      'comments: yes',
      '5:11 wrong-type `comments` must be true or false or a group of fields, not "yes". → Write true or false or a group of fields: Whether readers may write in, or until when. The fields are: closes.',
    ],
    ['comments: { closes: 7 days }', '5:21 wrong-value `comments.closes` is not a number of days, such as 7d.'],
    ['comments: { closes: 0d }', '5:21 wrong-value `comments.closes` is not a number of days, such as 7d.'],
    ['comments: { closes: 99999999999d }', '5:21 wrong-value `comments.closes` is not a number of days, such as 7d.'],
    ['series: { id: a, part: 0 }', '5:24 wrong-value `series.part` must be 1 or more.'],
    [
      'series: { id: a, part: 1.5 }',
      '5:24 wrong-type `series.part` must be a whole number, not the number 1.5. → Write a whole number.',
    ],
    [
      'series: storms',
      '5:9 wrong-type `series` must be a group of fields, not "storms". → Write a group of these fields: id, part.',
    ],
    [
      'photo: { src: ./a.gif, alt: x }',
      '5:15 wrong-value `photo.src` is not the path of a JPEG, PNG or WebP photo without spaces, such as ./coast-road.jpg or /photos/coast-road.jpg.',
    ],
    [
      'photo: { src: "javascript:alert(1).jpg", alt: x }',
      '5:15 wrong-value `photo.src` is not the path of a JPEG, PNG or WebP photo without spaces, such as ./coast-road.jpg or /photos/coast-road.jpg.',
    ],
    [
      'photo: { src: ./a.jpg, alt: x, focus: [0.5] }',
      '5:39 wrong-value `photo.focus` must be a pair of numbers, such as [0.5, 0.4].',
    ],
    ['photo: { src: ./a.jpg, alt: x, focus: [0.5, 1.2] }', '5:45 wrong-value `photo.focus[1]` is more than 1.'],
    [
      'dateline: Madison',
      '5:11 wrong-type `dateline` must be a group of fields, not "Madison". → Write a group of these fields: city, region, country, date, source.',
    ],
    [
      'dateline: { city: Madison, country: us }',
      '5:37 wrong-value `dateline.country` "us" is not a country code of two capitals (ISO 3166), such as US.',
    ],
    [
      'dateline: { city: London, country: UK }',
      '5:36 wrong-value `dateline.country` "UK" is not the code of a country (ISO 3166); did you mean GB?',
    ],
    [
      'dateline: { city: X, country: QQ }',
      '5:31 wrong-value `dateline.country` "QQ" is not the code of a country (ISO 3166), such as US.',
    ],
    [
      'dateline: { city: X, date: 2026-02-30 }',
      '5:28 wrong-value `dateline.date` "2026-02-30" is not a day of the calendar, such as 2026-02-28.',
    ],
    [
      'canonical: javascript:alert(1)',
      '5:12 wrong-value `canonical` "javascript:alert(1)" is not a web address that begins with https://.',
    ],
    [
      'aliases: ["//evil.example/"]',
      '5:11 wrong-value `aliases[0]` "//evil.example/" is not a path of this site, such as /old/path/.',
    ],
    ['lang: english', '5:7 wrong-value `lang` "english" is not a language tag, such as en, ar or pt-BR.'],
  ])('%s', (field, text) => {
    expect(mistakesIn(field)).toEqual([text]);
  });

  test('that is long is quoted only in part', () => {
    const [text = ''] = mistakesIn(`section: ${'A'.repeat(5000)}`, REQUIRED.replace(/section.*\n/, ''));
    expect(text).toBe(
      `4:10 wrong-value \`section\` "${'A'.repeat(60)}…" is not an id: use lower-case letters, digits and hyphens.`,
    );
  });
});

test('all mistakes of a story are found at once', () => {
  const rules = mistakesIn('type: news2\nkiker: x\nupdated: now\ntags: a').map((text) => text.split(' ')[1]);
  expect(rules.sort()).toEqual(['unknown-field', 'wrong-type', 'wrong-value', 'wrong-value']);
});
