import type { Post } from '../store/post.ts';

/** Of the sequences of words in two texts together, the share that both have, from which they count as similar. */
const SHARE = 0.5;
/** Words in a sequence. */
const LENGTH = 3;

/** The earlier post that says nearly the same as a post, if there is one. */
export function similarTo(post: Post, others: readonly Post[]): Post | undefined {
  const own = sequences(post.text);
  return others.find((other) => {
    if (other.id === post.id || other.time > post.time) return false;
    const theirs = sequences(other.text);
    const shared = [...own].filter((sequence) => theirs.has(sequence)).length;
    return shared / (own.size + theirs.size - shared) >= SHARE;
  });
}

/** By post text: a page compares each post with many. */
const known = new Map<string, Set<string>>();
const MOST_KNOWN = 2000;

function sequences(text: string): Set<string> {
  const before = known.get(text);
  if (before) return before;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.toLowerCase())]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  const starts = Math.max(words.length - LENGTH + 1, 1);
  const found = new Set(Array.from({ length: starts }, (_, at) => words.slice(at, at + LENGTH).join(' ')));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return found;
}
