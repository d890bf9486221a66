import { nearestWord } from '../../lib/text/nearest-word.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Finds tags in partner feeds that no story has: a typing error would silently leave the partner without stories. */
export function unusedFeedTags({ articles, feeds }: Content): Finding[] {
  const named = [...feeds.values()].flatMap(({ file, data }) =>
    (data.tags ?? []).map((tag, index) => ({ file, tag, index })),
  );
  if (named.length === 0) return [];
  const used = new Set([...articles.values()].flatMap(({ data }) => data.frontMatter.tags));
  return named
    .filter(({ tag }) => !used.has(tag))
    .map(({ file, tag, index }): Finding => {
      const near = nearestWord(tag, used);
      return {
        rule: 'feed-tag-unused',
        severity: 'warning',
        file,
        at: { field: ['tags', index] },
        what: `No story has the tag \`${tag}\`${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
        why: 'The feed contains only stories with the tags that it lists.',
        fix: near === undefined ? 'Correct the tag, or delete it.' : `Write \`${near}\`.`,
      };
    });
}
