import { groupByEach } from '../../lib/group-by-each.ts';
import type { Publication } from '../../schema/publication.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { seriesOf } from '../related/series.ts';
import { siteView, type HeadView, type SiteView } from '../site/site.ts';
import { cardSources, storyCard, type CardSources, type StoryCard } from './story-card.ts';
import { stringsOf } from '../../strings/strings.ts';

/** Everything that the page of a series prints. */
export interface SeriesPage {
  site: SiteView;
  head: HeadView;
  title: string;
  /** In the order of the series. */
  parts: { number: number; card: StoryCard }[];
}

/** All that the page of a series is made from: its props. */
export interface SeriesSources extends Omit<SeriesPage, 'parts'> {
  publication: Publication;
  parts: CardSources[];
}

/** The page of each series that has a public part. */
export function seriesPages(newsroom: Newsroom): SeriesSources[] {
  const { publication } = newsroom;
  const site = siteView(newsroom);
  const series = groupByEach(newsroom.stories, (story) =>
    [seriesOf(story, newsroom)].filter((view) => view !== undefined),
  );
  return [...series].map(([{ name: title, url }, stories]) => {
    const description = stringsOf(site.language).series.description(title, site.name);
    return {
      publication,
      site,
      head: { title, description, canonical: url, kind: 'website' },
      title,
      parts: stories.sort(byPart).map((story) => cardSources(story, newsroom)),
    };
  });
}

/** Decides everything that the page of a series shows. */
export function seriesPage({ publication, parts, ...page }: SeriesSources): SeriesPage {
  return {
    ...page,
    parts: parts.map((sources) => ({
      number: sources.article.series?.part ?? 0,
      card: storyCard(sources, publication),
    })),
  };
}

function byPart(a: Story, b: Story): number {
  return (a.article.series?.part ?? 0) - (b.article.series?.part ?? 0) || (a.url < b.url ? -1 : 1);
}
