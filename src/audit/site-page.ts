import { kindAt } from '../newsroom/site/addresses.ts';
import { urlOf } from './built-site.ts';
import { htmlTags, type HtmlTag } from './html-tag.ts';

/** An HTML file of a built site. */
export interface SitePage {
  /** Path from the folder of the site. */
  file: string;
  /** Path on the site: `/`, `/news/`, `/404.html`. */
  url: string;
  html: string;
  tags: readonly HtmlTag[];
}

/** Reads an HTML file. */
export function sitePage(file: string, html: string): SitePage {
  return { file, url: urlOf(file), html, tags: htmlTags(html) };
}

/** False for a piece that scripts put into pages, such as the newest wire posts. */
export function isWholePage({ tags }: Pick<SitePage, 'tags'>): boolean {
  return tags[0]?.name === 'html';
}

/** True for the page of a story, by its address. */
export function isStoryPage({ url }: Pick<SitePage, 'url'>): boolean {
  return kindAt(url)?.pattern === '/<year>/<month>/<slug>/';
}

/**
 * True for the mail of an edition, which is for mail programs: its tables lay out, and its link to unsubscribe is what the
 * service replaces.
 */
export function isMail({ url }: Pick<SitePage, 'url'>): boolean {
  return kindAt(url)?.pattern.endsWith('/email.html') ?? false;
}

/** True for a file of the desk in the browser, which is a program of others and no page for readers. */
export function isDesk({ url }: Pick<SitePage, 'url'>): boolean {
  return kindAt(url)?.pattern.startsWith('/admin/') ?? false;
}

/** True for a page that asks search engines not to list it. */
export function isHidden({ tags }: SitePage): boolean {
  return tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('name') === 'robots' && attributes.get('content')?.startsWith('noindex'),
  );
}

/**
 * The kind of a page: pages of one kind have the same parts. The form of the address, the direction of the text, and of a
 * story its type in the JSON-LD.
 */
export function kindOfPage(page: SitePage): string {
  const pattern = kindAt(page.url)?.pattern ?? page.url;
  const direction = page.tags[0]?.attributes.get('dir') ?? 'ltr';
  const type = /"@type":"(\w+)"/.exec(page.html)?.[1] ?? 'none';
  return isStoryPage(page) ? `${pattern} ${direction} ${type}` : `${pattern} ${direction}`;
}

/** True for a page that leads on to another at once, at a former address. */
export function isRedirect({ tags }: Pick<SitePage, 'tags'>): boolean {
  return tags.some(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh');
}

/** JSON-LD of a page: the tags that hold it. */
export function dataOf({ tags }: SitePage): HtmlTag[] {
  return tags.filter(
    ({ name, attributes }) => name === 'script' && attributes.get('type')?.toLowerCase() === 'application/ld+json',
  );
}
