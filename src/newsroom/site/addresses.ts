import type { AddressNames, AddressWord } from '../../schema/address-names.ts';
import { addressForm, type AddressForm } from './address-form.ts';
import type { AddressKind } from './address-kind.ts';

/**
 * Every kind of address that the site has. This is the only place that says how an address is written: the words in it,
 * the names that sections and pages may not have, the links that `npm run check` accepts, and what the sitemaps name all
 * follow from it. `addresses` in the publication replaces words in it. A kind with one page, or with one for each file of a folder of `content/`, needs nothing but its line
 * here; `site-pages.ts` says which pages there are of the others.
 */
const KINDS = {
  front: { pattern: '/', sitemap: 'pages', showsNewest: true },
  notFound: { pattern: '/404.html' },
  icon: { pattern: '/favicon.svg', isReplaceable: true },
  icoIcon: { pattern: '/favicon.ico', isReplaceable: true },
  touchIcon: { pattern: '/apple-touch-icon.png', isReplaceable: true },
  webManifest: { pattern: '/site.webmanifest', isReplaceable: true },
  iconFile: { pattern: '/icons/<icon>', isListed: false },
  masthead: { pattern: '/masthead/', sitemap: 'pages' },
  archive: { pattern: '/archive/', sitemap: 'lists', showsNewest: true },
  story: { pattern: '/<year>/<month>/<slug>/', collection: 'articles' },
  history: { pattern: '/<year>/<month>/<slug>/history/', isListed: false },
  comments: { pattern: '/<year>/<month>/<slug>/comments/', noun: 'a page of comments' },
  commentsFeed: { pattern: '/<year>/<month>/<slug>/comments.xml', isListed: false },
  chart: { pattern: '/<year>/<month>/<slug>/chart-<number>.png', isListed: false },
  corrections: { pattern: '/corrections/', noun: 'the list of corrections', sitemap: 'lists', isNumbered: true },
  correctionsFeed: { pattern: '/corrections/atom.xml' },
  feedStyle: { pattern: '/feed.css', isListed: false },
  serviceWorker: { pattern: '/service-worker.js', isListed: false },
  // A build adds its rules to those of a file in `public/`.
  hostHeaders: { pattern: '/_headers', isListed: false, isReplaceable: true },
  hostRedirects: { pattern: '/_redirects', isListed: false, isReplaceable: true },
  month: { pattern: '/<year>/<month>/', noun: 'the archive of', sitemap: 'lists', isNumbered: true },
  year: { pattern: '/<year>/', noun: 'the archive of', sitemap: 'lists' },
  section: {
    pattern: '/<section>/',
    noun: 'the section',
    collection: 'sections',
    sitemap: 'lists',
    isNumbered: true,
    feeds: 'sections',
  },
  latestWire: { pattern: '/<section>/latest.html', noun: 'the current wire posts' },
  page: { pattern: '/<page>/', collection: 'pages', sitemap: 'pages' },
  // Its page follows from the stories that have the tag, whether or not a file names the topic.
  tag: { pattern: '/tags/<tag>/', noun: 'the topic', sitemap: 'lists', isNumbered: true, feeds: 'tags' },
  author: {
    pattern: '/authors/<author>/',
    noun: 'the author',
    collection: 'authors',
    sitemap: 'lists',
    isNumbered: true,
    feeds: 'authors',
  },
  series: { pattern: '/series/<series>/', noun: 'the series', sitemap: 'lists' },
  search: { pattern: '/search/', noun: 'the search', setting: 'search' },
  admin: { pattern: '/admin/', isListed: false },
  adminFile: { pattern: '/admin/<file>', isListed: false },
  adminPart: { pattern: '/admin/assets/<file>', isListed: false },
  offline: { pattern: '/offline/', noun: 'the page that readers see without a network', setting: 'offline' },
  killedStories: { pattern: '/offline/killed.json', setting: 'offline', isListed: false },
  partnerFeed: { pattern: '/feeds/<feed>', isListed: false },
  sitemap: { pattern: '/sitemaps/<sitemap>.xml', isListed: false },
  sitemapIndex: { pattern: '/sitemap-index.xml', isListed: false },
  newsSitemap: { pattern: '/news-sitemap.xml', isListed: false },
  photo: { pattern: '/photos/<photo>', isListed: false },
  card: { pattern: '/cards/<card>', isListed: false },
  newsletters: { pattern: '/newsletters/', noun: 'the list of newsletters', sitemap: 'pages' },
  newsletter: {
    pattern: '/newsletters/<newsletter>/',
    noun: 'the newsletter',
    collection: 'newsletters',
    sitemap: 'lists',
  },
  signupAnswer: { pattern: '/newsletters/<answer>/', noun: 'the answer to a signup' },
  letterAnswer: { pattern: '/letters/<answer>/', noun: 'the answer to a letter' },
  editionFeed: { pattern: '/newsletters/<newsletter>/atom.xml', isListed: false },
  edition: { pattern: '/newsletters/<newsletter>/<date>/', noun: 'the edition', sitemap: 'lists' },
  editionChart: { pattern: '/newsletters/<newsletter>/<date>/chart-<number>.png', isListed: false },
  editionMail: { pattern: '/newsletters/<newsletter>/<date>/email.html', isListed: false },
  editionText: { pattern: '/newsletters/<newsletter>/<date>/email.txt', isListed: false },
} as const satisfies Record<string, AddressKind>;

/** The name of a kind of address. */
export type PageKind = keyof typeof KINDS;

/** The kinds whose addresses hold the id of a page. */
export type NamedKind = {
  [Kind in PageKind]: (typeof KINDS)[Kind]['pattern'] extends `${string}<${string}` ? Kind : never;
}[PageKind];

/** The kinds of which the table does not say which pages there are: those that follow from stories. */
export type StoryMadeKind = {
  [Kind in NamedKind]: (typeof KINDS)[Kind] extends { collection: string } | { isListed: false } ? never : Kind;
}[NamedKind];

/** All kinds, in the order of the table. */
export const PAGE_KINDS = Object.entries(KINDS) as readonly (readonly [PageKind, AddressKind])[];

type Forms = Readonly<Record<PageKind, AddressForm>>;

/** How addresses are written where no word in them is replaced. */
const ENGLISH = formsWith({});

let names: AddressNames = {};
let forms = ENGLISH;

/**
 * Replaces words in the addresses of the site by those of the publication. Everything in this module follows from it.
 * Whoever opens the content calls it, in each copy of this module that the process has loaded.
 */
export function nameAddresses(given: AddressNames): void {
  if (JSON.stringify(given) === JSON.stringify(names)) return;
  names = given;
  forms = formsWith(given);
}

/** The word that the publication uses for one in the table of addresses. */
export function nameOf(word: string): string {
  return names[word as AddressWord] ?? word;
}

/** How the addresses of a kind are written, with the words of the publication: `/firmas/<author>/`. */
export function writtenAs(kind: PageKind): string {
  return forms[kind].pattern;
}

function formsWith(words: AddressNames): Forms {
  return Object.fromEntries(
    PAGE_KINDS.map(([kind, { pattern }]) => [
      kind,
      addressForm(pattern.replaceAll(/(?<=\/)[a-z]+(?=\/)/g, (word) => words[word as AddressWord] ?? word)),
    ]),
  ) as Record<PageKind, AddressForm>;
}

/**
 * The path of a page, as links write it: percent-encoded.
 * @param id the id of the page, for kinds of which there are many: `jane-doe`, `2026/11`, `2026/11/coast-road-closed`, `台風`
 */
export function addressOf<Kind extends PageKind>(
  kind: Kind,
  ...id: Kind extends NamedKind ? [id: string] : []
): string {
  const { before, after } = forms[kind];
  return before + encodeURI(id[0] ?? '') + after;
}

/**
 * The id of the page at a path: `jane-doe` for `/authors/jane-doe/`.
 * @returns undefined for a path that no page of the kind can have
 */
export function idAt(kind: NamedKind, path: string): string | undefined {
  const id = forms[kind].matcher.exec(path)?.[1];
  return id?.includes('%') ? decodedId(id) : id;
}

function decodedId(id: string): string | undefined {
  try {
    return decodeURI(id);
  } catch {
    return undefined;
  }
}

/** The kind of the page at a path: the one with that very path, or the first in the table whose addresses have its form. */
export function kindAt(path: string): AddressKind | undefined {
  const found =
    PAGE_KINDS.find(([kind]) => forms[kind].pattern === path) ??
    PAGE_KINDS.find(([kind]) => forms[kind].matcher.test(path));
  return found?.[1];
}

/** The path of a page of a list: the latest page has the path of the list, a numbered page a path below it. */
export function numberedAddress(list: string, number: number | undefined): string {
  return number === undefined ? list : `${list}${number}/`;
}

/**
 * The path of the page that is made from a file of `content/`.
 * @returns undefined for a collection whose files have no page each
 */
export function addressOfFile(collection: string, id: string): string | undefined {
  const found = PAGE_KINDS.find(([, kind]) => kind.collection === collection);
  return found && addressOf(found[0] as NamedKind, id);
}

/**
 * The names that no section and no page of `content/` may have, because addresses of the site begin with them. The English
 * words are among them also where the publication replaces them, so that it can return to them.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  PAGE_KINDS.map(([, { pattern }]) => pattern.split('/')[1]?.replace(/\.html$/, '') ?? '').filter((name) =>
    /^[^<]+$/.test(name),
  ),
);

/** Returns true if a page of the site itself has the address of a section or a page with this id, or could have it. */
export function isReserved(id: string): boolean {
  return RESERVED_NAMES.has(id) || idAt('year', `/${id}/`) !== undefined;
}

/**
 * The path under which Astro has the page at an address: the routes in `src/pages/` keep the English words.
 * @returns undefined for an address with an English word that the publication has replaced
 */
export function routePathOf(address: string): string | undefined {
  const [, list = '', number = ''] = /^(.*\/)(\d+\/)$/.exec(address) ?? [];
  for (const [kind] of PAGE_KINDS) {
    const [named, english] = [forms[kind], ENGLISH[kind]];
    if (named.pattern === english.pattern) continue;
    for (const [path, end] of [
      [address, ''],
      [list, number],
    ] as const) {
      const id = named.matcher.exec(path)?.[1];
      if (id !== undefined) return english.before + id + english.after + end;
      if (english.matcher.test(path)) return undefined;
    }
  }
  return address;
}
