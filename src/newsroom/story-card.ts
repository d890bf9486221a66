import { formatDay, formatMoment, type TimeView } from '../lib/instant.ts';
import { memo } from '../lib/memo.ts';
import { smarten } from '../lib/typography.ts';
import type { Picture } from '../markdown/body-context.ts';
import { resolvePhoto } from '../schema/photo.ts';
import { bylineParts, bylineText } from './byline.ts';
import type { Newsroom, Story } from './newsroom.ts';
import { pictureOf } from './photo.ts';
import { kickerOf } from './story-label.ts';

/** A story as lists show it. */
export interface StoryCard {
  url: string;
  headline: string;
  kicker?: string;
  standfirst?: string;
  byline?: string;
  time: TimeView;
  picture?: Picture & { alt: string };
  language?: string;
}

/** A story as a list shows it. Wire posts show the hour, other stories the day. */
export function storyCard(story: Story, newsroom: Newsroom): StoryCard {
  return cardOf(newsroom, story);
}

/** A story stands in the lists of its section, its topics and its authors. */
const cardOf = memo((newsroom: Newsroom, { article, file, url }: Story): StoryCard => {
  const { publication, sections } = newsroom;
  const language = article.lang ?? publication.lang;
  const kicker = kickerOf(article);
  const format = sections.get(article.section)?.wire ? formatMoment : formatDay;
  const picture = article.photo && pictureOf(resolvePhoto(file, article.photo.src), newsroom);
  return {
    url,
    headline: smarten(article.headline, language),
    ...(kicker !== undefined && { kicker: smarten(kicker, language) }),
    ...(article.standfirst !== undefined && { standfirst: smarten(article.standfirst, language) }),
    ...(article.byline && { byline: bylineText(bylineParts(article.byline, language, newsroom)) }),
    time: format(article.published, publication.lang, publication.timeZone),
    ...(picture && article.photo && { picture: { ...picture, alt: smarten(article.photo.alt, language) } }),
    ...(article.lang !== undefined && article.lang !== publication.lang && { language: article.lang }),
  };
});
