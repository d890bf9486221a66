import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameAddresses } from '../newsroom/site/addresses.ts';
import { readContent } from './content-loader.ts';

const STORY = 'content/articles/2026/11/storm.md';

let project: string;
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-references-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

function append(file: string, text: string): void {
  write(file, readFileSync(path.join(project, file), 'utf8') + text);
}

const story = (...fields: string[]) =>
  `---\n${['headline: A storm', 'section: news', 'published: 2026-11-23T06:30:00-05:00', ...fields].join('\n')}\n---\n\nText.\n`;

/** Place, rule and words of what is wrong. */
async function found(): Promise<string[]> {
  const { problems } = await readContent(project);
  return problems.map(({ file, line, column, rule, what }) => `${file}:${line}:${column} ${rule} ${what}`);
}

describe('what a file refers to', () => {
  test.each([
    [
      'byline: [jan-doe]',
      '5:10 author-missing There is no author `jan-doe` in content/authors; did you mean `jane-doe`?',
    ],
    ['masthead: mian', '5:11 masthead-missing There is no masthead `mian` in content/mastheads; did you mean `main`?'],
    [
      'newsletter: dialy',
      '5:13 newsletter-missing There is no newsletter `dialy` in content/newsletters; did you mean `daily`?',
    ],
    [
      'photo: { src: /photos/harbour.jpg, alt: A }',
      '5:15 photo-missing There is no photo `/photos/harbour.jpg` in content/; did you mean `/photos/harbor.jpg`?',
    ],
    ['photo: { src: ./x.jpg, alt: A }', '5:15 photo-missing There is no photo `./x.jpg` in content/.'],
  ])('and is not there is named at its place: %s', async (field, problem) => {
    write(STORY, story(field));
    expect(await found()).toEqual([`${STORY}:${problem}`]);
  });

  test('and is not there is suggested as npm run new does: by a name that is near, else from the list', async () => {
    write('content/authors/jdoe.yaml', 'name: Marguerite Duras\n');
    write(STORY, story('byline: [margerite-duras, somebody]'));
    const { problems } = await readContent(project);
    expect(problems.map(({ what, fix }) => `${what} ${fix}`)).toEqual([
      'There is no author `margerite-duras` in content/authors; did you mean `jdoe`? Correct the id, or add content/authors/margerite-duras.yaml.',
      'There is no author `somebody` in content/authors. Write one of jane-doe (Jane Doe), jdoe (Marguerite Duras), or add content/authors/somebody.yaml.',
    ]);
  });

  test('and has a problem of its own is not missing', async () => {
    write('content/authors/li-wei.yaml', 'nmae: Li Wei\n');
    write(STORY, story('byline: [li-wei]'));
    expect((await found()).filter((problem) => problem.includes('author-missing'))).toEqual([]);
  });

  test('is looked for in a file that has other problems, too', async () => {
    write(STORY, story('sectoin: news', 'byline: [jan-doe]'));
    expect((await found()).map((problem) => problem.split(' ')[1])).toEqual(['unknown-field', 'author-missing']);
  });
});

describe('an address', () => {
  test.each(['tags', 'search', 'archive', '2026'])(
    'that the site itself uses is refused for a section: %s',
    async (id) => {
      write(`content/sections/${id}.yaml`, 'name: A section\n');
      const [problem = ''] = await found();
      expect(problem).toBe(`content/sections/${id}.yaml:1:1 address-taken /${id}/ is reserved for a page of the site.`);
    },
  );

  test('of a section is refused for a page', async () => {
    write('content/pages/news.md', '---\ntitle: News\ndescription: What is new\n---\n\nText.\n');
    expect(await found()).toEqual(['content/pages/news.md:1:1 address-taken /news/ is already a section.']);
  });

  test('of the answer to a signup is refused for a newsletter', async () => {
    write(
      'content/newsletters/thanks.yaml',
      'name: Thanks\npitch: Ours\nfrequency: Weekly\nprovider: { kind: buttondown, username: ours }\n',
    );
    expect(await found()).toEqual([
      'content/newsletters/thanks.yaml:1:1 address-taken /newsletters/thanks/ is reserved for the answer to a signup.',
    ]);
  });

  test('of a page of the month is refused for a story', async () => {
    write('content/articles/2026/11/12.md', story());
    expect(await found()).toEqual([
      'content/articles/2026/11/12.md:1:1 address-taken /2026/11/12/ is reserved for a page of the site.',
    ]);
  });
});

test('content without a publication says what to write', async () => {
  rmSync(path.join(project, 'content/publication.yaml'));
  expect(await found()).toContain(
    'content/publication.yaml:1:1 publication-missing There is no content/publication.yaml.',
  );
});

test('a newsletter needs the letters server that takes its signups', async () => {
  write('content/newsletters/tide.yaml', 'name: Tide\npitch: Ours\nfrequency: Weekly\nprovider: { kind: letters }\n');
  expect(await found()).toEqual([
    'content/newsletters/tide.yaml:4:19 letters-server-missing The letters server takes the signups of this newsletter, but the publication names no letters server.',
  ]);
});

test('good content has no such problem', async () => {
  write(STORY, story('byline: [jane-doe]', 'photo: { src: /photos/harbor.jpg, alt: A }', 'masthead: main'));
  expect(readFileSync(path.join(project, STORY), 'utf8')).toContain('jane-doe');
  expect(await found()).toEqual([]);
});

describe('a word for an address of the site', () => {
  // Other tests share the module.
  afterEach(() => nameAddresses({}));

  test.each([
    [
      'archive',
      'is reserved for a page of the site itself',
      'tags',
      '`tags` cannot be named `archive`: /archive/ is reserved for another page of the site.',
    ],
    [
      'news',
      'is the address of a section',
      'tags',
      '`tags` cannot be named `news`: /news/ is the address of content/sections/news.yaml.',
    ],
    [
      '2026',
      'is the address of a year',
      'tags',
      '`tags` cannot be named `2026`: /2026/ is reserved for another page of the site.',
    ],
  ])('that %s %s, is a mistake in its place', async (name, _, word, what) => {
    append('content/publication.yaml', `addresses: { ${word}: '${name}' }\n`);
    expect((await found()).map((problem) => problem.replace(/:\d+:/, ':…:'))).toEqual([
      `content/publication.yaml:…:20 address-taken ${what}`,
    ]);
  });

  test('is not for two kinds of pages', async () => {
    append('content/publication.yaml', 'addresses: { authors: firmas, tags: firmas }\n');
    expect((await found()).map((problem) => problem.split('address-taken ')[1])).toEqual([
      '`tags` cannot be named `firmas`: `authors` has the same name.',
    ]);
  });

  test('that is no id, or replaces nothing, is refused by the schema', async () => {
    append('content/publication.yaml', 'addresses: { authors: Firmas, tag: temas }\n');
    expect((await found()).map((problem) => problem.split(' ')[1])).toEqual(['wrong-value', 'unknown-field']);
  });

  test('leaves the English word to the site', async () => {
    append('content/publication.yaml', 'addresses: { authors: firmas }\n');
    write('content/pages/authors.md', '---\ntitle: Authors\ndescription: All.\n---\n\nText.\n');
    expect((await found()).map((problem) => problem.split(' ')[1])).toEqual(['address-taken']);
  });
});
