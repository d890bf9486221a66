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
      corrections: [{ date: '2026-11-24T08:00:00-05:00', kind: 'correction', text: 'It was Tuesday.', minor: false }],
      disclosures: [],
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
    disclosures: [],
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
  const fields = Object.keys(article.shape).join(', ');

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
      '5:10 unknown-field `__proto__` is not a field of `photo`. → Delete it. The fields are: src, alt, caption, credit, redistribution, focus, expires.',
    ]);
  });

  test('is refused in a list of groups', () => {
    expect(mistakesIn('byline:\n  - jane-doe\n  - author: li-wei\n    rol: reporting')).toEqual([
      '8:5 unknown-field `rol` is not a field of entry 2 of `byline`; did you mean `role`? → Write `role`.',
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
      '2:1 missing-field `published` is missing. → Add `published`: When it was first published, with offset; a date and time with offset, such as 2026-11-23T06:30:00-05:00.',
    ]);
  });

  test('is told besides a field of another group that is misspelt alike', () => {
    expect(
      mistakesIn('photo: { src: ./a.jpg, alt: x, headlin: y }', REQUIRED.replace(/headline.*\n/, '')),
    ).toHaveLength(2);
  });

  test('is placed at its name in a group that gives only that', () => {
    expect(mistakesIn('photo: { src, alt: x }')).toEqual(['5:10 empty-field `src` of `photo` is empty. → Fill it in.']);
  });

  test('of a group is placed at the group', () => {
    expect(mistakesIn('photo: { src: ./a.jpg }')).toEqual([
      '5:8 missing-field `alt` of `photo` is missing. → Add `alt` to `photo`: What is seen, for someone who cannot see it.',
    ]);
    expect(mistakesIn('corrections:\n  - text: It was Tuesday.')).toEqual([
      '6:5 missing-field `date` in entry 1 of `corrections` is missing. → Add `date` to entry 1 of `corrections`: When it was made; a date and time with offset, such as 2026-11-23T06:30:00-05:00.',
      '6:5 missing-field `kind` in entry 1 of `corrections` is missing. → Add `kind` to entry 1 of `corrections`: A correction mends an error; a clarification adds what was missing.',
    ]);
    expect(mistakesIn('series: { id: storms }')).toEqual([
      '5:9 missing-field `part` of `series` is missing. → Add `part` to `series`: The number of this story in the series: 2.',
    ]);
  });

  test.each([
    ['kicker:', 'Fill it in, or delete it.'],
    ['kicker: ~', 'Fill it in, or delete it.'],
    ['kicker: null', 'Fill it in, or delete it.'],
    [
      'kicker: # Weather',
      'What stands behind # is a note that is not read; put text that begins with # in quotation marks.',
    ],
  ])('is called empty when only its name stands there: %s', (field, fix) => {
    const [text, ...others] = mistakesIn(field);
    expect(others).toEqual([]);
    expect(text?.replace(/^5:\d+ /, '')).toBe(`empty-field \`kicker\` is empty. → ${fix}`);
  });

  test.each([['kicker: ""'], ['kicker: "   "'], ['kicker: "\\n"']])(
    'is called empty when it holds nothing: %s',
    (field) => {
      expect(mistakesIn(field)).toEqual(['5:9 empty-field `kicker` is empty. → Fill it in, or delete it.']);
    },
  );
});

describe('an instant', () => {
  const DAY = 'Correct the day; it is year, month, day: 2026-11-23T06:30:00-05:00.';
  const CLOCK = 'Correct it; hours go from 00 to 23, minutes and seconds from 00 to 59: 2026-11-23T06:30:00-05:00.';
  const WHOLE = 'Write the day, T, the time and the offset from UTC without spaces: 2026-11-23T06:30:00-05:00.';

  test.each([
    ['2026-13-45', `is a day that is not in the calendar. → ${DAY}`],
    ['2026-02-30T10:00:00-05:00', `is a day that is not in the calendar. → ${DAY}`],
    ['2025-02-29T10:00:00Z', `is a day that is not in the calendar. → ${DAY}`],
    ['2026-11-24', 'has no time of day. → Add the time and its offset from UTC: 2026-11-24T06:30:00-05:00.'],
    [
      '2026-11-24T10:00:00',
      'does not say in which time zone. → Add the offset of your newsroom’s clock from UTC, such as -05:00: 2026-11-24T10:00:00-05:00.',
    ],
    ['2026-11-24 10:00:00-05:00', 'has spaces in it. → Write 2026-11-24T10:00:00-05:00.'],
    ['2026-11-24T25:00:00Z', `is a time that no clock shows. → ${CLOCK}`],
    ['2026-11-24T10:60:00Z', `is a time that no clock shows. → ${CLOCK}`],
    ['2026-11-24T10:00:00+99:00', `is a time that no clock shows. → ${CLOCK}`],
    ['tomorrow', `is not a date and time with an offset. → ${WHOLE}`],
  ])('cannot be %s', (written, refusal) => {
    expect(mistakesIn(`updated: ${written}`)).toEqual([`5:10 wrong-value \`updated\`: "${written}" ${refusal}`]);
  });

  test('cannot be empty, or a number', () => {
    expect(mistakesIn('updated: ""')).toEqual(['5:10 empty-field `updated` is empty. → Fill it in, or delete it.']);
    expect(mistakesIn('updated: 1764000000000')).toEqual([
      '5:10 wrong-type `updated` must be a date and time with offset, such as 2026-11-23T06:30:00-05:00, not the number 1764000000000. → Write a date and time with offset, such as 2026-11-23T06:30:00-05:00.',
    ]);
  });

  test('of an update cannot lie before publication', () => {
    expect(mistakesIn('updated: 2026-11-23T06:29:59-05:00')).toEqual([
      '5:10 wrong-value `updated` is earlier than `published`. → Correct the one that is wrong; without a change for the reader, delete `updated`.',
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
    ['kicker: 12', '5:9 wrong-type `kicker` must be text, not the number 12. → Put it in quotation marks: "12".'],
    ['kicker: true', '5:9 wrong-type `kicker` must be text, not true. → Put it in quotation marks: "true".'],
    ['kicker: [a]', '5:9 wrong-type `kicker` must be text, not a list. → Write it without brackets and hyphen: a.'],
    [
      'kicker: "\\u0007"',
      '5:9 wrong-value `kicker` has a character in it that cannot be printed. → Type the text anew; it came along with pasted text.',
    ],
    [
      'kicker: "\\uD800"',
      '5:9 wrong-value `kicker` has a character in it that cannot be printed. → Type the text anew; it came along with pasted text.',
    ],
    [
      'kicker: "a\\uFFFE"',
      '5:9 wrong-value `kicker` has a character in it that cannot be printed. → Type the text anew; it came along with pasted text.',
    ],
    [
      'kicker: "\\u200B\\u00AD"',
      '5:9 wrong-value `kicker` has nothing in it that can be seen. → Write something, or delete it.',
    ],
    ['byline: []', '5:9 wrong-value `byline` names nobody. → Write at least one id or name, or delete the line.'],
    ['byline: jane-doe', '5:9 wrong-type `byline` must be a list, not "jane-doe". → Put it in brackets: [jane-doe].'],
    [
      'byline: [Jane Doe]',
      '5:10 wrong-value Entry 1 of `byline`: "Jane Doe" is not an id. → Write jane-doe: lower-case letters, digits and hyphens only.',
    ],
    ['byline: [{ name: "", role: x }]', '5:18 empty-field `name` in entry 1 of `byline` is empty. → Fill it in.'],
    [
      'byline: [{ nme: A Guest }]',
      '5:12 unknown-field `nme` is not a field of entry 1 of `byline`; did you mean `name`? → Write `name`.',
    ],
    [
      'byline: [{ name: A Guest, author: jane-doe }]',
      '5:12 unknown-field `name` cannot stand beside the other fields of entry 1 of `byline`. → Delete it, or the fields that it does not go with.',
    ],
    [
      'byline: [{}]',
      '5:10 missing-field `author` in entry 1 of `byline` is missing. → Add `author` to entry 1 of `byline`: The id of an author.',
    ],
    [
      'byline: [3]',
      '5:10 wrong-type Entry 1 of `byline` must be text or a group of fields, not the number 3. → Write text or a group of fields. The fields of a group are: author, role, name.',
    ],
    [
      'tags: coast, weather',
      '5:7 wrong-type `tags` must be a list, not "coast, weather". → Put it in brackets: [coast, weather].',
    ],
    [
      'tags: { coast: 1 }',
      '5:7 wrong-type `tags` must be a list, not a group of fields. → Write each entry on a line of its own, behind a hyphen and a space. What the story is about, in words that other stories share: [coast, weather].',
    ],
    [
      'tags: [coast, ../x]',
      '5:15 wrong-value Entry 2 of `tags`: "../x" is not an id. → Write x: lower-case letters, digits and hyphens only.',
    ],
    [
      'newsletter: true',
      '5:13 wrong-type `newsletter` must be false or text, not true. → Write false or text: The newsletter offered in the story: a file in content/newsletters, without .yaml; false for none; the publication’s when left out.',
    ],
    ['comments: yes', '5:11 wrong-type `comments` must be true, false or a group of fields, not "yes". → Write true.'],
    [
      'comments: { closes: 7 days }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number and a d, without a space: 7d.',
    ],
    [
      'comments: { closes: 0d }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number and a d, without a space: 7d.',
    ],
    [
      'comments: { closes: 99999999999d }',
      '5:21 wrong-value `closes` of `comments` is not a number of days. → Write the number and a d, without a space: 7d.',
    ],
    [
      'series: { id: a, part: 0 }',
      '5:24 wrong-value `part` of `series` must be 1 or more. → Write 1 for the first part.',
    ],
    [
      'series: { id: a, part: 1.5 }',
      '5:24 wrong-type `part` of `series` must be a whole number, not the number 1.5. → Write a whole number in digits, without quotation marks.',
    ],
    [
      'series: storms',
      '5:9 wrong-type `series` must be a group of fields, not "storms". → Write these fields below it, each on a line of its own and indented by two spaces: id, part.',
    ],
    [
      'photo: { src: ./a.gif, alt: x }',
      '5:15 wrong-value `src` of `photo`: "./a.gif" is not a JPEG, PNG or WebP photo. → Export it as one of these and write its path: ./coast-road.jpg beside the story, or /photos/coast-road.jpg.',
    ],
    [
      'photo: { src: "javascript:alert(1).jpg", alt: x }',
      '5:15 wrong-value `src` of `photo`: "javascript:alert(1).jpg" is not the path of a photo. → Write ./coast-road.jpg beside the story, or /photos/coast-road.jpg.',
    ],
    [
      'photo: { src: ./a.jpg, alt: x, focus: [0.5] }',
      '5:39 wrong-value `focus` of `photo` must be a pair of numbers. → Write how far it is from the left and from the top, each from 0 to 1: [0.5, 0.4].',
    ],
    [
      'photo: { src: ./a.jpg, alt: x, focus: [0.5, 1.2] }',
      '5:45 wrong-value Entry 2 of `focus` of `photo` is more than 1. → Write a share of the width or height, from 0 to 1: 0.5 is the middle.',
    ],
    [
      'dateline: Madison',
      '5:11 wrong-type `dateline` must be a group of fields, not "Madison". → Write these fields below it, each on a line of its own and indented by two spaces: city, region, country, date, source.',
    ],
    [
      'dateline: { city: Madison, country: us }',
      '5:37 wrong-value `country` of `dateline`: "us" is not the code of a country. → Write US.',
    ],
    [
      'dateline: { city: London, country: UK }',
      '5:36 wrong-value `country` of `dateline`: "UK" is not the code of a country. → Write GB.',
    ],
    [
      'dateline: { city: X, country: QQ }',
      '5:31 wrong-value `country` of `dateline`: "QQ" is not the code of a country. → Write the two capitals of ISO 3166, such as US, CA or GB.',
    ],
    [
      'dateline: { city: X, date: 2026-02-30 }',
      '5:28 wrong-value `date` of `dateline`: "2026-02-30" is a day that is not in the calendar. → Correct the day; it is year, month, day: 2026-02-28.',
    ],
    [
      'canonical: javascript:alert(1)',
      '5:12 wrong-value `canonical`: "javascript:alert(1)" is not a web address that begins with https://. → Write the whole address, such as https://www.example.com/.',
    ],
    [
      'aliases: ["//evil.example/"]',
      '5:11 wrong-value Entry 1 of `aliases`: "//evil.example/" is not a path of this site. → Write /evil.example/, or whatever stood behind the name of the site.',
    ],
    ['lang: english', '5:7 wrong-value `lang`: "english" is not a language tag. → Write en.'],
  ])('%s', (field, text) => {
    expect(mistakesIn(field)).toEqual([text]);
  });

  test('that is long is quoted only in part', () => {
    const [text = ''] = mistakesIn(`section: ${'A'.repeat(5000)}`, REQUIRED.replace(/section.*\n/, ''));
    expect(text).toBe(
      `4:10 wrong-value \`section\`: "${'A'.repeat(60)}…" is not an id. → Write lower-case letters, digits and hyphens only.`,
    );
  });
});

test('all mistakes of a story are found at once', () => {
  const rules = mistakesIn('type: news2\nkiker: x\nupdated: now\ntags: a').map((text) => text.split(' ')[1]);
  expect(rules.sort()).toEqual(['unknown-field', 'wrong-type', 'wrong-value', 'wrong-value']);
});
