import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A social network on the loopback address: a real server, so that what is tested is what goes over the wire. */
export interface NetworkForTests {
  origin: string;
  /** What is at each path: JSON, or the status of a refusal. Nothing is 404. */
  pages: Map<string, unknown>;
  /** The paths that were asked for, with their queries. */
  asked: string[];
  agents: Set<string | undefined>;
  close(): void;
}

/** Opens a network without posts. */
export async function openNetwork(): Promise<NetworkForTests> {
  const pages = new Map<string, unknown>();
  const asked: string[] = [];
  const agents = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://network');
    asked.push(decodeURIComponent(request.url ?? ''));
    agents.add(request.headers['user-agent']);
    const page = pages.get(pathname);
    const status = typeof page === 'number' ? page : page === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof page === 'string' ? page : JSON.stringify(page ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    pages,
    asked,
    agents,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A post of Bluesky with replies, as its API gives it. */
export function blueskyPost(key: string, fields: object = {}, replies: readonly unknown[] = []): object {
  const { text = 'Text', parent, facets, ...author } = fields as Record<string, unknown>;
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: {
      uri: `at://did:plc:abc/app.bsky.feed.post/${key}`,
      author: { did: 'did:plc:abc', handle: 'ann.example', displayName: 'Ann Lee', ...author },
      record: {
        text,
        createdAt: `2026-11-23T20:00:00.000Z`,
        ...(facets !== undefined && { facets }),
        ...(parent !== undefined && {
          reply: { parent: { uri: `at://did:plc:abc/app.bsky.feed.post/${String(parent)}` } },
        }),
      },
    },
    replies,
  };
}

/** A reply on Mastodon, as its API gives it. */
export function mastodonStatus(origin: string, id: string, fields: object = {}): object {
  return {
    id,
    uri: `${origin}/users/sam/statuses/${id}`,
    url: `${origin}/@sam/${id}`,
    in_reply_to_id: '1',
    created_at: '2026-11-23T21:00:00.000Z',
    visibility: 'public',
    content: '<p>Hello</p>',
    account: { display_name: 'Sam', acct: 'sam' },
    ...fields,
  };
}
