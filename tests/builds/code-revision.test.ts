import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryForTests } from '../../src/git/repository-for-tests.ts';
import { fileDigests, makeProject, mustBuild } from '../project.ts';

/* Each cache of a build is filled once, then code is edited that its owner reaches only through other modules. */

const STORY = 'content/articles/2026/11/good.md';
const HISTORY = 'dist/2026/11/good/history/index.html';

let folder: string;
let photosBefore: Map<string, string>;
let historyBefore: string;

const at = (file: string) => path.join(folder, file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const photos = () => fileDigests(at('dist/photos'));

function edit(file: string, from: string, to: string): void {
  const text = read(file);
  if (!text.includes(from)) throw new Error(`${file} no longer says ${from}`);
  writeFileSync(at(file), text.replace(from, to));
}

beforeAll(() => {
  folder = makeProject();
  appendFileSync(at('content/publication.yaml'), 'history: true\n');
  edit(STORY, 'dawn.', 'dawn.\n  credit: Noor Haddad');
  const repository = repositoryForTests(folder);
  const story = read(STORY);
  repository.commit('2026-11-23T06:31:00-05:00', { '.gitignore': '/*\n!/content\n', [STORY]: story });
  repository.commit('2026-11-23T07:00:00-05:00', { [STORY]: story.replace('well in', 'very well in') });
  mustBuild(folder);
  photosBefore = photos();
  historyBefore = read(HISTORY);
  edit('src/newsroom/photos/card-size.ts', 'height: 630', 'height: 600');
  edit('src/newsroom/story/byline.ts', "part.text)).join('')", "part.text)).join('').toUpperCase()");
  edit('src/lib/photo/xmp.ts', "'xmlns:x': 'adobe:ns:meta/'", "'xmlns:x': 'adobe:ns:meta/', 'x:xmptk': 'Broadsheet'");
  edit('src/lib/diff/paragraph-diff.ts', 'const ALIKE = 0.4', 'const ALIKE = 1.1');
  edit('src/styles/tokens.css', ':root', '.far-end {\n  color: red;\n}\n\n:root');
  edit('src/schema/brand/palette.ts', "paper: '#fffefb'", "paper: '#ffee88'");
  edit('src/schema/brand/palette.ts', "paper: '#14161a'", "paper: '#112233'");
  mustBuild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an edit at the far end of the code that fills a cache', () => {
  test('indexes the stories again: a byline reads as the code now writes it', () => {
    const fragments = globSync('dist/search/*/fragment/*', { cwd: folder });
    const texts = fragments.map((file) => gunzipSync(readFileSync(at(file))).toString());
    expect(texts.join('')).toContain('"byline":"JANE DOE"');
  });

  test('draws cards again: their files have the size that pages name', async () => {
    const cards = globSync('dist/cards/*', { cwd: folder });
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) expect(await sharp(at(card)).metadata()).toMatchObject({ width: 1200, height: 600 });
    expect(read('dist/2026/11/good/index.html')).toContain('property="og:image:height" content="600"');
  });

  test('gives cards, the icon and the bars of browsers the colors of the palette', async () => {
    const [card = ''] = globSync('dist/cards/publication-*', { cwd: folder });
    const corner = sharp(at(card)).removeAlpha().extract({ left: 0, top: 0, width: 1, height: 1 });
    expect((await corner.raw().toBuffer()).toString('hex')).toBe('ffee88');
    expect(read('dist/favicon.svg')).toContain('fill="#ffee88"');
    expect(read('dist/index.html')).toMatch(
      /theme-color" content="#ffee88"[^>]*light.*theme-color" content="#112233"/s,
    );
  });

  test('compares the versions of stories again', () => {
    const addedWord = /\[added: <\/span>very </;
    expect(historyBefore).toMatch(addedWord);
    expect(read(HISTORY)).not.toMatch(addedWord);
  });

  test('renders pages again: they link to the style sheets as they are now', () => {
    const sheets = [...read('dist/index.html').matchAll(/<link rel="stylesheet" href="([^"]*)"/g)];
    expect(sheets.map(([, sheet]) => read(`dist${sheet}`)).join('\n')).toContain('.far-end');
  });

  test('converts photos again', () => {
    const now = photos();
    expect([...now.keys()]).toEqual([...photosBefore.keys()]);
    expect([...now].filter(([file, digest]) => photosBefore.get(file) === digest)).toEqual([]);
  });
});
