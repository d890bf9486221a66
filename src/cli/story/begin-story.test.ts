import { existsSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { listContentFiles } from '../../loader/content-files.ts';
import { clockHeading } from '../../markdown/clock/clock-heading.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { openPaperLanguage } from '../init/paper-language.ts';
import { editor, REPORT, STORM, newsroomFolder } from './newsroom-folder-for-tests.ts';

const { at, write, begin, beginAsking, frontMatterOf } = newsroomFolder();

test('a story is a draft, published now by the newsroom’s clock, in the month of that clock', async () => {
  expect(await begin(...REPORT)).toBe(STORM);
  expect(await frontMatterOf(STORM)).toMatchObject({
    headline: 'Storm closes the Coast Road',
    section: 'news',
    type: 'news',
    byline: [{ author: 'lena-marsh' }],
    published: '2026-11-30T21:00:00-05:00',
    status: 'draft',
  });
});

test('flags say the type, several authors by id or name, the time and that it is published', async () => {
  const file = await begin(
    ...REPORT,
    '--author',
    'Li Wei',
    '--type',
    'analysis',
    '--date',
    '2026-12-24T18:00',
    '--publish',
  );
  expect(file).toBe('content/articles/2026/12/storm-closes-the-coast-road.md');
  expect(await frontMatterOf(file)).toMatchObject({
    type: 'analysis',
    byline: [{ author: 'lena-marsh' }, { author: 'li-wei' }],
    published: '2026-12-24T18:00:00-05:00',
    status: 'published',
  });
});

test('a story in another language has an address and a clock of that language, and says so', async () => {
  const options = [
    '--headline',
    'Schnee über Straßen',
    '--section',
    'news',
    '--unsigned',
    '--lang',
    'de',
    '--type',
    'live',
  ];
  const file = await begin(...options);
  expect(file).toBe('content/articles/2026/11/schnee-ueber-strassen.md');
  expect(await frontMatterOf(file)).toMatchObject({ lang: 'de' });
  expect(readFileSync(at(file), 'utf8')).toContain('## 21.00 Uhr Überschrift der ersten Meldung');
  const own = await begin(...REPORT, '--lang', 'en');
  expect(readFileSync(at(own), 'utf8')).not.toContain('lang:');
});

test('a plain argument is the headline', async () => {
  expect(await begin(...REPORT.slice(2), 'Storm closes the Coast Road')).toBe(STORM);
  expect(await frontMatterOf(STORM)).toMatchObject({ headline: 'Storm closes the Coast Road', status: 'draft' });
});

describe('a live story', () => {
  const live = (headline: string, language: string) => {
    write('content/publication.yaml', `${FILE_KINDS.publication.examples.minimal}\nlang: ${language}\n`);
    const options = [
      '--section',
      'news',
      '--unsigned',
      '--type',
      'live',
      '--slug',
      'vote',
      '--date',
      '2026-11-30 20:05',
    ];
    return begin('--headline', headline, ...options);
  };

  test.each([
    ['en', '8:05 p.m.'],
    ['es', '20:05'],
    ['fr', '20h05'],
    ['de', '20.05 Uhr'],
    ['pt', '20h05'],
    ['it', 'ore 20.05'],
    ['nl', '20.05 uur'],
    ['ja', '20:05'],
    ['ar', '8:05 م'],
    ['fi', '20.05'],
    ['hi', '8:05 pm'],
    ['bn', '20:05'],
  ])('begins with one update, with words of its own, by the newsroom’s clock, in %s', async (language, clock) => {
    const text = readFileSync(at(await live('Budget *vote* #', language)), 'utf8');
    expect(text).toMatch(/^type: live$/m);
    const update = text.slice(text.lastIndexOf('---') + 4).trim();
    const { words } = openPaperLanguage(language) ?? openPaperLanguage('en') ?? {};
    expect(update).toBe(`## ${clock} ${words?.update}`);
    expect(clockHeading(update.slice(3))).toMatchObject({ minutes: 20 * 60 + 5 });
  });
});

describe('a wire post', () => {
  test('needs one line only: it goes to the wire, at once', async () => {
    const file = await begin('--wire', 'Gale warning extended to  Cape Anselm.');
    expect(file).toBe('content/articles/2026/11/gale-warning-extended-to-cape-anselm.md');
    expect(await frontMatterOf(file)).toMatchObject({
      headline: 'Gale warning extended to Cape Anselm',
      section: 'livewire',
      published: '2026-11-30T21:00:00-05:00',
      status: 'published',
    });
    expect(readFileSync(at(file), 'utf8')).toMatch(/---\n\nGale warning extended to Cape Anselm\.\n$/);
  });

  test('goes to no section that is no wire', async () => {
    await expect(begin('--wire', 'Gale', '--section', 'news')).rejects.toThrow('There is no section "news"');
  });

  test('has to be told which wire, where there are two', async () => {
    write('content/sections/sports-wire.yaml', 'name: Sports wire\nwire: true\n');
    await expect(begin('--wire', 'Gale')).rejects.toThrow(
      'Add --section, one of livewire (Livewire), sports-wire (Sports wire).',
    );
    expect(await frontMatterOf(await begin('--wire', 'Gale', '--section', 'sports-wire'))).toMatchObject({
      section: 'sports-wire',
    });
  });

  test('cannot be where no section is a wire', async () => {
    write('content/sections/livewire.yaml', 'name: Livewire\n');
    await expect(begin('--wire', 'Gale')).rejects.toThrow('No section is a wire.');
  });
});

describe('an address that is taken', () => {
  beforeEach(() => write(STORM, 'the old story'));

  test('is never written to', async () => {
    await expect(begin(...REPORT)).rejects.toThrow(`${STORM} is there already, and stays as it is.`);
    expect(readFileSync(at(STORM), 'utf8')).toBe('the old story');
  });

  test('gets the next free number, when the editor says so', async () => {
    const numbered = (number: number) => STORM.replace('.md', `-${number}.md`);
    expect(await begin(...REPORT, '--number')).toBe(numbered(2));
    expect(await begin(...REPORT, '--number')).toBe(numbered(3));
  });
});

describe('where nobody can be asked', () => {
  test.each([
    [
      [],
      'Add:\n  --headline "…"\n  --section, one of livewire (Livewire), news (News)\n  --author, one of lena-marsh (Lena Marsh), li-wei (Li Wei); or --unsigned\n',
    ],
    [[], '\nFor example: npm run new -- --headline "Ferry service resumes" --section news --author lena-marsh'],
    [
      ['--headline', 'A', '--section', 'news'],
      '\nFor example: npm run new -- --headline A --section news --author lena-marsh',
    ],
    [['--headline', '嵐', '--unsigned'], '--section, one of livewire (Livewire), news (News)\n  --slug, because'],
    [['--headline', ' ', ...REPORT.slice(2)], 'The headline is empty.'],
    [[...REPORT, '--lang', 'Spanish'], 'The language "Spanish" is not a language tag. Write es.'],
    [[...REPORT.with(3, 'nwes')], 'There is no section "nwes"; did you mean news?'],
    [[...REPORT, '--author', 'Lena Marhs'], 'There is no author "Lena Marhs"; did you mean lena-marsh?'],
    [[...REPORT, '--type', 'analisis'], '`analisis` is not a value of `--type`. Did you mean analysis?'],
    [
      [...REPORT, '--date', 'tomorrow'],
      '"tomorrow" is not a date and time. Write the date and the time by your newsroom’s clock',
    ],
    [[...REPORT, '--slug', '../../x'], '"../../x" cannot be an address: use lower-case letters'],
    [[...REPORT, '--hedline', 'B'], '`--hedline` is not an option of new; did you mean `--headline`?'],
    [['Storm', ...REPORT], 'There are two headlines, "Storm closes the Coast Road" and "Storm".'],
    [['Storm', 'closes'], '`closes` is one argument too many. Put quotation marks around a text of several words.'],
    [
      ['--headline', '嵐で海岸道路が閉鎖', '--section', 'news', '--unsigned'],
      '  --slug, because the headline has letters',
    ],
    [['--wire', 'عاصفة تغلق الطريق'], 'Add --slug, because the headline has letters'],
  ])('%j says what is wrong and writes nothing', async (argv, message) => {
    await expect(begin(...argv)).rejects.toThrow(message);
    expect(listContentFiles(at('')).files.filter(({ path }) => path.endsWith('.md'))).toEqual([]);
  });
});

test('a headline in other letters is written under the address that is given', async () => {
  const file = await begin('--wire', 'عاصفة تغلق الطريق', '--slug', 'coast-road');
  expect(file).toBe('content/articles/2026/11/coast-road.md');
  expect(await frontMatterOf(file)).toMatchObject({ headline: 'عاصفة تغلق الطريق' });
});

describe('at a terminal', () => {
  test('headline, section and author are asked for, with what there is', async () => {
    const { ask, questions } = editor('Storm closes the Coast Road', 'News', 'lena-marsh, Li Wei');
    expect(await beginAsking(ask)).toBe(STORM);
    expect(await frontMatterOf(STORM)).toMatchObject({ byline: [{ author: 'lena-marsh' }, { author: 'li-wei' }] });
    expect(questions).toEqual([
      'Headline: ',
      'Sections: livewire (Livewire), news (News)\nSection: ',
      'Authors: lena-marsh (Lena Marsh), li-wei (Li Wei)\nAuthor (several with commas, none for an unsigned story): ',
    ]);
  });

  test('a wrong answer is told, and asked for again', async () => {
    const { ask, questions } = editor('', '嵐', 'nwes', 'news', '', 'Storm!', 'storm');
    const file = await beginAsking(ask);
    expect(file).toBe('content/articles/2026/11/storm.md');
    expect(await frontMatterOf(file)).not.toHaveProperty('byline');
    expect(questions.filter((_, index) => [1, 3, 6].includes(index))).toEqual([
      'The headline is empty.\nHeadline: ',
      'There is no section "nwes"; did you mean news?\nSection: ',
      '"Storm!" is not a valid address. Try something like coast-road-closed.\nAddress, in lower-case letters a to z, digits and hyphens: ',
    ]);
  });

  test('what a flag says is not asked for', async () => {
    const { ask, questions } = editor('Storm closes the Coast Road');
    await beginAsking(ask, ...REPORT.slice(2));
    expect(questions).toEqual(['Headline: ']);
  });
});

test('a publication that cannot be read is told with its place', async () => {
  write('content/publication.yaml', 'nmae: A\n');
  await expect(begin(...REPORT)).rejects.toThrow('content/publication.yaml:1:1');
  rmSync(at('content/publication.yaml'));
  await expect(begin(...REPORT)).rejects.toThrow('There is no content/publication.yaml here.');
  expect(existsSync(at(STORM))).toBe(false);
});

test('a section or author that cannot be read may still be chosen by its id', async () => {
  write('content/sections/news.yaml', 'nmae: News\n');
  write('content/authors/lena-marsh.yaml', '');
  expect(await begin(...REPORT)).toBe(STORM);
});
