import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Authors that no byline and no masthead names. A warning: the file of somebody who begins next week is no mistake, but
 * one whose id was misspelt is, and the site gives each author a page.
 */
export function unusedAuthors({ articles, authors, mastheads }: Content): Finding[] {
  const used = new Set<string | undefined>();
  for (const { data } of articles.values()) {
    for (const contribution of data.frontMatter.byline ?? [])
      if ('author' in contribution) used.add(contribution.author);
  }
  for (const { data } of mastheads.values()) for (const { author } of data.roles) used.add(author);
  return [...authors]
    .filter(([id]) => !used.has(id))
    .map(([id, { file, data }]) => ({
      rule: 'author-unused',
      severity: 'warning',
      file,
      what: `No story and no masthead names \`${id}\` (${data.name}).`,
      why: 'The site has an empty page for this author.',
      fix: 'Delete the file, or put the id into the byline of a story.',
    }));
}
