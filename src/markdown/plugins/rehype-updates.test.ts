import { describe, expect, test } from 'vitest';
import { compileBody } from '../compile.ts';
import { ENGLISH_WORDS } from '../words-for-tests.ts';

const NINE = Date.parse('2026-11-17T21:00:00-05:00');

/** A live story that was published at 6:30 p.m. */
function compiled(markdown: string, context = {}) {
  return compileBody(markdown, {
    file: 'content/articles/2026/11/vote.md',
    firstLine: 1,
    language: 'en-US',
    words: ENGLISH_WORDS,
    origin: 'https://ledger.example',
    pictures: {},
    live: { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York', until: NINE },
    ...context,
  });
}
const htmlOf = (markdown: string, context = {}) =>
  compiled(markdown, context)
    .parts.map((part) => (part.kind === 'html' ? part.html : ''))
    .join('');
const problemsOf = (markdown: string, context = {}) =>
  compiled(markdown, context).problems.map(({ rule, severity, line, column }) => [
    rule,
    severity ?? 'error',
    line,
    column,
  ]);

test('the time of an update is a time for machines, and a permanent link', () => {
  expect(htmlOf('## 8:48 p.m. Budget *passes*')).toBe(
    '<h2 id="8-48-p-m-budget-passes"><a href="#8-48-p-m-budget-passes" class="update-time"><time datetime="2026-11-17T20:48:00-05:00">8:48 p.m.</time></a> Budget <em>passes</em></h2>',
  );
});

test('away from the site, the link is whole', () => {
  const portable = { page: 'https://ledger.example/2026/11/vote/', hasPictures: true };
  expect(htmlOf('## 20.48 h. Vote', { portable })).toBe(
    '<h2><a href="https://ledger.example/2026/11/vote/#20-48-h-vote"><time datetime="2026-11-17T20:48:00-05:00">8:48 p.m.</time></a> Vote</h2>',
  );
});

test('a story of another kind keeps its headings', () => {
  expect(htmlOf('## 8:48 p.m. Budget passes', { live: undefined })).toBe(
    '<h2 id="8-48-p-m-budget-passes">8:48 p.m. Budget passes</h2>',
  );
});

describe('the time of an update is in the style of the language, however it was typed', () => {
  const live = { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York' };
  const shown = (markdown: string, context = {}) =>
    (/<time[^>]*>(.*?)<\/time>/.exec(htmlOf(markdown, { live, ...context }))?.[1] ?? '').replaceAll(
      /[\u00A0\u202F]/g,
      ' ',
    );

  test.each([
    ['en-US', '8:48 pm', '8:48 p.m.'],
    ['en-US', '20:00', '8 p.m.'],
    ['en-US', '12 noon:', 'noon'],
    ['en-US', '2026-11-17 8:48 PM', '8:48 p.m. Nov. 17'],
    ['en-US', '2027-01-01 0:20', '12:20 a.m. Jan. 1, 2027'],
    ['de', '8:48 p.m.', '20.48 Uhr'],
    ['fr', '20:48', '20h48'],
    ['es', '20.48 h.', '20:48'],
    ['it', '20:48', 'ore 20.48'],
    ['ja', '午後8時48分', '20:48'],
  ])('in %s, %s is %s', (language, typed, text) => {
    expect(shown(`## ${typed} Vote`, { language })).toBe(text);
  });

  test('as is a day that stands alone over updates', () => {
    const body = '## 2026-11-18, the second day\n\n### 0:20 Vote\n';
    expect(htmlOf(body, { live })).toContain('<time datetime="2026-11-18">Nov. 18</time>, the second day</h2>');
    expect(htmlOf(body, { live, language: 'de' })).toContain('<time datetime="2026-11-18">18. November</time>');
  });
});

describe('an update whose words are bold is a key point', () => {
  test.each(['## 8:48 p.m. **Budget *passes***', '## **8:48 p.m. Budget *passes***'])(
    'and is printed without the mark: %s',
    (markdown) => {
      const html = htmlOf(markdown);
      expect(html).toContain('class="key-point"');
      expect(html).toContain('8:48 p.m.</time></a> Budget <em>passes</em></h2>');
    },
  );

  test.each([
    '## 8:48 p.m. [**Budget**](https://a.example/) **passes**',
    '## 8:48 p.m. **[Budget](https://a.example/) passes**',
    '## [**8:48 p.m. Budget passes**](https://a.example/)',
    '## 8:48 p.m. *[**Budget passes**](https://a.example/)*.',
  ])('also within a link: %s', (markdown) => {
    const html = htmlOf(markdown);
    expect(html).toContain('class="key-point"');
    expect(html).toContain('href="https://a.example/"');
    expect(html).not.toContain('<strong>');
  });

  test.each([
    '## 8:48 p.m. [Budget](https://a.example/) **passes**',
    '## 8:48 p.m.',
    '## 8:48 p.m. Budget **passes**',
    '## **8:48 p.m.** Budget passes',
    '## **What comes next**',
  ])('and other bold words are none: %s', (markdown) => {
    expect(htmlOf(markdown)).not.toContain('key-point');
    expect(htmlOf(markdown)).toContain('</h2>');
  });
});

test('an update after the end of the coverage is a warning with its place, and one of the same minute is none', () => {
  const live = { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York', until: NINE };
  const body = '## 8:48 p.m. A\n\n## 8:40 p.m. B\n\n## 8:39 p.m. C\n';
  expect(problemsOf(body, { live: { ...live, ended: '2026-11-17T20:40:00-05:00' } })).toEqual([
    ['update-late', 'warning', 1, 1],
  ]);
  expect(problemsOf(body, { live })).toEqual([]);
});

describe('a heading without a time', () => {
  test('is a warning with its place', () => {
    expect(problemsOf('## 8:48 p.m. A\n\nText.\n\n## What comes next\n')).toEqual([['update-time', 'warning', 5, 1]]);
  });

  test('is none below an update, over updates, in a box, or above footnotes', () => {
    const body = '## Tuesday\n\n### 8:48 p.m. A[^1]\n\n### More\n\n:::box[Title]\nText.\n:::\n\n[^1]: Note.\n';
    expect(problemsOf(body)).toEqual([]);
    expect(problemsOf('## 2026-11-17\n\n## 8:48 p.m. A')).toEqual([]);
    expect(problemsOf('## What comes next', { live: undefined })).toEqual([]);
  });
});

describe('an update in the future', () => {
  test('is an error with its place and the day that was counted', () => {
    const { problems } = compiled('## 9:01 p.m. B\n\n## 8:48 p.m. A');
    expect(problems).toMatchObject([{ rule: 'update-to-come', line: 1 }]);
    expect(problems[0]?.what).toBe(
      'The update of 9:01 p.m. is in the future: by its place in the story, it is of 2026-11-17 21:01, and it is 2026-11-17 21:00 now.',
    );
    expect(problems[0]?.fix).toContain('`## 2026-11-16 21:01 …`');
    expect(problemsOf('## 2026-11-16 21:01 B\n')).toEqual([]);
  });

  test('is not looked for when the page is made', () => {
    const live = { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York' };
    expect(problemsOf('## 9:01 p.m. B', { live })).toEqual([]);
  });
});

describe('an update that may have the wrong half of the day is a warning', () => {
  const late = {
    live: { published: '2026-11-17T18:30:00-05:00', timeZone: 'America/New_York', until: NINE + 5 * 86_400_000 },
  };
  const jumps = (markdown: string) => compiled(markdown, late).problems.filter(({ rule }) => rule === 'update-jump');

  test.each([
    ['as the first is the newest', '## 10:05 p.m. C\n\n## 9:48 a.m. B\n\n## 8:34 p.m. A\n', [3]],
    ['as the first is the oldest', '## 8:34 p.m. A\n\n## 9:48 a.m. B\n\n## 10:05 p.m. C\n', [3]],
    ['on a clock of 24 hours', '## 21:30 C\n\n## 20:15 B\n\n## 9:00 X\n\n## 19:00 A\n', [5]],
    ['when it is the oldest', '## 9:48 p.m. B\n\n## 6:34 a.m. A\n', [1]],
    ['after a day that is named', '## 2026-11-18 8:00 a.m. A\n\n## 9:00 a.m. B\n\n## 10:48 p.m. C\n', [5]],
  ])('%s', (_, markdown, lines) => {
    expect(jumps(markdown).map(({ line }) => line)).toEqual(lines);
  });

  test('that says of which day it is counted, and what to write', () => {
    const [wrong] = jumps('## 10:05 p.m. C\n\n## 9:48 a.m. B\n\n## 8:34 p.m. A\n');
    expect(wrong).toMatchObject({ severity: 'warning', line: 3, column: 1 });
    expect(wrong?.what).toBe(
      'The update at 9:48 a.m. does not fit among the others: by its place in the story, its time is 2026-11-18 09:48.',
    );
    expect(wrong?.fix).toContain('`## 2026-11-18 09:48 …`');
    const [late] = jumps('## 9:48 p.m. B\n\n## 6:34 a.m. A\n');
    expect(late?.what).toBe(
      'The update at 9:48 p.m. is more than 12 hours after the one at 6:34 a.m.: by its place in the story, its time is 2026-11-17 21:48.',
    );
  });

  test.each([
    ['a night between them', '## 9:00 a.m. C\n\n## 7:00 a.m. B\n\n## 11:00 p.m. A\n'],
    ['a long day', '## 7:00 p.m. D\n\n## 3:00 p.m. C\n\n## 11:00 a.m. B\n\n## 6:45 a.m. A\n'],
    ['a day in the heading', '## 2026-11-18 9:48 a.m. B\n\n## 8:34 p.m. A\n'],
    ['a day in a heading above', '## 2026-11-18\n\n### 9:48 a.m. B\n\n## 2026-11-17\n\n### 8:34 p.m. A\n'],
    ['midnight between them', '## 12:20 a.m. C\n\n## Midnight: B\n\n## 11:34 p.m. A\n'],
  ])('but not with %s', (_, markdown) => {
    expect(jumps(markdown)).toEqual([]);
  });
});

describe('a time in a zone that is not the newsroom’s', () => {
  test.each([
    ['2026-11-17 08:30 GMT', '`## 2026-11-17 03:30 …`'],
    ['7 p.m. PT Vote', '`## 22:00 …`'],
    ['6:30 a.m. JST: Vote', '`## 16:30 …`'],
    ['20:15 UTC+2 Vote', '`## 13:15 …`'],
    ['8:15 p.m. EDT Vote', '`## 19:15 …`'],
    ['20:15 IST Vote', '`## 9:48 p.m. Budget passes`'],
  ])('stays as it is typed, and is a warning: %s', (typed, remedy) => {
    const { problems } = compiled(`## ${typed}\n`);
    expect(problems).toMatchObject([{ rule: 'update-time', severity: 'warning', line: 1 }]);
    expect(problems[0]?.what).toContain('is not by the newsroom’s clock (America/New_York)');
    expect(problems[0]?.fix).toContain(remedy);
    expect(htmlOf(`## ${typed}\n`)).toContain(`>${typed}</h2>`);
  });

  test('does not move the days of other updates', () => {
    const html = htmlOf('## 8:48 p.m. B\n\n## 2:00 a.m. GMT\n\n## 8:34 p.m. A\n');
    expect(html).toContain('datetime="2026-11-17T20:48:00-05:00"');
    expect(html).toContain('datetime="2026-11-17T20:34:00-05:00"');
  });

  test.each(['8:15 p.m. ET Vote', '8:15 p.m. EST Vote', '20:15 UTC-5 Vote'])('is not: %s', (typed) => {
    expect(problemsOf(`## ${typed}\n`)).toEqual([]);
    expect(htmlOf(`## ${typed}\n`)).toContain('<time datetime="2026-11-17T20:15:00-05:00">8:15 p.m.</time></a> Vote');
  });
});
