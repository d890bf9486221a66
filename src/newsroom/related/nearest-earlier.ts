/** A story as far as its place among others goes. */
export interface Comparable {
  /** When it came out, in milliseconds since 1970. */
  epoch: number;
  tags: readonly string[];
  /** The id of its series. */
  series?: string | undefined;
  /** How far back it looks, in milliseconds: the wire has no use for what is long over. Without end when left out. */
  reach?: number | undefined;
  /** It looks for others, and is shown by none. */
  isHidden?: boolean | undefined;
}

/** How many stories one picks. */
export const PICKS = 5;
/** More of the same series would push out everything else; its box lists all parts. */
const SERIES_PICKS = 2;
/** How many of the newest stories of a tag are looked at, so that a site of any size stays quick to build. */
const LOOKED_AT = 12;
/** At this age, in milliseconds, a story counts half: ninety days. */
const HALF = 90 * 86_400_000;

/** The stories of a tag, up to the one that is looked at. */
interface Shelf {
  count: number;
  newest: number[];
}

/** A candidate, and how near it is. */
interface Scored {
  place: number;
  score: number;
}

/**
 * Picks for each story the five nearest that came out before it: two of its series, then those that share most tags with
 * it. A rare tag counts more than a common one, and a recent story more than an old one. All is measured by what was
 * there when the story came out, so that a later story never changes what an earlier one has picked.
 * @param stories oldest first
 * @returns for each story the places of those it picks, nearest first
 */
export function nearestEarlier(stories: readonly Comparable[]): number[][] {
  // Numbers in place of names, and arrays of numbers: millions of pairs are compared.
  const tagsOf = numberedTags(stories);
  const epochs = Float64Array.from(stories, ({ epoch }) => epoch);
  const seenBy = new Int32Array(stories.length).fill(-1);
  const shelves: Shelf[] = [];
  /** What each tag counts for the story that looks; nothing for those that it has not. */
  const weights: number[] = [];
  const series = new Map<string, number[]>();
  return stories.map((story, at) => {
    const tags = tagsOf[at] ?? [];
    const before = story.series === undefined ? [] : (series.get(story.series) ?? []);
    const picks = pick(at, tags, before, story.reach ?? Number.POSITIVE_INFINITY);
    if (story.isHidden) return picks;
    for (const tag of tags) put(shelfOf(tag), at);
    if (story.series !== undefined) series.set(story.series, [at, ...before].slice(0, SERIES_PICKS));
    return picks;
  });

  function pick(at: number, tags: readonly number[], first: readonly number[], reach: number): number[] {
    const ageOf = (place: number) => (epochs[at] ?? 0) - (epochs[place] ?? 0);
    const best: Scored[] = [];
    for (const place of first) seenBy[place] = at;
    for (const tag of tags) weights[tag] = 1 + Math.max(0, doublings(at) - doublings(shelfOf(tag).count));
    for (const tag of tags) {
      for (const place of shelfOf(tag).newest) {
        if (seenBy[place] === at || ageOf(place) > reach) continue;
        seenBy[place] = at;
        let weight = 0;
        for (const other of tagsOf[place] ?? []) weight += weights[other] ?? 0;
        keepBest(best, place, (weight * HALF) / (HALF + ageOf(place)));
      }
    }
    for (const tag of tags) weights[tag] = 0;
    return [...first.filter((place) => ageOf(place) <= reach), ...best.map(({ place }) => place)].slice(0, PICKS);
  }

  function shelfOf(tag: number): Shelf {
    const shelf = shelves[tag] ?? { count: 0, newest: [] };
    shelves[tag] = shelf;
    return shelf;
  }
}

/** The tags of each story, each once, numbered in the order in which they first came up. */
function numberedTags(stories: readonly Comparable[]): number[][] {
  const numbers = new Map<string, number>();
  return stories.map(({ tags }) => {
    const own = tags.map((tag) => {
      const number = numbers.get(tag) ?? numbers.size;
      numbers.set(tag, number);
      return number;
    });
    return own.filter((tag, index) => own.indexOf(tag) === index);
  });
}

/** Puts a candidate in its place among the best, the newer first where two are equally near. */
function keepBest(best: Scored[], place: number, score: number): void {
  const isBehind = (other: Scored | undefined) =>
    other !== undefined && (other.score > score || (other.score === score && other.place > place));
  if (best.length === PICKS && isBehind(best.at(-1))) return;
  let index = best.length;
  while (index > 0 && !isBehind(best[index - 1])) index--;
  best.splice(index, 0, { place, score });
  best.length = Math.min(best.length, PICKS);
}

function put(shelf: Shelf, at: number): void {
  shelf.count++;
  shelf.newest.push(at);
  if (shelf.newest.length > LOOKED_AT) shelf.newest.shift();
}

/** How often one doubles until a number is passed. In whole steps: a story more does not shift every weight a little. */
function doublings(count: number): number {
  return 32 - Math.clz32(count);
}
