import type { Content } from '../../newsroom/content.ts';
import { bylineIds } from '../../newsroom/story/byline.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds authors that no byline and no masthead names. These are warnings: the file of someone who starts next week is
 * not a mistake, but a misspelt id is, and each author gets a page.
 */
export function unusedAuthors({ articles, authors, mastheads }: Content): Finding[] {
  const used = new Set<string | undefined>();
  for (const { data } of articles.values()) for (const id of bylineIds(data.frontMatter)) used.add(id);
  for (const { data } of mastheads.values()) for (const { author } of data.roles) used.add(author);
  return [...authors]
    .filter(([id]) => !used.has(id))
    .map(([id, { file, data }]) => ({
      rule: 'author-unused',
      severity: 'warning',
      file,
      what: `No story or masthead names \`${id}\` (${data.name}).`,
      why: 'The site has an empty page for this author.',
      fix: 'Delete the file, or add the id to the byline of a story.',
    }));
}
