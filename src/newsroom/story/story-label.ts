import type { Article } from '../../schema/article.ts';
import type { Unpublished } from '../gate.ts';
import { stringsOf } from '../../strings/strings.ts';

/**
 * The words before the headline: the story's own kicker, else the label of its kind.
 * @param language BCP 47, of the story
 */
export function kickerOf(article: Article, language: string): string | undefined {
  return article.kicker ?? labelOf(article, language);
}

/**
 * The label of the kind, when the kicker does not say it already.
 * @param language BCP 47, of the story
 */
export function typeLabel(article: Article, language: string): string | undefined {
  const label = labelOf(article, language);
  return article.kicker?.toLowerCase() === label?.toLowerCase() ? undefined : label;
}

/**
 * The headline where another page, a feed or a program leads to the story. A retracted story says so before its first
 * word: that also holds where nothing but the text of a link is read.
 * @param language BCP 47, of the story
 */
export function listedHeadline({ headline, status }: Pick<Article, 'headline' | 'status'>, language: string): string {
  return status === 'retracted' ? stringsOf(language).story.retractedHeadline(headline) : headline;
}

/**
 * The label of a story in a list that only editors see, because it is not published: "Draft".
 * @param language BCP 47, of the story
 * @returns undefined for a published story
 */
export function standingLabel(unpublished: Unpublished | undefined, language: string): string | undefined {
  return unpublished && stringsOf(language).story.standing[unpublished];
}

/** True for a live story whose coverage goes on. */
export function isLive({ type, ended }: Pick<Article, 'type' | 'ended'>): boolean {
  return type === 'live' && ended === undefined;
}

/** A reader must be told before the headline what a story is, unless it is news, as live coverage is once it has ended. */
function labelOf({ type, ended }: Pick<Article, 'type' | 'ended'>, language: string): string | undefined {
  return type === 'news' || (type === 'live' && ended !== undefined) ? undefined : stringsOf(language).storyTypes[type];
}
