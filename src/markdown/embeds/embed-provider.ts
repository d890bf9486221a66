import { startOf } from './film-start.ts';

/** What an embed is to readers, which decides how much room it takes. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'chart' | 'document';

/** A service whose pages can be shown within a story. */
export interface EmbedProvider {
  name: string;
  kind: EmbedKind;
  /** Where the pages come from that it makes for frames; nothing else may stand in a frame here. */
  frameOrigins: readonly string[];
  /** Whether an address is one of its posts, videos, charts or documents. */
  matches(url: URL): boolean;
  /** The address of the page for a frame; undefined where only a link can lead to what is shown. */
  frameOf(url: URL): string | undefined;
}

/** Servers of Mastodon whose posts are shown in a frame. Anybody may run one; a post on another is a link. */
const MASTODON_SERVERS = ['mastodon.social', 'mastodon.online', 'mstdn.social', 'journa.host', 'newsie.social'];

/** Every provider there is; the first that matches shows the address. */
export const EMBED_PROVIDERS: readonly EmbedProvider[] = [
  provider({
    name: 'YouTube',
    kind: 'video',
    host: /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/,
    path: /^\/(?:watch$|(?:embed\/|shorts\/|live\/)?(?<id>[\w-]{11})\/?$)/,
    frames: ['https://www.youtube-nocookie.com'],
    frame: ({ id }, url) => {
      const video = id ?? url.searchParams.get('v') ?? '';
      const start = startOf(url);
      return /^[\w-]{11}$/.test(video)
        ? `/embed/${video}?autoplay=1${start === undefined ? '' : `&start=${start}`}`
        : undefined;
    },
  }),
  provider({
    name: 'Vimeo',
    kind: 'video',
    host: /^(?:www\.|player\.)?vimeo\.com$/,
    path: /^\/(?:video\/)?(?<id>\d+)(?:\/(?<key>\w+))?\/?$/,
    frames: ['https://player.vimeo.com'],
    frame: ({ id, key }, url) => {
      const own = key ?? url.searchParams.get('h');
      const start = startOf(url);
      return `/video/${id}?dnt=1&autoplay=1${own ? `&h=${encodeURIComponent(own)}` : ''}${start === undefined ? '' : `#t=${start}s`}`;
    },
  }),
  provider({
    name: 'Bluesky',
    kind: 'post',
    host: /^bsky\.app$/,
    path: /^\/profile\/(?<author>[\w.:-]+)\/post\/(?<id>\w+)\/?$/,
    frames: ['https://embed.bsky.app'],
    frame: ({ author, id }) => `/embed/${author}/app.bsky.feed.post/${id}`,
  }),
  provider({
    name: 'X',
    kind: 'post',
    host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    path: /^\/\w+\/status\/(?<id>\d+)/,
    frames: ['https://platform.twitter.com'],
    frame: ({ id }) => `/embed/Tweet.html?dnt=true&id=${id}`,
  }),
  provider({
    name: 'Datawrapper',
    kind: 'chart',
    host: /^(?:datawrapper\.dwcdn\.net|(?:www\.)?datawrapper\.de)$/,
    path: /^\/(?:_\/)?(?<id>\w{5})(?:\/(?<version>\d+))?(?:\/|$)/,
    frames: ['https://datawrapper.dwcdn.net'],
    frame: ({ id, version }) => `/${id}/${version === undefined ? '' : `${version}/`}`,
  }),
  provider({
    name: 'SoundCloud',
    kind: 'audio',
    host: /^(?:(?:www\.|m\.|on\.)?soundcloud\.com|w\.soundcloud\.com)$/,
    path: /^\/(?<path>[^/]+.*)/,
    frames: ['https://w.soundcloud.com'],
    // The player knows recordings by their full address, not by that which the share button shortens.
    frame: ({ path }, { hostname, searchParams }) => {
      const own = hostname === 'w.soundcloud.com' ? searchParams.get('url') : `https://soundcloud.com/${path}`;
      if (own === null || hostname === 'on.soundcloud.com') return undefined;
      return `/player/?url=${encodeURIComponent(own)}&auto_play=true`;
    },
  }),
  // After the services above: any host may be a server, so that only the form of the path says what it is.
  provider({
    name: 'Mastodon',
    kind: 'post',
    host: /./,
    path: /^\/(?<author>@[\w.]+(?:@[\w.-]+)?)\/(?<id>\d+)\/?$/,
    frames: MASTODON_SERVERS.map((server) => `https://${server}`),
    frame: ({ author, id }, { hostname }) =>
      MASTODON_SERVERS.includes(hostname) ? `https://${hostname}/${author}/${id}/embed` : undefined,
  }),
  // Browsers show no document in a frame with restrictions: their own page for it is better than none.
  provider({ name: 'documents (.pdf)', kind: 'document', host: /./, path: /\.pdf$/i, frames: [] }),
];

/** All that may stand in a frame on this site, for its content policy. */
export const FRAME_ORIGINS: readonly string[] = EMBED_PROVIDERS.flatMap(({ frameOrigins }) => frameOrigins);

/** The provider that can show an address; undefined where the page can only link to it. */
export function embedProvider(address: string): EmbedProvider | undefined {
  const url = URL.parse(address);
  return url ? EMBED_PROVIDERS.find((candidate) => candidate.matches(url)) : undefined;
}

/** The groups of the path that were found. */
type Groups = Record<string, string | undefined>;

interface Description extends Pick<EmbedProvider, 'name' | 'kind'> {
  host: RegExp;
  path: RegExp;
  frames: readonly string[];
  /** The address for a frame: whole, or its path where there is only one origin. */
  frame?: (groups: Groups, url: URL) => string | undefined;
}

function provider({ name, kind, host, path, frames, frame }: Description): EmbedProvider {
  return {
    name,
    kind,
    frameOrigins: frames,
    matches: ({ hostname, pathname }) => host.test(hostname) && path.test(pathname),
    frameOf: (url) => {
      const address = frame?.(path.exec(url.pathname)?.groups ?? {}, url);
      return address === undefined ? undefined : new URL(address, frames[0]).href;
    },
  };
}
