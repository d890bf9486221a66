import { asPage, decodedPath, encodedPath } from '../../lib/site-path.ts';
import type { KilledStory, Newsroom, Story } from '../newsroom.ts';
import { siteView } from '../site/site.ts';

/** A former address and the one that has its content now, percent-encoded. */
export interface Redirect {
  from: string;
  to: string;
}

/** Everything that the page at a former address prints. */
export interface MovedPage {
  origin: string;
  language: string;
  /** The name of the publication. */
  name: string;
  /** The headline of the story that moved; left out when it is no story. */
  headline?: string;
  /** The language of the headline. */
  headlineLanguage?: string;
  /** The new address: a path of this site, or a web address. */
  to: string;
}

/**
 * The redirects from the aliases of stories: those of the newest story first, because what a host has no room for must
 * be the oldest. An alias that is named like a page has a slash at its end, whether or not the story writes it.
 * @param stories newest first; the alias of a story that nobody may read would tell of it, so that it is left out also of
 *   a preview
 */
export function redirects(stories: readonly Story[]): Redirect[] {
  // Few stories have any.
  const hasMoved = ({ unpublished, article }: Story) => article.aliases.length > 0 && unpublished === undefined;
  return stories
    .filter(hasMoved)
    .flatMap(({ url, article: { aliases } }) =>
      [...new Set(aliases.map(formerAddress))].sort().map((from) => ({ from, to: url })),
    );
}

/**
 * The addresses that answer "410 Gone", each with the address of the notice to show, in order.
 * @param killed stories that were withdrawn
 */
export function goneAddresses(killed: readonly Pick<KilledStory, 'url' | 'aliases'>[]): Redirect[] {
  return killed
    .flatMap(({ url, aliases }) => [url, ...aliases.map(formerAddress)].map((from) => ({ from, to: url })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The pages at former addresses, for hosts that know no redirects, each with its path on disk. An address that cannot be
 * the address of a file has none.
 */
export function movedPages(newsroom: Newsroom): { file: string; page: MovedPage }[] {
  const { origin, language, name } = siteView(newsroom);
  return newsroom.stories.flatMap((story) => {
    if (story.article.aliases.length === 0) return [];
    const { headline, lang = language } = story.article;
    const page = { origin, language, name, headline, headlineLanguage: lang, to: story.url };
    return redirects([story]).flatMap(({ from }) => {
      const file = fileAt(from);
      return file === undefined ? [] : [{ file, page }];
    });
  });
}

function formerAddress(alias: string): string {
  return asPage(encodedPath(alias));
}

/** The path on disk of the page at an address; undefined where no file can have that address. */
export function fileAt(address: string): string | undefined {
  const path = decodedPath(address)?.slice(1);
  // These mean something in the address by which the page is printed.
  if (path === undefined || /[%?#]/.test(path)) return undefined;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
