import type { Content } from '../content.ts';
import { editionPlan } from './edition-plan.ts';
import { nextScheduled, sendingTime } from './sending-time.ts';
import { newestTellable, tellableStory } from './tellable-story.ts';

/** The content that decides which editions come out. */
export type EditionContent = Pick<Content, 'articles' | 'editions' | 'newsletters' | 'publication' | 'sections'>;

/**
 * The instants after a moment at which an edition comes out, in milliseconds since 1970: of each newsletter the next one by
 * its rule, if it would have a story, and every written one.
 */
export function editionsToCome(content: EditionContent, now: number): number[] {
  const timeZone = content.publication.get('publication')?.data.timeZone ?? 'UTC';
  const newsletters = new Map([...content.newsletters].map(([id, { data }]) => [id, data]));
  const written = new Map(
    [...content.editions].flatMap(([id, { data }]) =>
      data.frontMatter.status === 'published' ? [[id, data.frontMatter] as const] : [],
    ),
  );
  const toCome = [...written].map(([id, { time }]) => {
    const [newsletter = '', date = ''] = id.split('/');
    return sendingTime(date, time, newsletters.get(newsletter)?.auto ?? [], timeZone);
  });
  const scheduled = [...newsletters.values()].flatMap(
    ({ auto = [] }) => nextScheduled(auto, now, timeZone)?.epoch ?? [],
  );
  if (scheduled.length > 0) {
    const sources = {
      timeZone,
      newsletters,
      written,
      wires: new Set([...content.sections].flatMap(([id, { data }]) => (data.wire ? [id] : []))),
      stories: newestTellable(
        [...content.articles].flatMap(([id, { data }]) => tellableStory(id, data.frontMatter) ?? []),
      ),
    };
    toCome.push(...editionPlan(sources, Math.max(...scheduled)).map(({ epoch }) => epoch));
  }
  return toCome.filter((epoch) => epoch > now);
}
