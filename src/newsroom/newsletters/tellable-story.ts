import { toEpoch } from '../../lib/time/instant.ts';
import type { Article } from '../../schema/article.ts';
import { cameOutAt, wasKilledBefore } from '../gate.ts';
import type { TellableStory } from './edition-plan.ts';

/** What decides whether a story is in an edition; undefined for a draft, and for one that never came out. */
export function tellableStory(id: string, article: Article): TellableStory | undefined {
  if (article.status === 'draft' || wasKilledBefore(article)) return undefined;
  const { section, corrections, status } = article;
  const retraction = corrections.find(({ kind }) => kind === 'retraction');
  return {
    id,
    section,
    epoch: cameOutAt(article),
    corrections: status === 'killed' ? [] : corrections.map(({ date }) => toEpoch(date)),
    ...(retraction && status === 'retracted' && { retracted: toEpoch(retraction.date) }),
  };
}

/** Newest first; of those that came out at the same instant, the order is that of their ids. */
export function newestTellable(stories: readonly TellableStory[]): TellableStory[] {
  return stories.toSorted((a, b) => b.epoch - a.epoch || (a.id < b.id ? -1 : 1));
}
