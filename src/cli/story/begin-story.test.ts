import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listContentFiles } from '../../loader/content-files.ts';
import { readFile } from '../../loader/content-reading.ts';
import { clockHeading } from '../../markdown/clock-heading.ts';
import { smallPhoto, UTF_8, withIim, type Dataset } from '../../lib/photo/photo-file-for-tests.ts';
import { FILE_KINDS } from '../../schema/kinds.ts';
import { beginStory } from './begin-story.ts';
import { NEW } from '../commands/new.ts';
import { newOptions } from './new-options.ts';
import { readCommandLine } from '../options/command-reader.ts';

const NOW = Date.parse('2026-12-01T02:00:00Z');
const REPORT = ['--headline', 'Storm closes the Coast Road', '--section', 'news', '--author', 'lena-marsh'];
const STORM = 'content/articles/2026/11/storm-closes-the-coast-road.md';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-new-'));
  write('content/publication.yaml', FILE_KINDS.publication.examples.minimal);
  write('content/sections/news.yaml', 'name: News\n');
  write('content/sections/livewire.yaml', 'name: Livewire\nwire: true\n');
  write('content/authors/lena-marsh.yaml', 'name: Lena Marsh\n');
  write('content/authors/li-wei.yaml', 'name: Li Wei\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const optionsOf = (argv: readonly string[]) => newOptions(readCommandLine(NEW, argv));
const begin = async (...argv: string[]) => beginStory(root, optionsOf(argv), NOW);

/** An editor who gives these answers, and what was asked. */
function editor(...answers: string[]) {
  const questions: string[] = [];
  const ask = (question: string) => {
    questions.push(question);
    return Promise.resolve(answers.shift() ?? '');
  };
  return { ask, questions };
}

/** What the build reads from a new story. */
async function frontMatterOf(file: string) {
  const { reading } = await readFile(root, 'articles', file.replace(/^content\/articles\/|\.md$/g, ''));
  return reading.ok ? reading.value.data.frontMatter : reading.problems;
}

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
    ['fr', '20:05'],
    ['de', '20:05'],
    ['pt', '20:05'],
    ['it', '20:05'],
    ['nl', '20:05'],
    ['ja', '20:05'],
    ['ar', '8:05 م'],
    ['fi', '20.05'],
    ['hi', '8:05 pm'],
    ['bn', '20:05'],
  ])('begins with one update, by the newsroom’s clock, in %s', async (language, clock) => {
    const text = readFileSync(path.join(root, await live('Budget *vote* #', language)), 'utf8');
    expect(text).toMatch(/^type: live$/m);
    const update = text.slice(text.lastIndexOf('---') + 4).trim();
    expect(update).toBe(`## ${clock} Budget \\*vote\\* \\#`);
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
    expect(readFileSync(path.join(root, file), 'utf8')).toMatch(/---\n\nGale warning extended to Cape Anselm\.\n$/);
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
    expect(readFileSync(path.join(root, STORM), 'utf8')).toBe('the old story');
  });

  test('gets the next free number, when the editor says so', async () => {
    const numbered = (number: number) => STORM.replace('.md', `-${number}.md`);
    expect(await begin(...REPORT, '--number')).toBe(numbered(2));
    expect(await begin(...REPORT, '--number')).toBe(numbered(3));
  });
});

describe('where nobody can be asked', () => {
  test.each([
    [[], 'Add --headline "…". There is no terminal to ask on.'],
    [['--headline', 'A'], 'Add --section, one of livewire (Livewire), news (News). There is no terminal to ask on.'],
    [['--headline', 'A', '--section', 'news'], 'Add --author, or --unsigned. There is no terminal to ask on.'],
    [['--headline', ' '], 'The headline is empty.'],
    [['--headline', 'A', '--section', 'nwes'], 'There is no section "nwes"; did you mean news?'],
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
      'Add --slug, because the headline has letters',
    ],
    [['--wire', 'عاصفة تغلق الطريق'], 'Add --slug, because the headline has letters'],
  ])('%j says what is wrong and writes nothing', async (argv, message) => {
    await expect(begin(...argv)).rejects.toThrow(message);
    expect(listContentFiles(root).files.filter(({ path }) => path.endsWith('.md'))).toEqual([]);
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
    expect(await beginStory(root, optionsOf([]), NOW, ask)).toBe(STORM);
    expect(await frontMatterOf(STORM)).toMatchObject({ byline: [{ author: 'lena-marsh' }, { author: 'li-wei' }] });
    expect(questions).toEqual([
      'Headline: ',
      'Sections: livewire (Livewire), news (News)\nSection: ',
      'Authors: lena-marsh (Lena Marsh), li-wei (Li Wei)\nAuthor (several with commas, none for an unsigned story): ',
    ]);
  });

  test('a wrong answer is told, and asked for again', async () => {
    const { ask, questions } = editor('', '嵐', 'nwes', 'news', '', 'Storm!', 'storm');
    const file = await beginStory(root, optionsOf([]), NOW, ask);
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
    await beginStory(root, optionsOf(REPORT.slice(2)), NOW, ask);
    expect(questions).toEqual(['Headline: ']);
  });
});

test('a publication that cannot be read is told with its place', async () => {
  write('content/publication.yaml', 'nmae: A\n');
  await expect(begin(...REPORT)).rejects.toThrow('content/publication.yaml:1:1');
  rmSync(path.join(root, 'content/publication.yaml'));
  await expect(begin(...REPORT)).rejects.toThrow('There is no content/publication.yaml here.');
  expect(existsSync(path.join(root, STORM))).toBe(false);
});

test('a section or author that cannot be read may still be chosen by its id', async () => {
  write('content/sections/news.yaml', 'nmae: News\n');
  write('content/authors/lena-marsh.yaml', '');
  expect(await begin(...REPORT)).toBe(STORM);
});

describe('with a photo', () => {
  const WORDS = { creator: 'Noor Haddad', credit: 'The Ledger', caption: 'Surf: the "road" is gone.', city: 'Madison' };

  /** A photo outside of the publication, as it comes from a camera. */
  async function photo(
    datasets: Dataset[] = [
      UTF_8,
      [2, 80, WORDS.creator],
      [2, 110, WORDS.credit],
      [2, 120, WORDS.caption],
      [2, 90, WORDS.city],
    ],
  ) {
    mkdirSync(path.join(root, 'card'), { recursive: true });
    const bytes = withIim(await smallPhoto().jpeg().toBuffer(), datasets);
    writeFileSync(path.join(root, 'card/Coast Road 7.JPG'), bytes);
    return bytes;
  }

  test('the words in its file are filled in, and the file is brought into the publication', async () => {
    const bytes = await photo();
    const file = await begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', 'A road breaks off above surf.');
    expect(await frontMatterOf(file)).toMatchObject({
      dateline: { city: 'Madison' },
      photo: {
        src: '/photos/coast-road-7.jpg',
        alt: 'A road breaks off above surf.',
        caption: WORDS.caption,
        credit: 'Noor Haddad / The Ledger',
      },
    });
    expect(readFileSync(path.join(root, 'content/photos/coast-road-7.jpg'))).toEqual(bytes);
  });

  test('one in the publication stays where it is, and what is seen in it is asked for', async () => {
    write('content/photos/pier.jpg', '');
    writeFileSync(path.join(root, 'content/photos/pier.jpg'), await photo([]));
    const { ask, questions } = editor('A pier.');
    const file = await beginStory(root, optionsOf([...REPORT, '--photo', '/photos/pier.jpg']), NOW, ask);
    expect(readFileSync(path.join(root, file), 'utf8')).toContain('photo:\n  src: /photos/pier.jpg\n  alt: A pier.\n');
    expect(questions).toEqual([expect.stringContaining('What is seen')]);
  });

  test.each([
    ['that is not there', ['--photo', 'nothing.jpg', '--alt', 'A'], /No photo at nothing\.jpg/],
    ['that nobody describes', ['--photo', 'card/Coast Road 7.JPG'], /--alt/],
    ['that is none', ['--photo', 'content/publication.yaml', '--alt', 'A'], /photo/],
    ['without a file', ['--alt', 'A pier'], /--photo/],
  ])('nothing is written for one %s', async (_, flags, message) => {
    await photo();
    await expect(begin(...REPORT, ...flags)).rejects.toThrow(message);
    expect(existsSync(path.join(root, STORM))).toBe(false);
    expect(existsSync(path.join(root, 'content/photos'))).toBe(false);
  });

  test.each(['DSC_0417', 'coast road 7', 'photo', 'IMG_2041.JPG'])(
    'a text that check would refuse is refused with the same words: %s',
    async (alt) => {
      await photo();
      await expect(begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', alt)).rejects.toThrow(
        /^The description \(alt text\) of the photo is .*\. Describe what the photo shows, for someone who cannot see it\.$/,
      );
      expect(existsSync(path.join(root, STORM))).toBe(false);
    },
  );

  test('a text that check would refuse is asked for again', async () => {
    await photo();
    const { ask, questions } = editor('DSC_0417.JPG', 'A road breaks off.');
    const file = await beginStory(root, optionsOf([...REPORT, '--photo', 'card/Coast Road 7.JPG']), NOW, ask);
    expect(await frontMatterOf(file)).toMatchObject({ photo: { alt: 'A road breaks off.' } });
    expect(questions[1]).toMatch(/^The description .* is the file name: "DSC_0417\.JPG"\..*\nWhat is seen/s);
  });

  test('another photo of the same name is never overwritten', async () => {
    await photo();
    write('content/photos/coast-road-7.jpg', 'another');
    await expect(begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', 'A')).rejects.toThrow(
      /is another photo/,
    );
  });
});
