import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Shorter words often differ from another by an s and mean something else: new, news. */
const MIN_LENGTH = 5;

/**
 * Tags that differ only by hyphens or a plural s. A warning at each use of the rarer one: the two may be meant, but
 * mostly each has half of the stories that belong together.
 */
export function similarTags({ articles }: Content): Finding[] {
  const counts = new Map<string, number>();
  for (const { data } of articles.values()) {
    for (const tag of new Set(data.frontMatter.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const better = betterTags(counts);
  if (better.size === 0) return [];
  return [...articles.values()].flatMap(({ file, data }) =>
    data.frontMatter.tags.flatMap((tag, index): Finding[] => {
      const other = better.get(tag);
      if (other === undefined) return [];
      return [
        {
          rule: 'tag-similar',
          severity: 'warning',
          file,
          at: { field: ['tags', index] },
          what: `The tag \`${tag}\` (${stories(counts.get(tag))}) is nearly \`${other}\` (${stories(counts.get(other))}).`,
          why: 'Each has a page of its own, so that readers find only some of the stories on either.',
          fix: `Write \`${other}\`, if they mean the same.`,
        },
      ];
    }),
  );
}

/** The tag that more stories have, for each one that is like it; of two that as many have, the first in the alphabet. */
function betterTags(counts: ReadonlyMap<string, number>): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const tag of [...counts.keys()].sort()) {
    const key = tag.replaceAll('-', '');
    const stem = key.length > MIN_LENGTH && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
    groups.set(stem, [...(groups.get(stem) ?? []), tag]);
  }
  const better = new Map<string, string>();
  for (const tags of groups.values()) {
    const [first, ...others] = tags.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    for (const tag of others) if (first !== undefined) better.set(tag, first);
  }
  return better;
}

function stories(count = 0): string {
  return count === 1 ? '1 story' : `${count.toLocaleString('en-US')} stories`;
}
