import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../check/check.ts';
import { nameAddresses } from '../../newsroom/site/addresses.ts';
import { wrongBeforeName } from '../../strings/article-of-name-for-tests.ts';
import { STRING_TABLES } from '../../strings/strings.ts';
import type { Paper } from './paper.ts';
import { paperFiles } from './paper-files.ts';
import { openPaperLanguage, paperLanguages, type PaperLanguage } from './paper-language.ts';
import { readSections, sectionsText } from './section-list.ts';

const NOW = Date.parse('2026-11-26T20:00:30Z');

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'broadsheet-paper-'));
  mkdirSync(path.join(root, 'public'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  // Opening the newsroom of a paper has named them for the whole process.
  nameAddresses({});
});

/** Names of which each has something that YAML, Markdown or a check of typing could take for something else. */
const NAMES = [
  `The "Ledger": *news* & 'views' #1`,
  'L’Écho d’Avray',
  "Ogni “Giorno”, in L'Aquila",
  'The ‘Original’ Post',
  'THE DAILY BULLETIN AND GAZETTE',
  'Long '.repeat(24).trim(),
  'no',
  '朝日新聞',
];

/** A paper with everything that may be chosen. */
function paperIn(language: string, { words }: PaperLanguage, name = NAMES[0] ?? ''): Paper {
  const sections = readSections(sectionsText(words), language, words);
  if (!sections.ok) throw new Error(sections.message);
  return {
    name,
    url: 'https://www.ledger.example',
    language,
    country: 'BE',
    timeZone: 'Europe/Brussels',
    sections: sections.value,
    hasWire: true,
    email: 'desk@ledger.example',
    editor: `Zoë O'Neil_Smith`,
    newsletter: { kind: 'letters' },
    lettersServer: 'https://letters.ledger.example',
    host: undefined,
    place: undefined,
  };
}

function openTexts(language: string): PaperLanguage {
  const texts = openPaperLanguage(language);
  if (!texts) throw new Error(`npm run init does not know ${language}.`);
  return texts;
}

test('a paper can be set up in every language that pages speak: a missing one needs a folder in src/cli/init/papers/', () => {
  expect(Object.keys(STRING_TABLES).filter((language) => !paperLanguages().includes(language))).toEqual([]);
});

describe.each(paperLanguages())('a new paper in %s', (language) => {
  test.each(language === 'en' ? NAMES : NAMES.slice(0, 2))('has nothing wrong with it as %s', async (name) => {
    const texts = openTexts(language);
    for (const [file, content] of paperFiles(paperIn(language, texts, name), texts, NOW)) {
      mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(root, file), content);
    }
    const { problems } = await checkContent(root, NOW);
    expect(problems.map(({ file, rule, what }) => `${file} ${rule} ${what}`)).toEqual([]);
  });

  test('may have a name with an article', () => {
    const folder = path.join(import.meta.dirname, 'papers', language);
    const wrong = globSync('**/*.{md,yaml}', { cwd: folder }).flatMap((file) =>
      wrongBeforeName(readFileSync(path.join(folder, file), 'utf8'), '{{name}}', language).map((before) => [
        file,
        before.slice(-40),
      ]),
    );
    expect(wrong).toEqual([]);
  });

  test('has the texts of English, all filled in', () => {
    const texts = openTexts(language);
    const listed = (folder: string) =>
      readdirSync(path.join(import.meta.dirname, 'papers', folder), { recursive: true });
    expect(listed(language).sort()).toEqual(listed('en').sort());
    for (const [file, content] of paperFiles(paperIn(language, texts), texts, NOW))
      if (typeof content === 'string') expect(content, file).not.toMatch(/\{\{|\}\}(?!`)/);
  });
});

test.each(paperLanguages())('the README in %s shows the way from the first look to the next version', (language) => {
  const texts = openTexts(language);
  const readme = String(paperFiles(paperIn(language, texts), texts, NOW).get('README.md'));
  for (const command of ['dev', 'new', 'status', 'check', 'build', 'audit', 'deploy', 'upgrade', 'letters'])
    expect(readme).toContain(`npm run ${command}`);
  for (const [, document = ''] of readme.matchAll(/\]\((docs\/(?!broadsheet)[^)]+)\)/g))
    expect(existsSync(document), document).toBe(true);
  expect(readme).toContain('`content/brand/`');
});

test('a paper without a newsletter says nothing of one', () => {
  const texts = openTexts('en');
  const files = paperFiles({ ...paperIn('en', texts), newsletter: undefined, hasWire: false }, texts, NOW);
  expect(String(files.get('content/pages/privacy.md'))).not.toContain('newsletter');
  expect([...files.keys()].filter((file) => /newsletters|latest/.test(file))).toEqual([]);
});

test('the first story shows a photo, a quotation, a box and a correction', () => {
  const texts = openTexts('en');
  const story = String(
    paperFiles(paperIn('en', texts), texts, NOW).get('content/articles/2026/11/how-a-story-is-made.md'),
  );
  for (const part of ['photo:\n  src:', 'caption:', 'credit:', ':::pullquote{by=', ':::box[', 'kind: correction'])
    expect(story).toContain(part);
  expect(story).toContain('published: 2026-11-18 21:00\n');
});

test('every story that the newsroom publishes itself is newer than the first story, in the first days of a month, too', () => {
  const texts = openTexts('en');
  const files = paperFiles(paperIn('en', texts), texts, Date.parse('2026-12-01T08:00:00Z'));
  expect(String(files.get('content/articles/2026/11/how-a-story-is-made.md'))).toContain(
    'published: 2026-11-23 09:00\n',
  );
  expect(String(files.get('content/articles/2026/12/a-first-story-for-culture.md'))).toContain(
    'published: 2026-12-01 09:00\n',
  );
});
