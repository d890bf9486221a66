/** A service whose pages can be shown within a story. */
export interface EmbedProvider {
  name: string;
  /** Whether an address is one of its posts, videos, charts or documents. */
  matches(url: URL): boolean;
}

/** Every provider there is; the first that matches shows the address. */
export const EMBED_PROVIDERS: readonly EmbedProvider[] = [
  onHost(
    'YouTube',
    /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/,
    /^\/(?:watch$|embed\/|shorts\/|live\/|[\w-]{11}$)/,
  ),
  onHost('Vimeo', /^(?:www\.|player\.)?vimeo\.com$/, /^\/(?:video\/)?\d+/),
  onHost('Bluesky', /^bsky\.app$/, /^\/profile\/[^/]+\/post\/[^/]+/),
  onHost('X', /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^\/\w+\/status\/\d+/),
  onHost('Datawrapper', /^(?:datawrapper\.dwcdn\.net|(?:www\.)?datawrapper\.de)$/, /^\/(?:_\/)?\w{5}(?:\/|$)/),
  onHost('SoundCloud', /^(?:(?:www\.|m\.|on\.)?soundcloud\.com|w\.soundcloud\.com)$/, /^\/[^/]+/),
  // Behind the services above: anybody may run a server, so that only the form of the path says what it is.
  onHost('Mastodon', /./, /^\/@[\w.]+(?:@[\w.-]+)?\/\d+\/?$/),
  onHost('documents (.pdf)', /./, /\.pdf$/i),
];

/** The provider that can show an address; undefined where the page can only link to it. */
export function embedProvider(address: string): EmbedProvider | undefined {
  const url = URL.parse(address);
  return url ? EMBED_PROVIDERS.find((provider) => provider.matches(url)) : undefined;
}

function onHost(name: string, host: RegExp, path: RegExp): EmbedProvider {
  return { name, matches: ({ hostname, pathname }) => host.test(hostname) && path.test(pathname) };
}
