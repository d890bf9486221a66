import { nearestWord } from '../lib/text/nearest-word.ts';
import { asPage, decodedPath, encodedPath } from '../lib/site-path.ts';
import { addressOf, idAt } from '../newsroom/site/addresses.ts';
import type { RedirectEntry } from '../schema/redirect.ts';
import type { SiteAddresses } from './site-addresses.ts';

/** The remedy for an address that is gone: a redirect, or an alias of a story. */
export type RedirectProposal = { entry: RedirectEntry; isFile: boolean } | { alias: string; file: string };

/** Proposes the remedy for an address of an old site; undefined where its form says nothing. */
export type ProposeRedirect = (path: string) => RedirectProposal | undefined;

/** A form of addresses that publishing systems have, and what the site has in its place. */
interface OldForm {
  /** Its first group is what the address names. */
  form: RegExp;
  /** The address that replaces it; null when nothing does, undefined when only a person knows. */
  target(name: string, site: Site): string | null | undefined;
}

/** The kinds of pages that an old address may have been of. */
const KINDS = ['author', 'page', 'section', 'tag'] as const;

type Kind = (typeof KINDS)[number];

/** The site as it is now. */
interface Site {
  has(address: string): boolean;
  /** The address of the page that replaces another old one, or is at it. */
  of(path: string): string | undefined;
  /** The id that is nearest to a word, of all pages of a kind. */
  nearest(kind: Kind, word: string): string | undefined;
}

const FEED =
  /^(.*?)\/(?:feeds?\/posts\/default|feed|rss2?|atom|rdf)(?:\/(?:atom|rdf|rss2?|index))?(?:\.(?:xml|php|rdf))?\/?$/i;

/** The forms by their addresses in WordPress, Ghost, Blogger, Drupal and others; the first that fits decides. */
const FORMS: readonly OldForm[] = [
  { form: /^\/(?:comments\/feed|feed\/comments)\/?$/i, target: () => null },
  { form: FEED, target: feedOf },
  { form: /^\/(?:index|feed)\.(?:xml|rdf|rss)$/i, target: () => '/rss.xml' },
  { form: /^(.+)\/(?:amp|print|embed)\/?$/i, target: (page, site) => site.of(`${page}/`) },
  { form: /^(.*)\/page\/\d+\/?$/i, target: (list, site) => site.of(`${list}/`) },
  {
    form: /^\/(?:categor(?:y|ies)|cat|sections?|topics?|channel|rubri[ck]|rubrique|categor[ií]as?|secci[oó]n|kategorie)\/(?:.+\/)?([^/]+)\/?$/i,
    target: (name, site) => listOf(name, site, ['section', 'tag']),
  },
  {
    form: /^\/(?:tags?|labels?|search\/label|keywords?|etiquetas?|schlagwort|mot-cle)\/([^/]+)\/?$/i,
    target: (name, site) => listOf(name, site, ['tag', 'section']),
  },
  {
    form: /^\/(?:authors?|by|byline|writers?|staff|people|profiles?|contributors?|autor(?:es)?|auteurs?)\/([^/]+)\/?$/i,
    target(name, { has, nearest }) {
      const id = nearest('author', name);
      if (id !== undefined) return addressOf('author', id);
      return has(addressOf('masthead')) ? addressOf('masthead') : undefined;
    },
  },
  { form: /^\/(\d{4}(?:\/\d{1,2}){0,2})\/?$/, target: archiveOf },
  { form: /^(\/.+\.(?!html?$|php\d?$|aspx?$|jsp$|cgi$)[a-z\d]{2,5})$/i, target: () => null },
  {
    form: /^\/([^/]+?)(?:\.(?:html?|php|aspx?))?\/?$/i,
    target: (name, { nearest }) => at('page', nearest('page', name)) ?? at('section', nearest('section', name)),
  },
];

/** Proposes for addresses of an old site what to write, from the pages that the site has now. */
export function redirectProposer({ owners }: SiteAddresses): ProposeRedirect {
  const ids: Record<Kind, string[]> = { author: [], page: [], section: [], tag: [] };
  const bySlug = new Map<string, string>();
  for (const [address, owner] of owners) {
    for (const kind of KINDS) {
      const id = idAt(kind, address);
      if (id !== undefined && isOfKind(kind, owner)) ids[kind].push(id);
    }
    const slug = idAt('story', address)?.split('/').at(-1);
    if (slug !== undefined) bySlug.set(slug, address);
  }
  const site: Site = {
    has: (address) => owners.has(address),
    of: (path) => (owners.has(path) ? path : targetOf(path)) ?? undefined,
    nearest(kind, word) {
      const known = ids[kind];
      const plain = decodedName(word);
      return known.includes(plain) ? plain : (startingWith(plain, known) ?? nearestWord(plain, known));
    },
  };
  const targetOf = (path: string): string | null | undefined => {
    for (const { form, target } of FORMS) {
      const name = form.exec(path)?.[1] ?? (form.test(path) ? '' : undefined);
      if (name !== undefined) return target(name, site);
    }
    return undefined;
  };
  return (written) => {
    const path = encodedPath(written);
    const slug =
      path
        .replace(/(?:\.\w+)?\/?$/, '')
        .split('/')
        .at(-1) ?? '';
    const story = bySlug.get(slug) ?? bySlug.get(slug.replace(/^\d+-|-\d+$/, ''));
    const file = story && owners.get(story);
    if (file?.startsWith('content/articles/')) return { alias: path, file };
    const target = targetOf(path);
    if (target === undefined || target === asPage(path)) return undefined;
    return {
      entry: target === null ? { from: path, gone: true } : { from: path, to: target },
      isFile: /\.\w+$/.test(path),
    };
  };
}

/** A page and a section have addresses of one form; only the owner tells them apart. */
function isOfKind(kind: Kind, owner: string): boolean {
  if (kind === 'page') return owner.startsWith('content/pages/');
  return kind !== 'section' || owner.startsWith('the section ');
}

function decodedName(word: string): string {
  return (decodedPath(`/${word}`)?.slice(1) ?? word).toLowerCase();
}

/** `about` for `about-us`, `jane-doe` for `jane`. */
function startingWith(word: string, known: readonly string[]): string | undefined {
  return known.find((id) => id.startsWith(`${word}-`) || word.startsWith(`${id}-`));
}

function at(kind: Kind, id: string | undefined): string | undefined {
  return id === undefined ? undefined : addressOf(kind, id);
}

function listOf(name: string, site: Site, kinds: readonly ('section' | 'tag')[]): string {
  const exact = kinds.map((kind) => addressOf(kind, decodedName(name))).find(site.has);
  const near = kinds.map((kind) => at(kind, site.nearest(kind, name))).find((address) => address !== undefined);
  return exact ?? near ?? addressOf('archive');
}

/** The feed of the list that the feed of the old site was of; stories and their comments have none. */
function feedOf(list: string, site: Site): string | null {
  if (list === '') return '/rss.xml';
  const feed = `${site.of(`${list}/`) ?? ''}rss.xml`;
  return site.has(feed) ? feed : null;
}

/** The archive of the month, or else of the year, or else of everything. */
function archiveOf(date: string, site: Site): string {
  const [year = '', month = ''] = date.split('/');
  const candidates = [
    ...(month === '' ? [] : [addressOf('month', `${year}/${month.padStart(2, '0')}`)]),
    addressOf('year', year),
  ];
  return candidates.find(site.has) ?? addressOf('archive');
}
