import { updatedAt } from '../newsroom/story/corrections.ts';
import type { FeedStory } from '../newsroom/machines/feed-story.ts';
import { coverPhoto } from '../newsroom/photos/cover-photo.ts';
import { shownFiles } from '../newsroom/photos/photo-files.ts';
import { withPictures } from '../newsroom/charts/chart-picture.ts';
import { addressOf } from '../newsroom/site/addresses.ts';
import type { FeedSources } from '../newsroom/machines/site-feeds.ts';
import { storyBody, type BodySource } from '../newsroom/story/story-page.ts';
import { storyAuthors } from '../newsroom/story/story-authors.ts';
import { openingOf } from '../newsroom/story/story-opening.ts';
import { storyGuid } from '../newsroom/story/story-guid.ts';
import { listedHeadline } from '../newsroom/story/story-label.ts';
import type { BodyPart } from '../markdown/body-parts.ts';
import { resolvePhoto, type Photo } from '../schema/photo.ts';
import type { FeedItem, FeedPerson, FeedPhoto } from './feed.ts';
import { itemContent } from './item-content.ts';

/** Reads and compiles the body of a story. */
export type ReadBody = (source: BodySource) => BodyPart[];

/** Data that the items of a feed share. */
type FeedFrame = Pick<FeedSources, 'publication' | 'site' | 'signups'> &
  Pick<FeedSources['subject'], 'content' | 'photos'>;

/** A story as an item of a feed. */
export function feedItem(feedStory: FeedStory, frame: FeedFrame, readBody: ReadBody): FeedItem {
  const { publication, site, content } = frame;
  const { story, section, topics } = feedStory;
  const { article, url } = story;
  const language = article.lang ?? publication.lang;
  const [photo] = photosOf([article.photo], feedStory, frame);
  const [cover] = photosOf([coverPhoto(story, feedStory.photos)], feedStory, frame);
  const isWhole = content === 'full';
  const body = isWhole || article.standfirst === undefined ? readBody(bodySource(feedStory, frame)) : [];
  const summary = article.standfirst ?? openingOf(body);
  return {
    id: storyGuid({ url, aliases: article.aliases, guid: article.guid }, publication),
    url: new URL(url, site.origin).href,
    title: listedHeadline(article, language),
    ...(summary !== undefined && { summary }),
    ...(isWhole && {
      html: itemContent(article, publication, {
        parts: frame.photos === 'all' ? chartsAsPictures(body, story, frame, language) : body,
        photo,
        gallery: photosOf(article.photos ?? [], feedStory, frame),
      }),
    }),
    published: article.published,
    updated: updatedAt(article) ?? article.published,
    authors: peopleOf(feedStory, frame),
    categories: [
      { id: article.section, name: section.name },
      ...article.tags.map((tag, index) => ({ id: tag, name: topics[index]?.name ?? tag })),
    ],
    ...(language !== publication.lang && { language }),
    ...(cover && { photo: cover }),
  };
}

/** The body of a story, compiled for a feed. */
function bodySource({ story, photos, tables }: FeedStory, frame: FeedFrame): BodySource {
  const { site } = frame;
  const { digest, context } = storyBody({ ...frame, story, photos, ...(tables && { tables }) });
  // Of the photos in a body only path and words are known, and not their rights.
  const portable = { page: new URL(story.url, site.origin).href, hasPictures: frame.photos === 'all' };
  return { digest, context: { ...context, portable } };
}

/** The body with a picture for each chart: feed readers draw nothing. */
function chartsAsPictures(
  body: readonly BodyPart[],
  { id, url }: FeedStory['story'],
  { site }: FeedFrame,
  language: string,
): BodyPart[] {
  const whole = (address: string) => new URL(address, site.origin).href;
  return withPictures(body, language, (number) => whole(addressOf('chart', `${id}/chart-${number}`)), whole(url));
}

function peopleOf({ story, authors }: FeedStory, { site, publication }: FeedFrame): FeedPerson[] {
  const people = storyAuthors(story.article, authors).map(({ name, url, isOrganization }) => ({
    name,
    ...(url !== undefined && { url: new URL(url, site.origin).href }),
    ...(isOrganization && { isOrganization }),
  }));
  return people.length > 0 ? people : [{ name: publication.name, isOrganization: true }];
}

/** The photos in the front matter that may be included, each as the file that everything can show. */
function photosOf(named: readonly (Photo | undefined)[], { story, photos }: FeedStory, frame: FeedFrame): FeedPhoto[] {
  return named.flatMap((photo) => {
    if (!photo || (frame.photos === 'redistributable' && photo.redistribution !== true)) return [];
    const path = resolvePhoto(story.file, photo.src);
    const original = photos.get(path);
    const file = original && shownFiles(path, original, 'whole').files.find(({ format }) => format === 'jpg');
    if (!file) return [];
    return [
      {
        url: new URL(file.url, frame.site.origin).href,
        type: 'image/jpeg',
        width: file.width,
        height: file.height,
        alt: photo.alt ?? '',
        ...(photo.caption !== undefined && { caption: photo.caption }),
        ...(photo.credit !== undefined && { credit: photo.credit }),
      },
    ];
  });
}
