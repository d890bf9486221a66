import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds sections without a story, counting drafts. These are warnings, because a section may be set up before its first
 * story.
 */
export function unusedSections({ articles, sections }: Content): Finding[] {
  const used = new Set([...articles.values()].map(({ data }) => data.frontMatter.section));
  return [...sections]
    .filter(([id]) => !used.has(id))
    .map(([id, { file, data }]) => ({
      rule: 'section-unused',
      severity: 'warning',
      file,
      what: `No story is in the section \`${id}\` (${data.name}).`,
      why: 'The site has an empty page for it.',
      fix: `Delete the file, or write \`section: ${id}\` in a story.`,
    }));
}
