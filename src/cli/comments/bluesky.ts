import { z } from 'zod';
import type { Fetch } from './polite-fetch.ts';
import { asMarkdown, type Discussion, type Reply } from './reply.ts';

/** The public API, which needs no account: https://docs.bsky.app/docs/advanced-guides/api-directory */
export const BLUESKY_API = 'https://public.api.bsky.app';

/** How deep answers to answers are fetched. */
const DEPTH = 20;
/** The most posts that can be asked for at once: https://docs.bsky.app/docs/api/app-bsky-feed-get-posts */
const AT_ONCE = 25;

const facet = z.object({
  index: z.object({ byteStart: z.int(), byteEnd: z.int() }),
  features: z.array(z.object({ uri: z.string().optional() })),
});

const post = z.object({
  uri: z.string(),
  author: z.object({ did: z.string(), handle: z.string(), displayName: z.string().optional() }),
  record: z.object({
    text: z.string(),
    createdAt: z.string(),
    facets: z.array(facet).optional(),
    reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
  }),
});

/** A thread: replies that were deleted or whose authors block others have another form, and are left out. */
const thread = z.object({ post, replies: z.array(z.unknown()).optional() });

/**
 * The replies to a post on Bluesky.
 * @param address `https://bsky.app/profile/<handle or DID>/post/<key>`
 * @param known the keys of replies to it that were pulled before
 */
export async function blueskyDiscussion(
  address: string,
  known: readonly string[],
  fetch: Fetch,
  api: string,
): Promise<Discussion> {
  const [, author = '', key = ''] = /\/profile\/([^/]+)\/post\/(\w+)/.exec(address) ?? [];
  const uri = `at://${author}/app.bsky.feed.post/${key}`;
  const query = new URLSearchParams({ uri, depth: String(DEPTH), parentHeight: '0' });
  const answer = await fetch(`${api}/xrpc/app.bsky.feed.getPostThread?${query}`);
  const root = thread.safeParse(Object(answer).thread);
  const replies = root.success ? repliesIn(root.data, root.data.post.uri) : [];
  const found = new Set(replies.map((reply) => reply.key));
  return {
    replies,
    deleted: await deletedOf(
      known.filter((key) => !found.has(key)),
      fetch,
      api,
    ),
  };
}

/** The address of a post on the web, and the other way round. */
export function blueskyKey(url: string): string | undefined {
  const [, author, key] = /^https:\/\/bsky\.app\/profile\/([^/]+)\/post\/(\w+)$/.exec(url) ?? [];
  return author === undefined ? undefined : `at://${author}/app.bsky.feed.post/${key}`;
}

function repliesIn({ replies = [] }: z.output<typeof thread>, root: string): Reply[] {
  return replies.flatMap((reply) => {
    const read = thread.safeParse(reply);
    if (!read.success) return [];
    const { uri, author, record } = read.data.post;
    const time = Date.parse(record.createdAt);
    if (Number.isNaN(time)) return [];
    const parent = record.reply?.parent.uri;
    const own: Reply = {
      key: uri,
      ...(parent !== root && { parent }),
      name: author.displayName ?? '',
      account: `@${author.handle}`,
      time: new Date(time).toISOString().replace(/\.\d+/, ''),
      text: withLinks(record.text, record.facets ?? []),
      url: `https://bsky.app/profile/${author.did}/post/${uri.slice(uri.lastIndexOf('/') + 1)}`,
    };
    return [own, ...repliesIn(read.data, root)];
  });
}

/** A text with its links, whose places are counted in bytes. */
function withLinks(text: string, facets: readonly z.output<typeof facet>[]): string {
  const bytes = Buffer.from(text);
  let at = 0;
  let markdown = '';
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const uri = features.find((feature) => feature.uri !== undefined)?.uri;
    if (uri === undefined || index.byteStart < at || index.byteEnd > bytes.length) continue;
    if (!/^https?:\/\/[^\s<>()]+$/.test(uri)) continue;
    markdown += asMarkdown(bytes.subarray(at, index.byteStart).toString());
    const words = bytes.subarray(index.byteStart, index.byteEnd).toString();
    markdown += words === uri ? uri : `[${asMarkdown(words.replace(/^https?:\/\//, ''))}](${uri})`;
    at = index.byteEnd;
  }
  return markdown + asMarkdown(bytes.subarray(at).toString());
}

async function deletedOf(keys: readonly string[], fetch: Fetch, api: string): Promise<string[]> {
  const deleted: string[] = [];
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const batch = keys.slice(at, at + AT_ONCE);
    const query = new URLSearchParams(batch.map((key) => ['uris', key]));
    const answer = z
      .object({ posts: z.array(z.object({ uri: z.string() })) })
      .safeParse(await fetch(`${api}/xrpc/app.bsky.feed.getPosts?${query}`));
    // Without an answer nothing is known.
    if (!answer.success) continue;
    const there = new Set(answer.data.posts.map(({ uri }) => uri));
    deleted.push(...batch.filter((key) => !there.has(key)));
  }
  return deleted;
}
