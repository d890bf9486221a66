import type { StoryType } from '../../schema/article.ts';
import type { Dateline } from '../../schema/dateline.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { datelineView } from './dateline.ts';
import { coverPhoto } from '../photos/cover-photo.ts';
import { pictureOf } from '../photos/photo.ts';
import { SEARCH_RENDITIONS } from '../photos/photo-variant.ts';
import { storyAuthors, type StoryAuthor } from './story-authors.ts';
import type { StorySources } from './story-sources.ts';

/** Where a story was reported from. */
export type Place = Pick<Dateline, 'city' | 'region'> & { country: string };

/** What a story says to machines besides what readers see of it. */
export interface StoryRecord {
  type: StoryType;
  isSponsored: boolean;
  authors: StoryAuthor[];
  /** The dateline as one line: "MADISON, Ala." without what is set in capitals. */
  dateline?: string;
  place?: Place;
  /** The number of the story in its series. */
  part?: number;
  /** The zone in which the times in its text are meant. */
  timeZone: string;
  /** Paths of its pictures, for those who show it elsewhere. */
  images: string[];
}

/** Sums up a story for machines. */
export function storyRecord(sources: StorySources): StoryRecord {
  const { publication, authors } = sources;
  const { article } = sources.story;
  const dateline = datelineView(article, publication);
  return {
    type: article.type,
    isSponsored: article.disclosures.includes('sponsored'),
    authors: storyAuthors(article, authors),
    ...(dateline && { dateline: [dateline.city, dateline.region].filter(Boolean).join(', ') }),
    ...(article.dateline && { place: placeOf(article.dateline, publication.country) }),
    ...(article.series && { part: article.series.part }),
    timeZone: publication.timeZone,
    images: imagesOf(sources),
  };
}

function placeOf({ city, region, country }: Dateline, home: string): Place {
  return { city, ...(region !== undefined && { region }), country: country ?? home };
}

/**
 * The picture in the shapes that search engines ask for, or as it is where those are not made. A photo that may not be
 * passed on is shown on the site alone.
 */
function imagesOf({ story, publication, photos }: StorySources): string[] {
  const photo = coverPhoto(story, photos);
  if (!photo || photo.redistribution === false) return [];
  const path = resolvePhoto(story.file, photo.src);
  const renditions = publication.photos.searchCrops ? SEARCH_RENDITIONS : (['whole'] as const);
  return renditions.flatMap((rendition) => pictureOf(path, photos, { rendition, focus: photo.focus })?.src ?? []);
}
