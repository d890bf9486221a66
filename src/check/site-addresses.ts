import { asPage, encodedPath } from '../lib/site-path.ts';
import { kindOf } from '../loader/content-kinds.ts';
import type { Content } from '../newsroom/content.ts';
import { machineFiles } from '../newsroom/machines/machine-file.ts';
import { partnerFeeds } from '../newsroom/machines/partner-feeds.ts';
import { sitemapUrls } from '../newsroom/machines/sitemap.ts';
import { siteFeeds } from '../newsroom/machines/site-feeds.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { addressOf, addressOfFile } from '../newsroom/site/addresses.ts';
import { redirectFinder, type FindRedirect } from '../newsroom/site/site-redirects.ts';
import { sitePages } from '../newsroom/site/site-pages.ts';

/** All addresses of the site that a link can lead to, percent-encoded. */
export interface SiteAddresses {
  /** The owner of each address: the path of a file in `content/` or `public/`, or a description. */
  owners: ReadonlyMap<string, string>;
  /** Former addresses of stories, with the current address of each. */
  aliases: ReadonlyMap<string, string>;
  /** Where the newsroom's other old addresses lead. */
  redirectOf: FindRedirect;
}

/** The sources of addresses besides the newsroom. */
export interface AddressSources {
  content: Content;
  newsroom: Newsroom;
  /** Files in `public/`, by their paths from there. */
  publicFiles: readonly string[];
  /** Files of `content/` that could not be read: the addresses that they would publish count as known. */
  unreadable: readonly string[];
}

/**
 * Every address of the site: the pages of the table of addresses, feeds and other files for programs, and files in
 * `public/`.
 */
export function siteAddresses({ content, newsroom, publicFiles, unreadable }: AddressSources): SiteAddresses {
  const owners = new Map(sitePages(newsroom).map(({ url, owner }) => [url, owner]));
  for (const { path, subject } of [...siteFeeds(newsroom), ...partnerFeeds(newsroom)])
    owners.set(path, `the feed ${subject.title}`);
  for (const file of machineFiles(newsroom)) owners.set(`/${file}`, 'a file for programs');
  for (const url of sitemapUrls(newsroom)) owners.set(url, 'a sitemap');
  for (const file of publicFiles) owners.set(publicAddress(file), `public/${file}`);
  for (const file of unreadable) {
    const address = addressOfContent(file);
    if (address !== undefined) owners.set(address, file);
  }
  return { owners, aliases: aliasesOf(content), redirectOf: redirectFinder(newsroom.redirects) };
}

/**
 * The address of a file in `public/`, percent-encoded.
 * @param file its path from there
 */
function publicAddress(file: string): string {
  return encodedPath(`/${file}`).replace(/\/index\.html$/, '/');
}

/** The address of what a file of `content/` publishes. */
function addressOfContent(file: string): string | undefined {
  const found = kindOf(file.replace(/^content\//, ''));
  return found && addressOfFile(found.kind, found.id);
}

function aliasesOf({ articles }: Content): Map<string, string> {
  return new Map(
    [...articles].flatMap(([id, { data }]) =>
      data.frontMatter.aliases.map((alias) => [asPage(encodedPath(alias)), addressOf('story', id)] as const),
    ),
  );
}
