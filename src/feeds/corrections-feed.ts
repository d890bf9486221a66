import type { ListedCorrection, WithdrawnCorrection } from '../newsroom/corrections-page.ts';
import { CORRECTIONS_FEED_URL, CORRECTIONS_URL } from '../newsroom/corrections-page.ts';
import type { SiteView } from '../newsroom/site.ts';
import { atomFeed } from './atom.ts';

/** Corrections that the feed holds. */
const LENGTH = 50;

/**
 * The feed of corrections and clarifications.
 * @param corrections newest first
 * @param withdrawn those whose story was killed
 */
export function correctionsFeed(
  site: SiteView,
  corrections: readonly ListedCorrection[],
  withdrawn: readonly WithdrawnCorrection[],
): string {
  const whole = (path: string) => new URL(path, site.origin).href;
  return atomFeed({
    title: `${site.name}: corrections and clarifications`,
    subtitle: `What ${site.name} got wrong, and what is right.`,
    language: site.language,
    url: whole(CORRECTIONS_FEED_URL),
    page: whole(CORRECTIONS_URL),
    author: site.name,
    entries: corrections.slice(0, LENGTH).map(({ id, label, story, time, text }) => ({
      id: whole(id),
      title: `${label}: ${story.name}`,
      url: whole(story.url),
      published: time.datetime,
      updated: time.datetime,
      author: site.name,
      summary: text,
    })),
    deleted: withdrawn.map((correction) => ({ id: whole(correction.id), deleted: correction.withdrawn })),
  });
}
