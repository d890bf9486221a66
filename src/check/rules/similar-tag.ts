import { withoutAccents } from '../../lib/text/without-accents.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Shorter words often differ only by an s and mean something else: new, news. */
const MIN_LENGTH = 5;

/**
 * Finds tags that differ only by hyphens or a plural s, or whose topics have one name, and warns at each use of
 * the rarer one. Both may be intended, but usually each has half of the stories that belong together.
 */
export function similarTags({ articles, topics }: Content): Finding[] {
  const counts = new Map<string, number>();
  for (const { data } of articles.values()) {
    for (const tag of new Set(data.frontMatter.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  // A tag without a file may be the name of a topic that has another id.
  const named = new Set(topics.keys());
  const nameOf = (tag: string) => withoutAccents(topics.get(tag)?.data.name ?? tag.replaceAll('-', ' ')).toLowerCase();
  const known = new Map([...[...named].map((tag) => [tag, 0] as const), ...counts]);
  const better = new Map([...betterTags(known, nameOf, named), ...betterTags(counts, stemOf, named)]);
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
          what: `The tag \`${tag}\` (${stories(counts.get(tag))}) is almost the same as \`${other}\` (${stories(counts.get(other))}).`,
          why: 'Each tag has its own page, so readers find only some of the stories on either page.',
          fix: `If they mean the same, write \`${other}\`.`,
        },
      ];
    }),
  );
}

/**
 * Maps each tag to a similar one that has a file or, where both or none have one, that more stories have, or to the first in the
 * alphabet when both have as many.
 * @param keyOf what similar tags have in common; undefined for a tag that is like no other
 */
function betterTags(
  counts: ReadonlyMap<string, number>,
  keyOf: (tag: string) => string | undefined,
  named: ReadonlySet<string>,
): Map<string, string> {
  const better = new Map<string, string>();
  for (const [key, tags] of Map.groupBy([...counts.keys()].sort(), keyOf)) {
    const [first, ...others] = tags.sort(
      (a, b) => Number(named.has(b)) - Number(named.has(a)) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
    );
    if (key !== undefined && first !== undefined) for (const tag of others) better.set(tag, first);
  }
  return better;
}

/** A tag without hyphens and without a plural s. */
function stemOf(tag: string): string {
  const key = tag.replaceAll('-', '');
  return key.length > MIN_LENGTH && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
}

function stories(count = 0): string {
  return count === 1 ? '1 story' : `${count.toLocaleString('en-US')} stories`;
}
