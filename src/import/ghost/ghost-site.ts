import type { OldItem } from '../old-paper.ts';
import { GHOST_URL } from '../body/ghost/ghost-body.ts';
import type { GhostData, GhostRow } from './ghost-data.ts';

/** The site of an export, and where its pages were. */
export interface GhostSite {
  origin: string;
  /** The path of a post, with `:slug` and the parts of its date, as versions before 2 could set it. */
  permalinks: string;
  items: OldItem[];
}

/** The address of a site that its export does not tell: nothing answers there (RFC 2606). */
const UNKNOWN = 'https://ghost.invalid';

/** What an export says about the site, its authors, its tags and its menus. */
export function ghostSite(data: GhostData): GhostSite {
  const { settings, users, tags } = data;
  const value = (key: string) => settings.get(key) || undefined;
  const origin = (value('url') ?? originOf(data) ?? UNKNOWN).replace(/\/+$/, '');
  const name = value('title');
  const tagline = value('description');
  const language = value('locale') ?? value('default_locale') ?? value('lang');
  const site = {
    system: 'ghost' as const,
    origin,
    ...(name && { name }),
    ...(tagline && { tagline }),
    ...(language && { language }),
  };
  const items: OldItem[] = [
    { is: 'site', site },
    ...users.map((user): OldItem => ({ is: 'author', author: authorOf(user, origin) })),
    ...tags.filter((tag) => !isInternal(tag)).map((tag): OldItem => ({ is: 'term', term: termOf(tag, origin) })),
    ...menu('navigation', value('navigation'), origin),
    ...menu('secondary', value('secondary_navigation'), origin),
  ];
  return { origin, permalinks: value('permalinks') ?? '/:slug/', items };
}

/** The text of a field; undefined where it is empty. */
export function textOf(row: GhostRow, key: string): string | undefined {
  const value = row[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** An address of the export as a whole one. */
export function wholeAddress(url: string, origin: string): string {
  return URL.parse(url.replaceAll(GHOST_URL, origin), `${origin}/`)?.href ?? url;
}

/** Exports of the Content API have the address of each post. */
function originOf({ posts }: GhostData): string | undefined {
  const url = posts.map((post) => textOf(post, 'url')).find((one) => one !== undefined && /^https?:/.test(one));
  return url === undefined ? undefined : URL.parse(url)?.origin;
}

function authorOf(user: GhostRow, origin: string) {
  const slug = textOf(user, 'slug') ?? String(user['id']);
  const biography = textOf(user, 'bio');
  const email = textOf(user, 'email');
  const website = textOf(user, 'website');
  const portrait = textOf(user, 'profile_image') ?? textOf(user, 'image');
  return {
    id: String(user['id']),
    name: textOf(user, 'name') ?? slug,
    url: `${origin}/author/${slug}/`,
    ...(biography && { biography }),
    ...(email && { email }),
    ...(website && { website }),
    ...(portrait && { portrait: wholeAddress(portrait, origin) }),
  };
}

/** True for a tag whose name begins with a number sign: readers never see it. */
export function isInternal(tag: GhostRow): boolean {
  return (
    tag['visibility'] === 'internal' || String(tag['slug']).startsWith('hash-') || String(tag['name']).startsWith('#')
  );
}

function termOf(tag: GhostRow, origin: string) {
  const slug = String(tag['slug'] ?? tag['id']);
  const description = textOf(tag, 'description');
  return {
    kind: 'tag' as const,
    slug,
    name: textOf(tag, 'name') ?? slug,
    ...(description && { description }),
    url: `${origin}/tag/${slug}/`,
  };
}

function menu(name: string, json: string | undefined, origin: string): OldItem[] {
  let entries: unknown;
  try {
    entries = JSON.parse(json ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(entries)) return [];
  return (entries as GhostRow[]).map((entry, order): OldItem => {
    const url = wholeAddress(String(entry['url'] ?? '/'), origin);
    return { is: 'menu-entry', entry: { menu: name, label: String(entry['label'] ?? ''), url, order } };
  });
}
