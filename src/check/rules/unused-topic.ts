import { nearestWord } from '../../lib/text/nearest-word.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds files of topics that no story has, counting drafts. These are warnings, because a topic may be named before its
 * first story; usually the name of the file is misspelt, and readers see the tag instead of its name.
 */
export function unusedTopics({ articles, topics }: Content): Finding[] {
  if (topics.size === 0) return [];
  const used = new Set([...articles.values()].flatMap(({ data }) => data.frontMatter.tags));
  return [...topics]
    .filter(([tag]) => !used.has(tag))
    .map(([tag, { file, data }]): Finding => {
      const near = nearestWord(tag, used);
      return {
        rule: 'topic-unused',
        severity: 'warning',
        file,
        what: `No story has the tag \`${tag}\` (${data.name})${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
        why: 'The name of the file is the tag that it names, so readers never see this name.',
        fix:
          near === undefined
            ? `Delete the file, or write \`${tag}\` in the tags of a story.`
            : `Rename it to ${near}.yaml.`,
      };
    });
}
