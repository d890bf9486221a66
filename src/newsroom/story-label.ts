import type { Article, StoryType } from '../schema/article.ts';

/** The kinds of story that a reader must be told before the headline. */
const LABELS: Partial<Record<StoryType, string>> = {
  analysis: 'Analysis',
  opinion: 'Opinion',
  live: 'Live',
  explainer: 'Explainer',
  obituary: 'Obituary',
  letter: 'Letter',
};

/** What stands before the headline: the story's own kicker, else the label of its kind. */
export function kickerOf({ kicker, type }: Article): string | undefined {
  return kicker ?? LABELS[type];
}

/** The label of the kind, when the kicker does not say it already. */
export function typeLabel({ kicker, type }: Article): string | undefined {
  const label = LABELS[type];
  return kicker?.toLowerCase() === label?.toLowerCase() ? undefined : label;
}
