import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatProblem } from '../lib/problem.ts';
import { siteAddresses } from './site-addresses.ts';
import type { Content } from '../newsroom/content.ts';
import { openNewsroom } from '../newsroom/newsroom.ts';
import { checkAgainst } from './check-against.ts';
import { listContentFiles } from '../loader/content-files.ts';
import { KINDS } from '../loader/content-kinds.ts';
import { emptyLedger, enterReading } from '../loader/content-ledger.ts';
import { readFiles } from '../loader/content-reading.ts';
import { repositoryForTests, type RepositoryForTests } from '../git/repository-for-tests.ts';

const SMALL = path.resolve(import.meta.dirname, '../../tests/fixtures/content-small');
const STORY = 'content/articles/2026/11/storm.md';
const NOW = '2026-12-01T00:00:00Z';
const TEXT = `---
headline: Storm closes the Coast Road
standfirst: Surf has taken 260 feet of pavement.
section: news
published: 2026-11-20T06:30:00-05:00
byline: [jane-doe]
aliases: [/storm/]
---

The sea took 260 feet of the Coast Road, Joan Pelletier said.

"I tell them to ask the sea," she said.
`;

let repository: RepositoryForTests;
const at = (file: string) => path.join(repository.folder, file);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};
const edit = (from: string | RegExp, to: string) => write(STORY, readFileSync(at(STORY), 'utf8').replace(from, to));
/** A line of front matter, in front of another. */
const add = (line: string) => edit('aliases:', `${line}\naliases:`);

/** The output of the check in its printed form. */
async function against(ref: string, root = repository.folder): Promise<string[]> {
  const ledger = emptyLedger();
  const files = listContentFiles(root).files.map((file) => file.path);
  const unreadable: string[] = [];
  for (const read of await readFiles(root, files)) {
    enterReading({ ledger, mended: emptyLedger() }, read, '');
    if (!read.reading.ok) unreadable.push(KINDS[read.kind].fileOf(read.id));
  }
  const content: Content = ledger;
  const newsroom = openNewsroom(content, Date.parse(NOW));
  const addresses = siteAddresses({ content, newsroom, publicFiles: ['files/report.pdf'], unreadable });
  return checkAgainst(root, ref, { content, newsroom, addresses }).problems.map(formatProblem);
}

beforeEach(() => {
  repository = repositoryForTests();
  cpSync(SMALL, at('content'), { recursive: true });
  write(STORY, TEXT);
  repository.commit('2026-11-25T12:00:00Z');
});

afterEach(() => repository.remove());

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
    repository.commit('2026-11-26T00:00:00Z', {
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
    repository.commit('2026-11-25T12:00:00Z');
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
    repository.commit('2026-11-27T00:00:00Z');
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
    const publication = path.join(repository.folder, 'paper');
    cpSync(at('content'), path.join(publication, 'content'), { recursive: true });
    repository.commit('2026-11-26T00:00:00Z');
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
    repository.git(['tag', 'v1']);
    repository.commit('2026-11-26T00:00:00Z');
    const clone = mkdtempSync(path.join(tmpdir(), 'broadsheet-clone-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-tags', `file://${repository.folder}`, clone]);
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

describe('against a list', () => {
  test('each address that no longer exists is a problem with its line', async () => {
    add('status: killed');
    write(
      'old.txt',
      '# The old site\nhttps://old.example/2026/11/good\n/2026/11/good/index.html\n/2026/11/storm/\n/2010/01/gone/\n/storm/\n/?p=12\nhttp://[/\n/files/report.pdf\n/shop/bags/\n/uploads/a.jpg\n',
    );
    write('content/redirects.yaml', 'redirects: [{ from: /shop/*, to: /about/ }, { from: /uploads/*, gone: true }]\n');
    expect((await against('old.txt')).map((problem) => problem.split('\n').slice(0, 2).join(''))).toEqual([
      'old.txt:5:1  address-gone  /2010/01/gone/ was published, but no longer exists.',
      'old.txt:6:1  address-gone  /storm/ was published, but no longer exists.',
      'old.txt:7:1  address-gone  /?p=12 was published, but no longer exists.',
      'old.txt:8:1  address-unreadable  "http://[/" is not an address.',
    ]);
  });

  test('an alias answers, and a sitemap is read', async () => {
    write(
      'old.xml',
      '<urlset><url><loc>https://a.example/storm</loc></url>\n<url><loc>https://a.example/x/</loc></url></urlset>',
    );
    expect(await against('old.xml')).toEqual([
      expect.stringContaining('old.xml:2:1  address-gone\n  /x/ was published'),
    ]);
  });

  test('a fragment, and a query that only tracks readers, is no other address', async () => {
    write(
      'old.txt',
      '/2026/11/good/?utm=a\n/2026/11/good/?utm_source=rss&utm_medium=feed\n/2026/11/good/#comments\n/2026/11/good/?fbclid=1#top\n/2026/11/storm/?p=12&utm_source=rss\n',
    );
    expect((await against('old.txt')).map((problem) => problem.split('\n').slice(0, 2).join(''))).toEqual([
      'old.txt:5:1  address-gone  /2026/11/storm/?p=12&utm_source=rss was published, but no longer exists.',
    ]);
  });

  test('a compressed sitemap is unpacked, and a damaged one is refused', async () => {
    const sitemap =
      '<urlset><url><loc>https://a.example/2026/11/good/?utm_source=x</loc></url>\n<url><loc>/x/</loc></url></urlset>';
    writeFileSync(at('old.xml.gz'), gzipSync(sitemap));
    expect(await against('old.xml.gz')).toEqual([expect.stringContaining('old.xml.gz:2:1  address-gone')]);
    writeFileSync(at('bad.xml.gz'), gzipSync(sitemap).subarray(0, 30));
    await expect(against('bad.xml.gz')).rejects.toThrow('bad.xml.gz cannot be unpacked: it is damaged.');
    writeFileSync(at('worse.xml.gz'), Buffer.concat([Buffer.from('x'), gzipSync(sitemap)]));
    await expect(against('worse.xml.gz')).rejects.toThrow('worse.xml.gz cannot be unpacked: it is damaged.');
  });

  test('a file that is no list is refused with the reason', async () => {
    for (const [name, bytes, reason] of [
      ['page.xml', '<!doctype html><title>Not found</title>', 'is a page in HTML and no sitemap.'],
      ['feed.xml', '<rss><channel></channel></rss>', 'is no sitemap: it has no <urlset>.'],
      ['cut.xml', '<urlset><url><loc>/x/</loc></url>', 'ends in the middle of the sitemap'],
      ['empty.xml', '<urlset></urlset>', 'lists no address.'],
      ['empty.txt', '# nothing\n', 'lists no address.'],
      ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'is not text in UTF-8.'],
      ['utf-16.txt', Buffer.from('/a/\n', 'utf16le'), 'is not text in UTF-8.'],
    ] as const) {
      writeFileSync(at(name), bytes);
      await expect(against(name)).rejects.toThrow(`${name} ${reason}`);
    }
  });

  test('a sitemap index is refused with the remedy', async () => {
    write('index.xml', '<sitemapindex></sitemapindex>');
    await expect(against('index.xml')).rejects.toThrow(
      'index.xml is a sitemap index: it lists other sitemaps and no pages.',
    );
  });
});
