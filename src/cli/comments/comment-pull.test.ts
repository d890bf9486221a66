import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NASTY_STRINGS } from '../../lib/nasty-strings-for-tests.ts';
import { commentText } from '../../markdown/comment-text.ts';
import { commentFile, type Comment } from '../../schema/comments/comment-file.ts';
import { pullComments } from './comment-pull.ts';
import { blueskyPost, mastodonStatus, openNetwork, type NetworkForTests } from './network-for-tests.ts';

const STORY = 'content/articles/2026/11/good.md';
const FILE = 'content/comments/2026/11/good.yaml';
const BLUESKY = 'https://bsky.app/profile/ledger.example/post/root';
const THREAD = '/xrpc/app.bsky.feed.getPostThread';
const POSTS = '/xrpc/app.bsky.feed.getPosts';

let project: string;
let network: NetworkForTests;
let said: string[];

beforeEach(async () => {
  project = mkdtempSync(path.join(tmpdir(), 'broadsheet-comments-'));
  cpSync('tests/fixtures/content-small', path.join(project, 'content'), { recursive: true });
  network = await openNetwork();
  said = [];
});
afterEach(() => {
  network.close();
  rmSync(project, { recursive: true, force: true });
});

const at = (file: string) => path.join(project, file);
const read = () => readFileSync(at(FILE), 'utf8');
const comments = () => (parse(read()) as { comments: Comment[] }).comments;

function discuss(...posts: string[]): void {
  const story = readFileSync(at(STORY), 'utf8');
  writeFileSync(at(STORY), story.replace('section:', `discussion: ${JSON.stringify(posts)}\nsection:`));
}

function pull(stories: string[] = [], isDry = false): Promise<number> {
  const say = { result: (text: string) => said.push(text), failure: (text: string) => said.push(`! ${text}`) };
  return pullComments({ stories, isDry, bluesky: network.origin }, project, say, 0);
}

describe('Bluesky', () => {
  beforeEach(() => discuss(BLUESKY));

  test('replies become comments, with what they answer and where they are', async () => {
    const deep = blueskyPost('bbb', { text: 'Me *too*\n- and\n# 1', parent: 'aaa', displayName: '' });
    network.pages.set(THREAD, {
      thread: blueskyPost('root', {}, [
        blueskyPost(
          'aaa',
          { text: 'See a.example/x and #tag', parent: 'root', facets: [link(4, 15, 'https://a.example/x')] },
          [deep],
        ),
        { $type: 'app.bsky.feed.defs#blockedPost', uri: 'at://x', blocked: true },
      ]),
    });
    expect(await pull()).toBe(0);
    expect(said).toEqual([`2026/11/good: 2 new in ${FILE}.`]);
    const [first, second] = comments();
    expect(first).toMatchObject({
      name: 'Ann Lee',
      time: '2026-11-23T20:00:00Z',
      text: 'See [a.example/x](https://a.example/x) and \\#tag\n',
      from: 'https://bsky.app/profile/did:plc:abc/post/aaa',
    });
    expect(first).not.toHaveProperty('parent');
    expect(second).toMatchObject({ name: '@ann.example', parent: first?.id });
    expect(commentText(second?.text ?? '', 'en').words).toBe('Me *too* - and # 1');
    expect(network.asked).toEqual([
      `${THREAD}?uri=at://ledger.example/app.bsky.feed.post/root&depth=20&parentHeight=0`,
    ]);
    expect([...network.agents]).toEqual(['Broadsheet (+https://small.example)']);
  });

  test('what an editor has changed stays, and nothing comes twice', async () => {
    const thread = (...keys: string[]) => ({
      thread: blueskyPost(
        'root',
        {},
        keys.map((key) => blueskyPost(key, { parent: 'root' })),
      ),
    });
    network.pages.set(THREAD, thread('aaa'));
    await pull();
    writeFileSync(at(FILE), `# Read by HC\n${read().replace('Ann Lee', 'A. L.').replace('Text', 'Words')}`);
    const edited = read();
    expect(await pull()).toBe(0);
    expect(read()).toBe(edited);
    network.pages.set(THREAD, thread('aaa', 'ccc'));
    await pull();
    expect(read().startsWith(edited)).toBe(true);
    expect(comments()).toHaveLength(2);
    expect(said.slice(1)).toEqual(['2026/11/good: nothing new.', `2026/11/good: 1 new in ${FILE}.`]);
  });

  test('a reply that was deleted loses its words, when the network says that it is gone', async () => {
    network.pages.set(THREAD, {
      thread: blueskyPost('root', {}, [blueskyPost('aaa', { parent: 'root' }), blueskyPost('bbb', { parent: 'root' })]),
    });
    await pull();
    network.pages.set(THREAD, { thread: blueskyPost('root') });
    network.pages.set(POSTS, 503);
    expect(await pull()).toBe(1);
    expect(comments().map(({ status }) => status)).toEqual([undefined, undefined]);
    network.pages.set(POSTS, { posts: [{ uri: 'at://did:plc:abc/app.bsky.feed.post/bbb' }] });
    expect(await pull()).toBe(0);
    expect(comments().map(({ status, text }) => [status, text?.trim()])).toEqual([
      ['removed', undefined],
      [undefined, 'Text'],
    ]);
    expect(said.at(-1)).toBe(`2026/11/good: 1 removed in ${FILE}.`);
  });

  test('with --dry-run nothing is written', async () => {
    network.pages.set(THREAD, { thread: blueskyPost('root', {}, [blueskyPost('aaa', { parent: 'root' })]) });
    expect(await pull([STORY], true)).toBe(0);
    expect(existsSync(at(FILE))).toBe(false);
    expect(said).toEqual([`2026/11/good: 1 new in ${FILE}, which was not written.`]);
  });

  test('whatever somebody writes, the build accepts the file', async () => {
    const replies = NASTY_STRINGS.map((text, index) =>
      blueskyPost(`n${index}`, { text, displayName: text, parent: 'root' }),
    );
    network.pages.set(THREAD, { thread: blueskyPost('root', {}, replies) });
    expect(await pull()).toBe(0);
    expect(commentFile.safeParse(parse(read())).error).toBeUndefined();
    expect(comments().length).toBeGreaterThan(30);
  });

  test.each([
    ['asks to wait', 429, 'asks to wait (429)'],
    ['is out of order', 500, 'answered with status 500'],
    ['sends something else', '<html>', 'something other than JSON'],
    ['sends too much', `"${'a'.repeat(5_000_001)}"`, 'sent more than 5 MB'],
  ])('a network that %s is reported, and nothing is lost', async (_, answer, message) => {
    network.pages.set(THREAD, answer);
    expect(await pull()).toBe(1);
    expect(said.join('\n')).toContain(message);
    expect(existsSync(at(FILE))).toBe(false);
  });
});

describe('Mastodon', () => {
  const CONTEXT = '/api/v1/statuses/1/context';

  test('public replies become comments, their HTML restricted Markdown', async () => {
    discuss(`${network.origin}/@ledger/1`);
    const mention = `<a href="https://x.example/@ledger" class="u-url mention">@<span>ledger</span></a>`;
    const link =
      '<a href="https://a.example/long/path"><span class="invisible">https://</span><span>a.example/long/path</span></a>';
    network.pages.set(CONTEXT, {
      ancestors: [],
      descendants: [
        mastodonStatus(network.origin, '2', {
          content: `<p>${mention} so_it_is &lt;b&gt;<br>two</p><p>${link}</p><script>alert(1)</script>`,
        }),
        mastodonStatus(network.origin, '3', {
          in_reply_to_id: '2',
          account: { display_name: '', acct: 'eva@other.example' },
        }),
        mastodonStatus(network.origin, '4', { visibility: 'private' }),
        mastodonStatus(network.origin, '5', { content: '' }),
        mastodonStatus(network.origin, '6', { in_reply_to_id: '4' }),
        'nonsense',
      ],
    });
    expect(await pull()).toBe(0);
    const [first, second, third] = comments();
    expect(comments()).toHaveLength(3);
    expect(commentText(first?.text ?? '', 'en').html).toBe(
      '<p>@ledger so_it_is &#x3C;b><br>\ntwo</p>\n<p><a href="https://a.example/long/path" rel="ugc nofollow">a.example/long/path</a></p>',
    );
    expect(second).toMatchObject({ name: '@eva@other.example', parent: first?.id, from: `${network.origin}/@sam/3` });
    expect(third).not.toHaveProperty('parent');
  });

  test('a reply is removed when its own server no longer has it, and not only because a list is short', async () => {
    discuss(`${network.origin}/@ledger/1`);
    network.pages.set(CONTEXT, {
      descendants: [mastodonStatus(network.origin, '2'), mastodonStatus(network.origin, '3')],
    });
    await pull();
    network.pages.set(CONTEXT, { descendants: [] });
    network.pages.set('/@sam/3', '<html>still there');
    network.pages.set('/@sam/2', 410);
    expect(await pull()).toBe(0);
    expect(comments().map(({ status }) => status)).toEqual(['removed', undefined]);
  });
});

test('a story that is not there, or names no post, is a mistake', async () => {
  await expect(pull(['content/articles/2026/11/none.md'])).rejects.toThrow('There is no story');
  await expect(pull([STORY])).rejects.toThrow('names no post');
  expect(await pull()).toBe(0);
  expect(said).toEqual(['No story with open comments names a post. Write its address into `discussion` of the story.']);
});

function link(byteStart: number, byteEnd: number, uri: string): object {
  return { index: { byteStart, byteEnd }, features: [{ $type: 'app.bsky.richtext.facet#link', uri }] };
}
