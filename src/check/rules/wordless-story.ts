import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Finds published stories without a word of text, gallery or embed: the text was forgotten, or is in another file. */
export function wordlessStories({ articles }: Content): Finding[] {
  return [...articles.values()].flatMap(({ file, data: { frontMatter, isWordless } }): Finding[] => {
    const { status, photos } = frontMatter;
    if (!isWordless || status !== 'published' || photos !== undefined) return [];
    return [
      {
        rule: 'no-text',
        severity: 'warning',
        file,
        at: { field: ['headline'] },
        what: 'The story has no text.',
        why: 'Readers who open it find only the headline.',
        fix: 'Write the text below the front matter, or `status: draft` until there is one.',
      },
    ];
  });
}
