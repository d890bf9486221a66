import { fileAt, namedFile, type BuiltSite } from '../built-site.ts';
import type { ProblemList } from '../problem-list.ts';
import { dataOf, isHidden, isStoryPage, type SitePage } from '../site-page.ts';

/** An item of JSON-LD. */
export type DataItem = Record<string, unknown>;

/**
 * What search engines need of an article, by the newsroom's own promise and Google's recommendations.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
const ARTICLE = ['headline', 'datePublished', 'author', 'publisher'];
/**
 * Properties without which an item says nothing.
 * https://developers.google.com/search/docs/appearance/structured-data/search-gallery
 */
const REQUIRED: Record<string, readonly string[]> = {
  BreadcrumbList: ['itemListElement'],
  CorrectionComment: ['text', 'datePublished'],
  ImageObject: ['contentUrl|url'],
  ItemList: ['itemListElement'],
  ListItem: ['position', 'item|name|url'],
  LiveBlogPosting: ['liveBlogUpdate'],
  NewsMediaOrganization: ['name', 'url'],
  Organization: ['name'],
  Person: ['name'],
  ProfilePage: ['mainEntity'],
  WebSite: ['name', 'url'],
};
/** A type of schema.org for articles; one update of a live story is a BlogPosting, too. */
const IS_ARTICLE = /Article$/;
const DATES = ['datePublished', 'dateModified', 'coverageStartTime', 'coverageEndTime'];

/** The items of a page's JSON-LD, in its order; none where it cannot be read. */
export function dataItems(page: SitePage): DataItem[] {
  return dataOf(page).flatMap(({ text = '' }) => {
    const data = parsed(text);
    return data === undefined ? [] : topItems(data);
  });
}

/** Checks the JSON-LD of a page: that it can be read, has what search engines need, and names pages that exist. */
export function checkStructuredData(page: SitePage, site: BuiltSite, problems: ProblemList): void {
  const file = namedFile(site, page.file);
  for (const { text = '', at } of dataOf(page)) {
    const place = { text: page.html, at };
    const data = parsed(text);
    if (data === undefined) {
      problems.add({
        rule: 'json-ld-broken',
        file,
        place,
        what: `The JSON-LD of ${page.url} is not JSON.`,
        why: 'Search engines ignore all of it.',
        fix: 'Write it with JSON.stringify, and escape < as \\u003c.',
      });
      continue;
    }
    for (const fault of topItems(data).flatMap(faultsOf)) {
      problems.add({
        rule: 'json-ld-field',
        file,
        place,
        what: fault,
        why: 'Search engines may leave the page out of news results.',
        fix: 'Add the property in src/feeds/structured-data/.',
      });
    }
    for (const address of addressesIn(data)) checkAddress(address);
    function checkAddress(address: string): void {
      const url = URL.parse(address);
      const target = url?.origin === site.origin ? fileAt(url.pathname) : undefined;
      if (!url || url.origin !== site.origin || (target !== undefined && site.files.has(target))) return;
      problems.add({
        rule: 'json-ld-link',
        file,
        place,
        what: `The JSON-LD names "${address}", and the site has no such file.`,
        fix: 'Correct the address, or remove it.',
      });
    }
  }
  const isBroken = dataOf(page).some(({ text = '' }) => parsed(text) === undefined);
  if (isStoryPage(page) && !isHidden(page) && !isBroken && !dataItems(page).some(isArticle)) {
    problems.add({
      rule: 'json-ld-missing',
      file,
      what: `${page.url} has no JSON-LD of an article.`,
      why: 'Search engines do not know that it is a news story.',
      fix: 'Keep the head of the page, which writes it, in your layout.',
    });
  }
}

function isArticle(item: DataItem): boolean {
  return typesOf(item).some((type) => IS_ARTICLE.test(type) || type === 'LiveBlogPosting');
}

function parsed(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}

function topItems(data: unknown): DataItem[] {
  if (Array.isArray(data)) return data.flatMap(topItems);
  if (typeof data !== 'object' || data === null) return [];
  const graph = (data as DataItem)['@graph'];
  return graph === undefined ? [data as DataItem] : topItems(graph);
}

/** What an item of a page lacks. */
function faultsOf(item: DataItem): string[] {
  const article = isArticle(item) ? ARTICLE : [];
  return faultsWith(item, article);
}

/** What an item and the items in it lack. An article inside of another item only names a page. */
function faultsWith(item: DataItem, further: readonly string[]): string[] {
  const types = typesOf(item);
  const isReference = Object.keys(item).every((key) => key.startsWith('@'));
  const required = [...types.flatMap((type) => REQUIRED[type] ?? []), ...further];
  const missing = isReference ? [] : required.filter((names) => names.split('|').every((name) => isEmpty(item[name])));
  const wrongDates = DATES.filter((name) => item[name] !== undefined && Number.isNaN(Date.parse(String(item[name]))));
  const inner = Object.values(item).flatMap((value) => (typeof value === 'object' ? topItems(value) : []));
  return [
    ...missing.map(
      (names) => `The JSON-LD has an item of type ${types.join(' and ')} without ${names.replaceAll('|', ' or ')}.`,
    ),
    ...wrongDates.map((name) => `The JSON-LD says ${name} is "${String(item[name])}", which is not a time.`),
    ...inner.flatMap((one) => faultsWith(one, [])),
  ];
}

function typesOf(item: DataItem): string[] {
  return [item['@type'] ?? []].flat().map(String);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Every address in the data; names of items (`@id`) and places in pages are not looked up. */
function addressesIn(data: unknown): string[] {
  if (typeof data === 'string') return /^https?:\/\/\S+$/.test(data) ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === '@id' || key === '@context' ? [] : addressesIn(value),
  );
}
