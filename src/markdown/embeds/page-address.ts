import { embedProvider } from './embed-provider.ts';
import { startOf } from './film-start.ts';

/** The page that a frame shows, for services whose frames have other addresses than their pages. */
const FRAMES: [host: RegExp, path: RegExp, pageOf: (groups: string[], url: URL) => string][] = [
  [
    /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/,
    /^\/(?:embed\/|v\/|e\/|shorts\/|live\/)?([\w-]{11})\/?$/,
    ([id], url) => `https://www.youtube.com/watch?v=${id}${from(url, '&t=', 's')}`,
  ],
  [
    /^player\.vimeo\.com$/,
    /^\/video\/(\d+)/,
    ([id], url) =>
      `https://vimeo.com/${[id, url.searchParams.get('h') ?? []].flat().join('/')}${from(url, '#t=', 's')}`,
  ],
  [
    /^embed\.bsky\.app$/,
    /^\/embed\/([\w.:-]+)\/app\.bsky\.feed\.post\/(\w+)/,
    ([author, id]) => `https://bsky.app/profile/${author}/post/${id}`,
  ],
  [
    /^platform\.twitter\.com$/,
    /^\/embed\/Tweet\.html$/i,
    (_, url) => `https://x.com/i/status/${url.searchParams.get('id')}`,
  ],
  [/./, /^\/(@[\w.]+(?:@[\w.-]+)?)\/(\d+)\/embed\/?$/, ([author, id], { host }) => `https://${host}/${author}/${id}`],
];

/** Directives of other systems, and an address of what their ids are. */
const SERVICES: Readonly<Record<string, ((id: string) => string) | undefined>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  yt: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  datawrapper: (id) => `https://datawrapper.dwcdn.net/${id}/`,
  tweet: (id) => `https://x.com/i/status/${id}`,
  twitter: (id) => `https://x.com/i/status/${id}`,
  x: (id) => `https://x.com/i/status/${id}`,
  bluesky: undefined,
  mastodon: undefined,
  soundcloud: undefined,
  video: undefined,
  audio: undefined,
  media: undefined,
  iframe: undefined,
  oembed: undefined,
  instagram: undefined,
  facebook: undefined,
  tiktok: undefined,
  spotify: undefined,
};

/**
 * Finds the page of something that the site can show in a frame, for `::embed`.
 * @param address of the page, or of a frame with it; the scheme may be left out
 */
export function pageAddress(address: string): string | undefined {
  const url = URL.parse(
    address.startsWith('//') ? `https:${address}` : address.replace(/^(?=www\.|youtu\.be\/)/i, 'https://'),
  );
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.protocol = 'https:';
  for (const [host, path, pageOf] of FRAMES) {
    const groups = host.test(url.hostname) ? path.exec(url.pathname) : null;
    if (groups) return shown(pageOf(groups.slice(1), url));
  }
  return shown(url.href);
}

/** The address of what a directive of another system shows: `::youtube{id=…}`, `::tweet[https://…]`. */
export function addressInDirective(name: string, values: readonly string[]): string | undefined {
  const address = values.flatMap((value) => pageAddress(value.trim()) ?? [])[0];
  const ofId = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  return address ?? values.flatMap((id) => (/^[\w-]+$/.test(id.trim()) && ofId && shown(ofId(id.trim()))) || [])[0];
}

/** Returns true for the name that other systems give to a directive like `::embed`. */
export function isOtherEmbed(name: string): boolean {
  return Object.hasOwn(SERVICES, name.toLowerCase());
}

/** An embed as an author writes it. */
export function embedDirective(url: string, title?: string): string {
  const name = title === undefined ? '' : ` title="${title.replaceAll('"', '&quot;')}"`;
  return `::embed{url="${url}"${name}}`;
}

function shown(address: string): string | undefined {
  return embedProvider(address)?.frameOf(new URL(address)) === undefined ? undefined : address;
}

function from(url: URL, before: string, after: string): string {
  const start = startOf(url);
  return start === undefined ? '' : `${before}${start}${after}`;
}
