import type { Article, StoryType } from '../../schema/article.ts';
import { stringsOf } from '../../strings/strings.ts';

/**
 * What stands before the headline: the story's own kicker, else the label of its kind.
 * @param language that of the story
 */
export function kickerOf({ kicker, type }: Article, language: string): string | undefined {
  return kicker ?? labelOf(type, language);
}

/**
 * The label of the kind, when the kicker does not say it already.
 * @param language that of the story
 */
export function typeLabel({ kicker, type }: Article, language: string): string | undefined {
  const label = labelOf(type, language);
  return kicker?.toLowerCase() === label?.toLowerCase() ? undefined : label;
}

/** A reader must be told before the headline what a story is, unless it is news. */
function labelOf(type: StoryType, language: string): string | undefined {
  return type === 'news' ? undefined : stringsOf(language).storyTypes[type];
}
