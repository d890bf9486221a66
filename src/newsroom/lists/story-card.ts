import { MIDDLE, squarePlace, type Focus } from '../../lib/photo/crop.ts';
import { formatDay, formatMoment, type TimeView } from '../../lib/time/instant.ts';
import { memo } from '../../lib/memo.ts';
import type { Picture } from '../../markdown/body-context.ts';
import type { Article } from '../../schema/article.ts';
import type { Author } from '../../schema/author.ts';
import { resolvePhoto, type Photo } from '../../schema/photo.ts';
import type { Publication } from '../../schema/publication.ts';
import { stringsOf } from '../../strings/strings.ts';
import { commentCount } from '../comments/story-comments.ts';
import { bylineParts, bylineText } from '../story/byline.ts';
import type { Unpublished } from '../gate.ts';
import type { Newsroom, PhotoOriginal, Story } from '../newsroom.ts';
import { coverPhoto } from '../photos/cover-photo.ts';
import { pictureOf } from '../photos/photo.ts';
import { photoVariants } from '../photos/photo-variant.ts';
import { columnistPicture, columnistPortraits } from '../story/opinion.ts';
import { runningUpdate } from '../live/last-update.ts';
import { isLive, kickerOf, listedHeadline, standingLabel } from '../story/story-label.ts';
import { bylineAuthors, photosOf } from '../story/story-sources.ts';

/** The photo of a card. */
export interface CardPicture extends Picture {
  alt: string;
  /** The class that says which part a square shows of it. */
  square: string;
}

/** A story as lists show it. */
export interface StoryCard {
  url: string;
  /** A retracted story says so before its first word. */
  headline: string;
  kicker?: string;
  standfirst?: string;
  byline?: string;
  time: TimeView;
  /** Cropped to 3:2. */
  picture?: CardPicture;
  /** The author of an opinion. */
  portrait?: Picture;
  language?: string;
  /** Its coverage goes on: the word for it. */
  live?: string;
  isRetracted?: true;
  /** How many comments it has: "12 comments". */
  comments?: string;
  /** Only in a preview: a label that says why the story is not published. */
  standing?: string;
}

/** All that the card of a story is made from: its front matter, and nothing of its body. */
export interface CardSources {
  url: string;
  file: string;
  article: Article;
  /** A post of the wire, which shows the hour; other stories show the day. */
  isWire: boolean;
  /** Only in a preview: why the story is not published. */
  unpublished?: Unpublished;
  authors: ReadonlyMap<string, Author>;
  photos: ReadonlyMap<string, PhotoOriginal>;
  /** How many comments it has, if any. */
  comments?: number;
}

/** Gathers what the card of a story is made from: one object for all lists that the story stands in. */
export function cardSources(story: Story, newsroom: Newsroom): CardSources {
  return sourcesOf(newsroom, story);
}

const sourcesOf = memo((newsroom: Newsroom, { id, article, file, url, unpublished }: Story): CardSources => {
  const comments = newsroom.comments.get(id);
  const cover = coverPhoto({ article, file }, newsroom.photos);
  return {
    url,
    file,
    article,
    isWire: newsroom.sections.get(article.section)?.wire ?? false,
    ...(unpublished && { unpublished }),
    authors: bylineAuthors(article, newsroom),
    photos: photosOf(newsroom, [
      ...(cover ? [resolvePhoto(file, cover.src)] : []),
      ...columnistPortraits(article, bylineAuthors(article, newsroom)),
    ]),
    ...(comments && { comments: commentCount(comments) }),
  };
});

/** A story as a list shows it: the same object in every list that shows it. */
export function storyCard(sources: CardSources, publication: Publication): StoryCard {
  return cardOf(publication, sources);
}

const cardOf = memo((publication: Publication, sources: CardSources): StoryCard => {
  const { url, file, article, isWire, unpublished, authors, photos, comments } = sources;
  const language = article.lang ?? publication.lang;
  const kicker = kickerOf(article, language);
  const standing = standingLabel(unpublished, language);
  const format = isWire ? formatMoment : formatDay;
  const update = runningUpdate(article);
  const cover = coverPhoto({ article, file }, photos);
  const picture = cover && cardPicture(cover, file, photos);
  const portrait = columnistPicture(article, authors, photos);
  return {
    url,
    headline: listedHeadline(article, language),
    ...(kicker !== undefined && { kicker }),
    ...(article.standfirst !== undefined && { standfirst: article.standfirst }),
    ...(article.byline && { byline: bylineText(bylineParts(article.byline, language, authors)) }),
    time:
      update === undefined
        ? format(article.published, language, publication.timeZone)
        : updatedTime(formatMoment(update, language, publication.timeZone), language),
    ...(picture && { picture }),
    ...(portrait && { portrait }),
    ...(article.lang !== undefined && article.lang !== publication.lang && { language: article.lang }),
    ...(isLive(article) && { live: stringsOf(language).storyTypes.live }),
    ...(article.status === 'retracted' && { isRetracted: true }),
    ...(comments && { comments: stringsOf(language).comments.count(comments) }),
    ...(standing !== undefined && { standing }),
  };
});

/** The time of a live story whose coverage goes on: "Updated Nov. 17, 2026, 9:48 p.m. EST". */
export function updatedTime({ text, datetime }: TimeView, language: string): TimeView {
  return { text: stringsOf(language).headline.updated(text), datetime };
}

function cardPicture(photo: Photo, file: string, photos: CardSources['photos']): CardPicture | undefined {
  const path = resolvePhoto(file, photo.src);
  const focus: Focus = photo.focus ?? MIDDLE;
  const original = photos.get(path);
  const picture = pictureOf(path, photos, { rendition: 'card', focus });
  if (!original || !picture) return undefined;
  const { box } = photoVariants(path, original, 'card', focus);
  return { ...picture, alt: photo.alt ?? '', square: `seen-${squarePlace(box, original, focus)}` };
}
