import { asPage, encodedPath } from '../lib/site-path.ts';
import type { Content } from '../newsroom/content.ts';
import { CORRECTIONS_FEED_URL, CORRECTIONS_URL } from '../newsroom/lists/corrections-page.ts';
import { ARCHIVE_URL, archiveMonths, yearUrl } from '../newsroom/lists/archive.ts';
import { livewireAsOf } from '../newsroom/lists/livewire.ts';
import { machineFiles } from '../newsroom/machines/machine-file.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { numberedPages } from '../newsroom/lists/numbered-pages.ts';
import { OFFLINE_URL } from '../newsroom/site/offline-page.ts';
import { partnerFeeds } from '../newsroom/machines/partner-feeds.ts';
import { SEARCH_URL } from '../newsroom/site/addresses.ts';
import { seriesOf } from '../newsroom/related/series.ts';
import { sitemapUrls } from '../newsroom/machines/sitemap.ts';
import { siteFeeds } from '../newsroom/machines/site-feeds.ts';
import { STAFF_URL } from '../newsroom/people/staff-page.ts';
import { authorLists, sectionLists, tagLists } from '../newsroom/lists/story-lists.ts';

/** Pages and files that the site has whatever is in `content/`. */
const OWN_PAGES = ['/', '/404.html', STAFF_URL, ARCHIVE_URL, CORRECTIONS_FEED_URL];

/** Everything on the site that a link can lead to. Addresses are percent-encoded. */
export interface SiteAddresses {
  /** What stands at an address: the path of a file of `content/` or `public/`, or words. */
  owners: ReadonlyMap<string, string>;
  /** Former addresses, with the address of the story that is meant. */
  aliases: ReadonlyMap<string, string>;
}

/** What addresses are made from, besides what the newsroom knows. */
export interface AddressSources {
  content: Content;
  newsroom: Newsroom;
  /** Files in `public/`, by path from there. */
  publicFiles: readonly string[];
  /** Files of `content/` that could not be read: what they would publish is taken for known. */
  unreadable: readonly string[];
}

/**
 * Every address of the site: stories that are public, pages, sections, topics and authors with their numbered pages,
 * what the site makes of itself, and files in `public/`. The one list of them.
 */
export function siteAddresses({ content, newsroom, publicFiles, unreadable }: AddressSources): SiteAddresses {
  const owners = new Map(OWN_PAGES.map((address) => [address, 'a page that the site makes of itself']));
  for (const { url, file } of newsroom.stories) owners.set(url, file);
  for (const [id, { file }] of content.pages) owners.set(`/${id}/`, file);
  const corrections = newsroom.stories.flatMap(({ article }) => article.corrections);
  for (const [lists, noun] of [
    [[{ url: CORRECTIONS_URL, title: 'of corrections', stories: corrections }], 'the list'],
    [sectionLists(newsroom), 'the section'],
    [tagLists(newsroom), 'the topic'],
    [authorLists(newsroom), 'the author'],
    [archiveMonths(newsroom).map((month) => ({ ...month, title: month.url.slice(1, -1) })), 'the archive of'],
  ] as const) {
    for (const { url, title, stories } of lists) {
      for (const { number } of numberedPages<unknown>(url, stories))
        owners.set(number === undefined ? url : `${url}${number}/`, `${noun} ${title}`);
    }
  }
  for (const { year } of archiveMonths(newsroom)) owners.set(yearUrl(year), `the archive of ${year}`);
  for (const story of newsroom.stories) {
    const series = seriesOf(story, newsroom);
    if (series) owners.set(series.url, `the series ${series.name}`);
  }
  if (newsroom.publication.search) owners.set(SEARCH_URL, 'the search');
  if (newsroom.publication.offline) owners.set(OFFLINE_URL, 'the page that readers see without a network');
  for (const { path, subject } of siteFeeds(newsroom)) owners.set(path, `the feed ${subject.title}`);
  for (const { path, subject } of partnerFeeds(newsroom)) owners.set(path, `the feed ${subject.title}`);
  for (const file of machineFiles(newsroom)) owners.set(`/${file}`, 'a file for programs');
  for (const url of sitemapUrls(newsroom)) owners.set(url, 'a sitemap');
  const livewire = livewireAsOf(newsroom.now, newsroom);
  if (livewire) owners.set(livewire.latest, 'the current lines of the wire');
  for (const file of publicFiles) owners.set(encodedPath(`/${file}`).replace(/\/index\.html$/, '/'), `public/${file}`);
  for (const file of unreadable) owners.set(addressOf(file), file);
  return { owners, aliases: aliasesOf(content) };
}

/** The address of what a file of `content/` publishes. */
function addressOf(file: string): string {
  return `/${file.replace(/^content\/(?:(?:articles|pages|sections)\/)?/, '').replace(/\.\w+$/, '')}/`;
}

function aliasesOf({ articles }: Content): Map<string, string> {
  return new Map(
    [...articles].flatMap(([id, { data }]) =>
      data.frontMatter.aliases.map((alias) => [asPage(encodedPath(alias)), `/${id}/`] as const),
    ),
  );
}
