import type { Problem } from '../lib/problem.ts';
import { storyTimes } from '../newsroom/story/story-times.ts';
import { fieldPlace } from './content-source.ts';
import { checkedContent, type KnownContent } from './known-content.ts';

/**
 * Finds the times of stories that contradict each other or the build, with their places. They stop a build, because
 * every page, feed and sitemap would repeat them.
 * @param now the instant of the build, in milliseconds since 1970
 * @param isAsked selects the files to check; all when left out
 */
export function timeProblems(
  root: string,
  known: KnownContent,
  now: number,
  isAsked: (entry: { file: string }) => boolean = () => true,
): Problem[] {
  const timeZone = known.ledger.publication.get('publication')?.data.timeZone ?? 'UTC';
  const withoutTime = storiesWithoutTime(known);
  const problems: Problem[] = [];
  for (const [id, entry] of checkedContent(known).articles) {
    if (!isAsked(entry) || withoutTime.has(id)) continue;
    const { file, data } = entry;
    for (const { field, ...fault } of storyTimes(data.frontMatter, now, timeZone))
      problems.push({ ...fault, file, ...fieldPlace(root, file, field) });
  }
  return problems;
}

/** The stories whose time of publication is only a placeholder. */
function storiesWithoutTime({ faulty }: KnownContent): Set<string> {
  return new Set(faulty.articles.filter(({ sound }) => sound?.['published'] === undefined).map(({ id }) => id));
}
