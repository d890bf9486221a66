import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherPaper, type OldPaper } from '../gathered-paper.ts';
import type { OldPost } from '../old-paper.ts';
import { readWordpress } from './read-wordpress.ts';

const FIXTURES = 'tests/fixtures/import/wordpress';
const folder = mkdtempSync(path.join(tmpdir(), 'broadsheet-wxr-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads an export that is written into a file. @returns the paper, or the place and the words of the first problem */
async function read(text: string | Buffer): Promise<OldPaper | string> {
  const file = path.join(folder, 'export.xml');
  writeFileSync(file, text);
  try {
    return await gatherPaper(readWordpress([file]));
  } catch (error) {
    const [problem] = (error as { problems?: { line: number; column: number; what: string }[] }).problems ?? [];
    return problem ? `${problem.line}:${problem.column} ${problem.what}` : String(error);
  }
}

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0">\n<channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n<wp:base_blog_url>https://old.example</wp:base_blog_url>\n';
const END = '</channel>\n</rss>\n';
const item = (inner: string) =>
  `<item><title>T</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${inner}</item>\n`;

describe('an export in two files', () => {
  let paper: OldPaper;
  const post = (id: string) => paper.posts.find((one) => one.id === id) as OldPost;

  beforeAll(async () => {
    paper = await gatherPaper(readWordpress([`${FIXTURES}/gazette-1.xml`, `${FIXTURES}/gazette-2.xml`]));
  });

  test('is one site', () => {
    expect(paper.site).toMatchObject({
      system: 'wordpress',
      name: 'The Gull Gazette',
      origin: 'https://gull-gazette.example',
      language: 'en-US',
    });
    expect(paper.posts.map(({ id }) => id)).toEqual(['101', '102', '103', '104', '105', '106', '110', '111']);
  });

  test('has times with the offset that its two clocks tell, in summer and in winter', () => {
    expect([post('101').published, post('102').published]).toEqual([
      '2020-07-04T06:30:15-04:00',
      '2020-12-20T22:00:00-05:00',
    ]);
    // A draft has no time by UTC yet.
    expect(post('103').published).toBe('2021-02-01T08:00:00');
  });

  test('tells when a story was changed only where readers were told', () => {
    expect([post('101').updated, post('102').updated]).toEqual(['2021-01-02T10:00:00-05:00', undefined]);
  });

  test('has the authors of Co-Authors Plus, guests with pages among them, and typed bylines', () => {
    expect(post('101').authors).toEqual(['ann.lee', 'grace-guest']);
    expect(paper.authors.get('grace-guest')).toMatchObject({ name: 'Grace Guest', website: 'https://grace.example' });
    expect([post('102').authors, post('102').guests]).toEqual([['sortiz'], ['Sam Ortiz', 'Petra Guest']]);
  });

  test('puts the primary category first, and decodes no slug', () => {
    expect(post('101').categories).toEqual(['sports', 'weather', 'town']);
    expect(post('101').tags).toEqual(['covid-19', '%e5%8f%b0%e9%a2%a8']);
    expect(paper.terms.get('category:weather')).toMatchObject({
      parent: 'town',
      url: 'https://gull-gazette.example/category/town/weather/',
    });
  });

  test('has photos with their words and credits, and the original of a large one', () => {
    expect(paper.media.get('140')).toMatchObject({
      alt: 'Planks of a pier in fog',
      caption: 'The pier at dawn.',
      credit: 'Noor Haddad / The Gazette',
    });
    expect(paper.media.get('141')).toMatchObject({
      url: 'https://gull-gazette.example/wp-content/uploads/2020/12/score.jpg',
      credit: 'Ann Photo',
    });
  });

  test('has the comments of readers with what they answer, answers of the newsroom, and no pingbacks', () => {
    expect(post('101').comments.map(({ id, parent, author, isApproved }) => [id, parent, author, isApproved])).toEqual([
      ['5', undefined, undefined, true],
      ['6', '5', 'ann.lee', true],
      ['7', undefined, undefined, false],
      ['9', '7', undefined, true],
    ]);
  });

  test('keeps apart what not everybody could read', () => {
    expect(['103', '104', '105', '106', '111'].map((id) => [post(id).status, post(id).isLocked])).toEqual([
      ['draft', undefined],
      ['private', undefined],
      ['published', true],
      ['scheduled', undefined],
      ['draft', undefined],
    ]);
  });

  test('has shared blocks, and the photos of a gallery without a list, in the bodies', () => {
    expect(post('101').body.text).toContain('Words of a shared block.');
    expect(post('102').body.text).toContain('[gallery ids="141" ]');
  });

  test('has the menu with the addresses of what it names, sticky posts and former addresses', () => {
    expect(paper.menu.map(({ label, url }) => [label, url])).toEqual([
      ['Sports', 'https://gull-gazette.example/category/sports/'],
      ['Our town', 'https://gull-gazette.example/category/town/'],
    ]);
    expect(post('101')).toMatchObject({
      isSticky: true,
      formerUrls: ['https://gull-gazette.example/2020/07/04/pier-shut/'],
    });
  });

  test('keeps what no field has a place for, and says what it left out', () => {
    expect(post('101').others).toEqual({ 'post format': 'Gallery', story_desk: 'metro' });
    expect(post('102').social).toBeUndefined();
    expect(paper.site.notes?.map(({ rule }) => rule)).toEqual(['export-left-out', 'pingback']);
  });
});

describe('a file is refused with line and column', () => {
  test.each<[string, string | Buffer, string]>([
    ['that is empty', '', '1:1 The file is empty.'],
    ['that is a web page', '<html><body>Login</body></html>', '1:1 The file begins with <html>'],
    ['that is a page with a document type', '<!DOCTYPE html>\n<html></html>', 'The file is a web page, and no export'],
    ['that is a feed', `<rss version="2.0"><channel>${item('')}</channel></rss>`, 'has no `<wp:wxr_version>`'],
    [
      'of another version',
      HEAD.replace('>1.2<', '>2.0<') + END,
      '4:1 The version of the format is "2.0", and WordPress writes 1.0, 1.1 or 1.2.',
    ],
    ['that ends in the middle', `${HEAD}<item><title>T`, 'The XML is damaged: unclosed tag'],
    ['whose tags do not match', `${HEAD}<item><title>T</item>${END}`, 'The XML is damaged: unexpected close tag'],
    [
      'with a document type',
      `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50)}">]>\n<rss/>`,
      'The file has a document type',
    ],
    [
      'that reads another file',
      `<?xml version="1.0"?>\n<!DOCTYPE rss SYSTEM "file:///etc/passwd">\n<rss/>`,
      '2:43 The file has a document type',
    ],
    [
      'with an entity that nobody defined',
      `${HEAD}${item('<x>&lol9;</x>')}${END}`,
      '6:121 The XML is damaged: undefined entity',
    ],
    ['that is nested without end', `${HEAD}${'<a>'.repeat(100)}`, 'There are more than 32 elements within each other'],
    [
      'with a text without end',
      `${HEAD}<item><x>${'a'.repeat(17 * 1024 * 1024)}`,
      'One text here has more than 16 million characters',
    ],
    [
      'that is not UTF-8',
      Buffer.concat([
        Buffer.from(`${HEAD}<item><title>`),
        Buffer.from([0xe9, 0x20]),
        Buffer.from(`</title></item>${END}`),
      ]),
      'bytes that are not UTF-8',
    ],
  ])('%s', async (_, text, message) => {
    expect(await read(text)).toContain(message);
  });
});

test('a status of the newsroom makes a draft, and what is in the bin stays there', async () => {
  const items = ['pitch', 'archive', 'constructor', 'trash'].map((status, index) =>
    item('').replace('>1<', `>${index}<`).replace('>publish<', `>${status}<`),
  );
  const { posts } = (await read(`${HEAD}${items.join('')}${END}`)) as OldPaper;
  expect(posts.map(({ status, oldStatus }) => [status, oldStatus])).toEqual([
    ['draft', 'pitch'],
    ['draft', 'archive'],
    ['draft', 'constructor'],
  ]);
});

test('authors with logins in any script have pages, and a term of the same name is the same author', async () => {
  const account = (login: string, name: string) =>
    `<wp:author><wp:author_login>${login}</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`;
  const by = (nicename: string, name: string) => `<category domain="author" nicename="${nicename}">${name}</category>`;
  const terms = `${by('cap-%D9%85%D8%AD%D9%85%D8%AF', 'محمد علي')}${by('cap-ivan', 'Иван Петров')}`;
  const { posts, authors } = (await read(
    `${HEAD}${account('محمد', 'محمد علي')}${account('иван', 'Иван Петров')}${account('🦊', 'Fox')}${item(terms)}${END}`,
  )) as OldPaper;
  expect(posts[0]?.authors).toEqual(['محمد', 'иван']);
  expect([...authors.values()].map(({ url = '' }) => decodeURI(url))).toEqual(
    ['محمد', 'иван', '🦊'].map((login) => `https://old.example/author/${login}/`),
  );
});

test('names of terms and authors have no entities', async () => {
  const { terms, authors } = (await read(
    `${HEAD}<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name><![CDATA[Ann &amp; Co]]></wp:author_display_name></wp:author>${item('<category domain="category" nicename="arts"><![CDATA[Arts &amp; Culture]]></category><category domain="post_tag" nicename="amp"><![CDATA[&amp;amp;]]></category>')}${END}`,
  )) as OldPaper;
  expect([...terms.values()].map(({ name }) => name)).toEqual(['Arts & Culture', '&amp;']);
  expect(authors.get('ann')?.name).toBe('Ann & Co');
});

test('files of two sites are not mixed', async () => {
  const [one, other] = ['one', 'other'].map((name) => {
    const file = path.join(folder, `${name}.xml`);
    writeFileSync(file, HEAD.replace('old.example', `${name}.example`) + END);
    return file;
  }) as [string, string];
  await expect(gatherPaper(readWordpress([one, other]))).rejects.toThrow('Import each site by itself.');
});

test('control characters are dropped, and entities of HTML are read', async () => {
  const paper = (await read(
    `${HEAD}${item('<excerpt:encoded>a\u0008b&nbsp;&hellip;</excerpt:encoded>')}${END}`,
  )) as OldPaper;
  expect(paper.posts[0]?.excerpt).toBe('ab\u00A0…');
  expect(paper.site.notes?.[0]?.what).toBe('1 control characters, which nobody could see, were left out.');
});

test.each([
  [
    'UTF-16',
    Buffer.from(
      `\uFEFF${HEAD.replace('UTF-8', 'UTF-16')}${item('<wp:post_name>sueß</wp:post_name>')}${END}`,
      'utf16le',
    ),
  ],
  ['blank lines before it', `\n\n ${HEAD}${item('')}${END}`],
])('an export with %s is read', async (_, text) => {
  expect(((await read(text)) as OldPaper).posts).toHaveLength(1);
});

test('a file in another encoding is read by it', async () => {
  const text = `${HEAD.replace('UTF-8', 'ISO-8859-1')}${item('<excerpt:encoded>café</excerpt:encoded>')}${END}`;
  const paper = (await read(Buffer.from(text, 'latin1'))) as OldPaper;
  expect(paper.posts[0]?.excerpt).toBe('café');
});
