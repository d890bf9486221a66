import { raw } from 'hast-util-raw';
import type { Nodes } from 'hast';
import { z } from 'zod';
import type { Fetch } from './polite-fetch.ts';
import { asMarkdown, type Discussion, type Reply } from './reply.ts';

/** The most replies of which one run asks whether they are still there: each is a request to its own server. */
const MOST_ASKED = 40;

/** A post: https://docs.joinmastodon.org/entities/Status/ */
const status = z.object({
  id: z.string(),
  uri: z.url({ protocol: /^https?$/ }),
  url: z.url({ protocol: /^https?$/ }).nullish(),
  in_reply_to_id: z.string().nullable(),
  created_at: z.string(),
  visibility: z.string(),
  content: z.string(),
  account: z.object({ display_name: z.string(), acct: z.string() }),
});

/**
 * The replies to a post on a server of Mastodon. What somebody wrote for followers only is left out.
 * @param address `https://<server>/@<account>/<id>`
 * @param known the keys of replies to it that were pulled before: their addresses
 */
export async function mastodonDiscussion(address: string, known: readonly string[], fetch: Fetch): Promise<Discussion> {
  const { origin, pathname } = new URL(address);
  const [, root = ''] = /\/(\d+)\/?$/.exec(pathname) ?? [];
  const answer = await fetch(`${origin}/api/v1/statuses/${root}/context`);
  const list: unknown = Object(answer).descendants;
  const statuses = (Array.isArray(list) ? list : []).flatMap((entry) => {
    const read = status.safeParse(entry);
    return read.success && /^(?:public|unlisted)$/.test(read.data.visibility) ? [read.data] : [];
  });
  const keys = new Map(statuses.map((entry) => [entry.id, keyOf(entry)]));
  const replies = statuses.flatMap((entry) => replyOf(entry, root, keys, origin));
  const found = new Set(replies.map(({ key }) => key));
  const deleted: string[] = [];
  for (const key of known.filter((candidate) => !found.has(candidate)).slice(0, MOST_ASKED))
    if (await isGone(key, fetch)) deleted.push(key);
  return { replies, deleted };
}

/** Whether a reply is no longer on its own server; a server that does not answer, or wants a signature, says nothing. */
async function isGone(address: string, fetch: Fetch): Promise<boolean> {
  try {
    return (await fetch(address)) === undefined;
  } catch {
    return false;
  }
}

function keyOf({ url, uri }: z.output<typeof status>): string {
  return url ?? uri;
}

function replyOf(
  entry: z.output<typeof status>,
  root: string,
  keys: ReadonlyMap<string, string>,
  origin: string,
): Reply[] {
  const time = Date.parse(entry.created_at);
  if (Number.isNaN(time)) return [];
  const { in_reply_to_id: answered, account, content } = entry;
  const parent = answered === null || answered === root ? undefined : keys.get(answered);
  const key = keyOf(entry);
  return [
    {
      key,
      ...(parent !== undefined && { parent }),
      name: account.display_name,
      account: account.acct.includes('@') ? `@${account.acct}` : `@${account.acct}@${new URL(origin).host}`,
      time: new Date(time).toISOString().replace(/\.\d+/, ''),
      text: markdownOf(raw({ type: 'root', children: [{ type: 'raw', value: content }] })).trim(),
      url: key,
    },
  ];
}

/** The HTML of a post as restricted Markdown: paragraphs, line breaks and links. */
function markdownOf(node: Nodes): string {
  if (node.type === 'text') return asMarkdown(node.value);
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map(markdownOf).join('');
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'script' || node.tagName === 'style') return '';
  const inner = node.children.map(markdownOf).join('');
  if (node.tagName === 'p') return `${inner}\n\n`;
  const href = String(node.properties['href'] ?? '');
  // Mentions and hashtags are links to the network, and words to readers here.
  const isLink =
    node.tagName === 'a' &&
    /^https?:\/\/[^\s<>()]+$/.test(href) &&
    !/\b(?:mention|hashtag)\b/.test(String(node.properties['className']));
  return isLink ? `[${inner.replace(/^https?:\/\//, '')}](${href})` : inner;
}
