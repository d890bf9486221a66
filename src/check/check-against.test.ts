import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicationForTests, STORY, TEXT } from './publication-for-tests.ts';

const site = publicationForTests();
const { at, write, edit, add, against } = site;

describe('against a commit', () => {
  test('nothing is wrong when nothing changed', async () => {
    expect(await against('HEAD')).toEqual([]);
  });

  test('a deleted story is an address that is gone', async () => {
    rmSync(at(STORY));
    expect(await against('HEAD')).toEqual([
      `content/articles/2026/11/storm.md:1:1  address-gone
  /2026/11/storm/ was published, but no longer exists: the file is gone.
  Readers, other sites and search engines have links to it.
  → If the story was renamed, write \`aliases: [/2026/11/storm/]\` in its new file. If not, restore the file and write \`status: retracted\` to keep it with a notice, or \`status: killed\` to withdraw all of its text.`,
    ]);
  });

  test('a renamed story is, too, and the check knows its new name', async () => {
    const renamed = 'content/articles/2026/11/coast-road.md';
    renameSync(at(STORY), at(renamed));
    const [problem, ...others] = await against('HEAD');
    expect(problem).toContain(
      `The story seems to have moved to ${renamed}. Write \`aliases: [/2026/11/storm/]\` there.`,
    );
    expect(others).toEqual([]);
    write(renamed, TEXT.replace('[/storm/]', '[/storm, /2026/11/storm/]'));
    expect(await against('HEAD')).toEqual([]);
  });

  test('the words of a renamed story are compared with those it had', async () => {
    rmSync(at(STORY));
    write(
      'content/articles/2026/11/coast-road.md',
      TEXT.replace('[/storm/]', '[/storm/, /2026/11/storm/]').replaceAll('260', '300'),
    );
    const [problem, ...others] = await against('HEAD');
    expect(problem).toContain('the number “260 feet” is now “300 feet”');
    expect(others).toEqual([]);
  });

  test('a story that was taken into an older one is not compared with it', async () => {
    rmSync(at(STORY));
    const good = 'content/articles/2026/11/good.md';
    write(good, readFileSync(at(good), 'utf8').replace('section:', 'aliases: [/2026/11/storm/, /storm/]\nsection:'));
    expect(await against('HEAD')).toEqual([]);
  });

  test.each([
    ['status: draft', 'the story is now a draft', '7:9'],
    ['embargo: 2026-12-24T00:00:00Z', 'it is now under embargo', '7:10'],
  ])('a story with %s is an address that is gone, and the field is shown', async (line, reason, place) => {
    add(line);
    const [problem, ...others] = await against('HEAD');
    expect(problem).toContain(`${STORY}:${place}  address-gone\n  7 | ${line}`);
    expect(problem).toContain(`/2026/11/storm/ was published, but no longer exists: ${reason}.`);
    expect(others).toEqual([]);
  });

  test.each(['killed', 'retracted'])(
    'a story that is %s keeps its address, whatever became of its text',
    async (status) => {
      add(`status: ${status}`);
      edit('[/storm/]', '[]');
      edit(/The sea.*/s, 'We withdraw this story.');
      expect(await against('HEAD')).toEqual(
        status === 'killed' ? [] : [expect.stringContaining('/storm/ redirected to this story, but no longer does.')],
      );
    },
  );

  test('an alias that was deleted is an address that is gone', async () => {
    edit('aliases: [/storm/]\n', '');
    const [problem, ...others] = await against('HEAD');
    expect(problem).toContain('/storm/ redirected to this story, but no longer does.');
    expect(others).toEqual([]);
  });

  test('a page, section or author without its file is an address that is gone', async () => {
    site.repository.commit('2026-11-26T00:00:00Z', {
      'content/sections/sport.yaml': 'name: Sport\n',
      'content/authors/x-y.yaml': 'name: X Y\n',
    });
    for (const file of ['sections/sport.yaml', 'authors/x-y.yaml', 'pages/about.md']) rmSync(at(`content/${file}`));
    const problems = await against('HEAD');
    expect(problems.map((problem) => problem.split('\n')[1])).toEqual([
      '  /authors/x-y/ was published, but no longer exists: the file is gone.',
      '  /about/ was published, but no longer exists: the file is gone.',
      '  /sport/ was published, but no longer exists: the file is gone.',
    ]);
  });

  test.each([
    ['a draft', 'status: draft'],
    ['not out yet', 'embargo: 2026-11-25T12:00:01Z'],
    ['killed', 'status: killed'],
    ['unreadable', 'sectoin: news'],
  ])('a story that was %s then does not count', async (_, line) => {
    add(line);
    site.repository.commit('2026-11-25T12:00:00Z');
    rmSync(at(STORY));
    expect(await against('HEAD')).toEqual([]);
  });

  test('a story that cannot be read now has other problems', async () => {
    add('sectoin: news');
    expect(await against('HEAD')).toEqual([]);
  });

  test('changed words are listed, with the place of the first', async () => {
    edit('260 feet of the', '300 feet of the');
    edit('Pelletier', 'Pelkey');
    edit('ask the sea', 'ask the city');
    edit('jane-doe', '{ name: A Guest }');
    expect(await against('HEAD')).toEqual([
      `content/articles/2026/11/storm.md:6:9  unmarked-change
  6 | byline: [{ name: A Guest }]
    |         ^
  The text of this published story has changed since HEAD: the byline “Jane Doe” is now “A Guest”; the quotation “I tell them to ask the sea” is gone; the number “260 feet” is now “300 feet”; the name “Joan Pelletier” is now “Joan Pelkey”.
  Readers may have seen, shared or quoted the earlier text. An unexplained change costs their trust.
  → Add an entry to \`corrections\` that says what was wrong. If nothing was wrong for readers, explain the change in \`changeNote\`.`,
    ]);
  });

  test('a changed number is shown at its place', async () => {
    edit('260 feet of the', '300 feet of the');
    const [problem] = await against('HEAD');
    expect(problem).toContain(`${STORY}:10:14  unmarked-change\n  10 | The sea took 300 feet`);
  });

  test.each([
    ['a correction', 'corrections: [{ date: 2026-11-26T00:00:00Z, kind: correction, text: It was 300 feet. }]'],
    ['a note for the newsroom', 'changeNote: The surveyors gave a new figure at noon'],
  ])('%s allows the change', async (_, line) => {
    edit('260 feet of the', '300 feet of the');
    add(line);
    expect(await against('HEAD')).toEqual([]);
    site.repository.commit('2026-11-27T00:00:00Z');
    edit('300 feet of the', '400 feet of the');
    expect(await against('HEAD')).toHaveLength(1);
  });

  test('an author whose file is renamed is no new name to readers', async () => {
    renameSync(at('content/authors/jane-doe.yaml'), at('content/authors/jane-m-doe.yaml'));
    edit('[jane-doe]', '[jane-m-doe]');
    expect((await against('HEAD')).filter((problem) => problem.includes('unmarked-change'))).toEqual([]);
    write('content/authors/jane-m-doe.yaml', 'name: Jane Roe\n');
    expect((await against('HEAD')).filter((problem) => problem.includes('unmarked-change'))).toHaveLength(1);
  });

  test('of a larger repository, the folder of the publication is looked at', async () => {
    const publication = path.join(site.repository.folder, 'paper');
    cpSync(at('content'), path.join(publication, 'content'), { recursive: true });
    site.repository.commit('2026-11-26T00:00:00Z');
    rmSync(at(STORY));
    expect(await against('HEAD', publication)).toEqual([]);
    rmSync(path.join(publication, STORY));
    expect(await against('HEAD', publication)).toHaveLength(1);
  });
});

describe('without the commit', () => {
  test('the check says that there is neither file nor commit', async () => {
    await expect(against('v9')).rejects.toThrow(
      'There is no file or commit "v9". Give a sitemap, a list of addresses, or a commit such as v1.2, main or HEAD~3.',
    );
    await expect(against('--output=x')).rejects.toThrow('There is no file or commit "--output=x".');
  });

  test('a shallow clone says how to fetch it', async () => {
    site.repository.git(['tag', 'v1']);
    site.repository.commit('2026-11-26T00:00:00Z');
    const clone = mkdtempSync(path.join(tmpdir(), 'broadsheet-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-tags', `file://${site.repository.folder}`, clone]);
      await expect(against('v1', clone)).rejects.toThrow(
        /There is no commit "v1" in this copy, .* git fetch --unshallow --tags/,
      );
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  test('a folder without git says so', async () => {
    rmSync(at('.git'), { recursive: true });
    await expect(against('v1')).rejects.toThrow(/Cannot compare with "v1": not a git repository/);
  });
});
