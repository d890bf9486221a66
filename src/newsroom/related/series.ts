import { once } from '../../lib/memo.ts';
import { idTitle } from '../display-name.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import type { Link } from '../site/site.ts';
import { listedHeadline, standingLabel } from '../story/story-label.ts';
import { addressOf } from '../site/addresses.ts';

/** A part of a series. */
export interface SeriesPart extends Link {
  part: number;
  /** The language of its headline, where it is not the publication's. */
  language?: string;
  /** Only in a preview: a label that says why the part is not published. */
  standing?: string;
}

/** A series with the parts that are public, in their order: one object for all pages of it. */
export interface SeriesView {
  name: string;
  /** Path of the page that lists them. */
  url: string;
  parts: SeriesPart[];
}

/** The series that a story belongs to; undefined for a story of none. */
export function seriesOf({ article }: Story, newsroom: Newsroom): SeriesView | undefined {
  return article.series && allSeries(newsroom).get(article.series.id);
}

const allSeries = once(({ stories, publication }: Newsroom): Map<string, SeriesView> => {
  const series = new Map<string, SeriesView>();
  for (const { article, url, unpublished } of stories) {
    if (!article.series) continue;
    const { id, part } = article.series;
    const view = series.get(id) ?? { name: idTitle(id, publication.lang), url: addressOf('series', id), parts: [] };
    const { lang = publication.lang } = article;
    const standing = standingLabel(unpublished, lang);
    view.parts.push({
      part,
      name: listedHeadline(article, lang),
      url,
      ...(lang !== publication.lang && { language: lang }),
      ...(standing !== undefined && { standing }),
    });
    series.set(id, view);
  }
  for (const { parts } of series.values()) parts.sort((a, b) => a.part - b.part || (a.url < b.url ? -1 : 1));
  return series;
});
