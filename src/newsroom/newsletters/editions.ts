import { once } from '../../lib/memo.ts';
import type { Newsroom } from '../newsroom.ts';
import { editionPlan, type PlannedEdition, type PlanSources } from './edition-plan.ts';
import { newestTellable, tellableStory } from './tellable-story.ts';

/** All that decides which editions a newsroom has. */
export function planSources(newsroom: Newsroom): PlanSources {
  const { publication, newsletters, sections, stories, killed } = newsroom;
  const open = [...newsroom.editions].map(([id, { frontMatter }]) => [id, frontMatter] as const);
  return {
    timeZone: publication.timeZone,
    newsletters,
    written: new Map([...newsroom.editionsToBeSent, ...open]),
    wires: new Set([...sections].flatMap(([id, { wire }]) => (wire ? [id] : []))),
    stories: newestTellable([
      ...stories.flatMap((story) => (story.unpublished ? [] : (tellableStory(story.id, story.article) ?? []))),
      ...killed.map(({ id, section, epoch }) => ({ id, section, epoch, corrections: [] })),
    ]),
  };
}

/**
 * Every edition that the site has, newest first: the written ones, and those that came out by a rule. A preview has those
 * that are still to come as well, if somebody wrote them.
 */
export const editionsOf = once((newsroom: Newsroom): PlannedEdition[] => {
  const { now, newsletters, editions, editionsToBeSent } = newsroom;
  const hasNone = editions.size + editionsToBeSent.size === 0 && [...newsletters.values()].every(({ auto }) => !auto);
  // A paper without editions has nothing to plan.
  if (hasNone) return [];
  const latest = Math.max(now, ...[...editions.values()].map(({ epoch }) => epoch));
  return editionPlan(planSources(newsroom), latest)
    .filter(({ id, epoch }) => epoch <= now || editions.has(id) || editionsToBeSent.has(id))
    .sort((a, b) => b.epoch - a.epoch || (a.id < b.id ? -1 : 1));
});

/** The editions of a newsletter, newest first. */
export function editionsIn(newsroom: Newsroom, newsletter: string): PlannedEdition[] {
  return editionsOf(newsroom).filter((edition) => edition.newsletter === newsletter);
}
