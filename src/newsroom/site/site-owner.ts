import { foldedPath } from '../../lib/file-name.ts';
import type { Content, KindName } from '../content.ts';
import { FEED_FILES, hasFeeds, partnerAddress } from '../machines/feed-address.ts';
import { machineFiles } from '../machines/machine-file.ts';
import { ANSWERS } from './answer.ts';
import { idAt, nameOf, PAGE_KINDS, writtenAs, type NamedKind, type PageKind } from './addresses.ts';

/** Files that no table lists: those of Astro, and the parts of the search index, in the folder of the search page. */
const BUILT = /^\/_astro(?:\/|$)/;
const INDEX_PART = /^\d{4}-\d\d(?:\/|$)/;
/** The end of the name of a photo or card: the digest of its bytes, and a width. */
const SEALED = /-[\da-f]{16}(?:-\d+)?\.\w+$/;
/** The number of a page of a list, or of the comments. */
const NUMBERED = /^(.*\/)\d{1,3}\/$/;
const FEED_NAMES: readonly string[] = Object.values(FEED_FILES).map(({ name }) => name);

/** What the site has at addresses. Addresses are decoded and folded ({@link foldedPath}); `/x/index.html` counts as `/x/`. */
export interface SiteOwner {
  /** What has an address: the path of a file of `content/`, or words. */
  at(address: string): string | undefined;
  /** What has a folder at an address without a slash at its end. */
  folderAt(address: string): string | undefined;
}

/** What decides who has an address: all of `content/`, or as much of it as is known before its files are written. */
export type OwnedContent = Pick<Content, 'editions' | 'feeds' | 'newsletters' | 'publication'> & {
  readonly [
    Name in Exclude<KindName, 'articles' | 'editions' | 'feeds' | 'newsletters' | 'publication' | 'sections'>
  ]: ReadonlyMap<string, { file: string }>;
} & {
  readonly articles: ReadonlyMap<
    string,
    {
      file: string;
      data: {
        charts?: number;
        frontMatter: { tags: readonly string[]; published: string; series?: { id: string } | undefined };
      };
    }
  >;
  readonly sections: ReadonlyMap<string, { file: string; data: { wire?: boolean } }>;
};

/** What the site has, or will have when a story comes out, a list grows or a draft is published. */
export function siteOwner(content: OwnedContent): SiteOwner {
  const [publication] = [...content.publication.values()].map(({ data }) => data);
  const kinds = PAGE_KINDS.filter(([, { setting }]) => !(setting && publication?.[setting] === false));
  const fixed = fixedOwners(content, kinds);
  const folders = new Set(kinds.map(([kind]) => writtenAs(kind).split('/')[1] ?? ''));
  const ownersOf = ownersByKind(content);

  function at(address: string): string | undefined {
    const found = isBuilt(address) ? 'a file of the site itself' : (fixed.get(address) ?? ownerOfNamed(address));
    if (found !== undefined || !publication) return found;
    const [, list = '', name = ''] = /^(.*\/)([^/]+)$/.exec(address) ?? [];
    const isFeed = FEED_NAMES.includes(name) && hasFeeds(encodeURI(list), publication) && at(list) !== undefined;
    return isFeed ? `a feed of ${list}` : undefined;
  }

  function ownerOfNamed(address: string): string | undefined {
    const list = NUMBERED.exec(address)?.[1];
    const paths = { page: encodeURI(address), list: encodeURI(list ?? '') };
    for (const [kind, { pattern, collection, isNumbered }] of kinds) {
      const idOf = (path: string) => (pattern.includes('<') ? idAt(kind as NamedKind, path) : undefined);
      const id = idOf(paths.page);
      const found = id === undefined ? undefined : ownersOf(kind, id, collection);
      if (found !== undefined) return found;
      if (list === undefined || !(isNumbered || kind === 'comments')) continue;
      const listId = idOf(paths.list);
      if (list === writtenAs(kind) || (listId !== undefined && ownersOf(kind, listId, collection) !== undefined))
        return `a page of ${list}`;
    }
    return undefined;
  }

  return {
    at,
    folderAt: (address) =>
      at(`${address}/`) ?? (folders.has(address.slice(1)) ? 'a folder of the site itself' : undefined),
  };
}

function isBuilt(address: string): boolean {
  const search = foldedPath(writtenAs('search'));
  return BUILT.test(address) || (address.startsWith(search) && INDEX_PART.test(address.slice(search.length)));
}

/** What has an address that does not depend on an id of content. */
function fixedOwners(content: OwnedContent, kinds: typeof PAGE_KINDS): ReadonlyMap<string, string> {
  const fixed = new Map<string, string>();
  const fix = (address: string, owner: string) => fixed.set(foldedPath(address), owner);
  for (const [kind, { pattern, noun }] of kinds)
    if (!pattern.includes('<'))
      fix(writtenAs(kind), noun ?? (pattern.endsWith('/') ? 'a page of the site itself' : 'a file of the site itself'));
  for (const { file, data } of content.publication.values()) {
    for (const name of machineFiles({ publication: data, now: Number.NEGATIVE_INFINITY, isPreview: false }))
      fix(`/${name}`, 'a file for programs');
    if (data.indexNowKey !== undefined) fix(`/${data.indexNowKey}.txt`, `the key in ${file}`);
  }
  for (const [id, { file, data }] of content.feeds)
    for (const format of data.formats) fix(partnerAddress(id, format, data.token), file);
  return fixed;
}

/** What has the address of a kind with an id, by the files of `content/`. */
function ownersByKind(content: OwnedContent) {
  const files = new Map<string, ReadonlyMap<string, string>>();
  const filesOf = (collection: KindName) => {
    const known =
      files.get(collection) ?? new Map([...content[collection]].map(([id, { file }]) => [foldedPath(id), file]));
    files.set(collection, known);
    return known;
  };
  let lists: ReturnType<typeof listsOf> | undefined;
  return (kind: PageKind, id: string, collection: KindName | undefined): string | undefined => {
    if (collection !== undefined) return filesOf(collection).get(id);
    const story = () => filesOf('articles').get(id);
    const newsletter = () => filesOf('newsletters').get(id.split('/')[0] ?? '');
    switch (kind) {
      case 'tag':
      case 'series':
      case 'month':
      case 'year':
        lists ??= listsOf(content);
        return lists[kind].has(id) ? `the list ${id}` : undefined;
      case 'history':
      case 'comments':
      case 'commentsFeed':
        return story() && `a page of ${story()}`;
      case 'chart':
      case 'editionChart':
        return chartOwner(kind === 'chart' ? content.articles : content.editions, id);
      case 'latestWire':
        return content.sections.get(id)?.data.wire ? `a file of ${filesOf('sections').get(id)}` : undefined;
      case 'edition':
      case 'editionFeed':
      case 'editionMail':
      case 'editionText':
        return newsletter() && `an edition of ${newsletter()}`;
      case 'signupAnswer':
        return content.newsletters.size > 0 && isOneOf(ANSWERS.newsletters.map(nameOf), id)
          ? 'the answer to a signup'
          : undefined;
      case 'letterAnswer':
        return isOneOf(ANSWERS.letters.map(nameOf), id) ? 'the answer to a letter' : undefined;
      case 'photo':
      case 'card':
        return SEALED.test(id) ? 'a picture of the site' : undefined;
      case 'iconFile':
      case 'sitemap':
        return 'a file of the site itself';
      case 'partnerFeed':
        return undefined;
      default:
        // A kind that the newsroom has added to the table.
        return 'a page of the site itself';
    }
  };
}

/** The story or edition that has a chart, by the id of the picture: `2026/11/ferries/chart-1`. */
function chartOwner(
  files: ReadonlyMap<string, { file: string; data: { charts?: number } }>,
  picture: string,
): string | undefined {
  const [, id = '', number = ''] = /^(.*)\/chart-(\d+)$/.exec(picture) ?? [];
  const owner = files.get(id);
  return owner && Number(number) <= (owner.data.charts ?? 0) ? `a chart of ${owner.file}` : undefined;
}

/** The lists that follow from stories, also from those that are not public yet. */
function listsOf({ articles }: OwnedContent) {
  const lists = {
    tag: new Set<string>(),
    series: new Set<string>(),
    month: new Set<string>(),
    year: new Set<string>(),
  };
  for (const [id, { data }] of articles) {
    const { tags, series, published } = data.frontMatter;
    for (const tag of tags) lists.tag.add(foldedPath(tag));
    if (series) lists.series.add(series.id);
    // The newsroom's clock may be in another month than the folder.
    for (const month of [id.slice(0, 7), published.slice(0, 7).replace('-', '/')]) {
      lists.month.add(month);
      lists.year.add(month.slice(0, 4));
    }
  }
  return lists;
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name);
}
