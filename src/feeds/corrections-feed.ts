import type { ListedCorrection, WithdrawnCorrection } from '../newsroom/lists/corrections-page.ts';
import type { SiteView } from '../newsroom/site/site.ts';
import { stringsOf } from '../strings/strings.ts';
import { atomFeed } from './atom.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** The number of corrections in the feed. */
const LENGTH = 50;

/**
 * The feed of corrections and clarifications.
 * @param corrections newest first
 * @param withdrawn corrections whose story was killed
 */
export function correctionsFeed(
  site: SiteView,
  corrections: readonly ListedCorrection[],
  withdrawn: readonly WithdrawnCorrection[],
): string {
  const { corrections: words, feed } = stringsOf(site.language);
  const whole = (path: string) => new URL(path, site.origin).href;
  return atomFeed({
    title: words.feedTitle(site.name),
    description: words.description(site.name),
    language: site.language,
    url: whole(addressOf('correctionsFeed')),
    page: whole(addressOf('corrections')),
    publisher: site.name,
    note: `${feed.what}. ${feed.how}`,
    items: corrections.slice(0, LENGTH).map(({ id, label, story, time, text, language }) => ({
      id,
      title: label + stringsOf(language).punctuation.colon + story.name,
      url: whole(story.url),
      published: time.datetime,
      updated: time.datetime,
      authors: [{ name: site.name }],
      categories: [],
      summary: text,
    })),
    deleted: withdrawn.map((correction) => ({ id: correction.id, deleted: correction.withdrawn })),
  });
}
