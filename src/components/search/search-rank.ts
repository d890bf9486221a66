import { WIRE_MARK } from '../../search/wire-mark.ts';
import type { Part } from './search-reach.ts';

/** A brief of the wire counts so much of an own story of the same day: agencies repeat the words of the day in few lines. */
const WIRE_WEIGHT = 0.5;
/** How much of the worth of a story is gone after a year: a quarter. */
const YEARLY_LOSS = 1 / 3;

/**
 * Makes the function that weighs how well a story fits a question by what else readers expect: own stories before the wire, and
 * new ones before old ones. Of two stories that fit differently well, an old one can still be the better.
 * @param parts of the index, newest first
 */
export function rankOf(parts: readonly Part[]): (story: { id: string; score: number }) => number {
  const newest = Number(parts[0]?.year);
  return ({ id, score }) => {
    const [, year = '', , place = ''] = /^(\d+)-(\d+)-(\d+)/.exec(id) ?? [];
    const name = id.slice(0, id.lastIndexOf('-'));
    const ofYear = parts.filter((part) => part.year === year);
    const before = ofYear.filter((part) => part.name < name).reduce((sum, { stories }) => sum + stories, 0);
    const all = ofYear.reduce((sum, { stories }) => sum + stories, 0);
    const age = newest - Number(year) + 1 - (before + Number(place) + 1) / Math.max(1, all);
    return (score / (1 + age * YEARLY_LOSS)) * (id.endsWith(WIRE_MARK) ? WIRE_WEIGHT : 1);
  };
}
