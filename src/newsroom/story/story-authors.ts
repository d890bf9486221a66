import type { Article } from '../../schema/article.ts';
import type { Author } from '../../schema/author.ts';
import { displayName } from '../display-name.ts';
import { addressOf } from '../site/addresses.ts';

/** Somebody who wrote a story, for programs that read the page. */
export interface StoryAuthor {
  name: string;
  /** Path of their page; a guest has none. */
  url?: string;
  jobTitle?: string;
  /** Their account in the fediverse: `@jane@social.example`. */
  fediverse?: string;
  /** True for an agency, a board or another group, which is no person. */
  isOrganization?: true;
}

/**
 * Who wrote a story: those in its byline, or else the agency in its dateline.
 * @returns empty for a story of the publication itself
 */
export function storyAuthors(
  { byline = [], dateline }: Pick<Article, 'byline' | 'dateline'>,
  authors: ReadonlyMap<string, Author>,
): StoryAuthor[] {
  const source = dateline?.source;
  if (byline.length === 0) return source === undefined ? [] : [{ name: source, isOrganization: true }];
  return byline.map((contribution) => {
    if ('name' in contribution) {
      const { name, organization } = contribution;
      return { name, ...((organization || isAgency(name, source)) && { isOrganization: true }) };
    }
    const author = authors.get(contribution.author);
    return {
      name: displayName(authors, contribution.author),
      url: addressOf('author', contribution.author),
      ...(author?.role !== undefined && { jobTitle: author.role }),
      ...(author?.fediverse !== undefined && { fediverse: author.fediverse }),
    };
  });
}

/** Returns true for the name of the agency in the dateline, in full or by its initials: AP is The Associated Press. */
function isAgency(name: string, source: string | undefined): boolean {
  const full = name.replace(/^the\s+/i, '');
  const initials = full.split(/[\s-]+/).map(([letter = '']) => letter);
  return [full, initials.join('')].some((form) => form.toLowerCase() === source?.replace(/^the\s+/i, '').toLowerCase());
}
