import { formatMoment, type TimeView } from '../lib/time/instant.ts';
import type { Newsroom, Story } from '../newsroom/newsroom.ts';
import { stringsOf } from '../strings/strings.ts';
import { siteView, type HeadView, type Link, type SiteView } from '../newsroom/site/site.ts';
import type { PublishedVersion } from './story-versions.ts';
import type { PartChange } from './version-text.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/** The known history of a story. */
export interface StoryHistory {
  /** Oldest first. */
  versions: PublishedVersion[];
  /** The start of a shallow clone that has only a part of the history, in milliseconds since 1970. */
  cut?: number;
}

/** The histories of stories, by id. */
export type Histories = ReadonlyMap<string, StoryHistory>;

/** A version of a story on its history page. */
export interface VersionView {
  time: TimeView;
  origin: PublishedVersion['origin'];
  changes: PartChange[];
}

/** Everything that `/<story>/history/` renders. */
export interface HistoryPage {
  site: SiteView;
  head: HeadView;
  /** Path of the story's section. */
  section: string;
  language: string;
  /** The story itself. */
  story: Link;
  /** When it was first published; absent when its beginning is not known. */
  published?: TimeView;
  /** Nothing is known about the time before this. */
  cut?: TimeView;
  /** The version that all changes begin with. */
  first?: VersionView;
  /** The versions after it, newest first. */
  later: VersionView[];
}

/**
 * The history page of a story. It is marked as not for search engines: they should lead to the story, not to words that
 * were removed from it.
 * @returns undefined when readers never saw a change of the story
 */
export function historyPage(story: Story, histories: Histories, newsroom: Newsroom): HistoryPage | undefined {
  const history = histories.get(story.id);
  const versions = versionsAt(history, newsroom.now);
  if (versions.length < 2 && history?.cut === undefined) return undefined;
  const { publication } = newsroom;
  const { article, url } = story;
  const language = article.lang ?? publication.lang;
  const headline = article.headline;
  const words = stringsOf(language).history;
  const moment = (epoch: number) =>
    formatMoment(new Date(epoch).toISOString().replace('.000', ''), language, publication.timeZone);
  const [first, ...later] = versions.map(({ since, origin, changes }) => ({ time: moment(since), origin, changes }));
  return {
    site: siteView(newsroom),
    head: {
      title: words.titleOf(headline),
      description: words.description(headline),
      canonical: historyUrl(story),
      kind: 'website',
      noindex: true,
    },
    section: addressOf('section', article.section),
    language,
    story: { name: headline, url },
    ...(history?.cut === undefined
      ? { published: formatMoment(article.published, language, publication.timeZone) }
      : { cut: moment(history.cut) }),
    ...(first && { first }),
    later: later.reverse(),
  };
}

/** The link from a story to its history; undefined when the history shows no change. */
export function historyLink(story: Story, histories: Histories, { now, publication }: Newsroom): Link | undefined {
  const isChanged = versionsAt(histories.get(story.id), now).length > 1;
  const words = stringsOf(story.article.lang ?? publication.lang).headline;
  return isChanged ? { name: words.history, url: historyUrl(story) } : undefined;
}

function historyUrl({ id }: Story): string {
  return addressOf('history', id);
}

/** The versions up to the first one that is not public yet: each lists its changes against the one before. */
function versionsAt(history: StoryHistory | undefined, now: number): PublishedVersion[] {
  const versions = history?.versions ?? [];
  const next = versions.findIndex(({ due }) => due > now);
  return next < 0 ? versions : versions.slice(0, next);
}
