import { compileBody } from '../../markdown/compile.ts';
import type { BodyContext as PageContext, BodyWords, Picture } from '../../markdown/body-context.ts';
import { severityOf, type Problem } from '../../lib/problem.ts';
import { renderedWords } from './folded-words.ts';

const WORDS: BodyWords = {
  footnotes: 'Footnotes',
  backToReference: '',
  table: '',
  preformatted: '',
  box: '',
  photoExpired: '',
  dateline: '',
};
const PICTURE: Picture = { src: '/p.jpg', width: 1, height: 1, file: { width: 1, height: 1 }, tone: '' };

/** What a page would show of a body, and what the site would refuse in it. */
export interface Proof {
  words: string[];
  errors: Problem[];
}

/**
 * Compiles a new body as the site will.
 * @param photos the paths of the photos that it may show
 */
export function proofOf(markdown: string, photos: Iterable<string>): Proof {
  const context: PageContext = {
    file: 'story.md',
    firstLine: 1,
    language: 'en',
    words: WORDS,
    origin: 'https://new.example',
    pictures: Object.fromEntries(Array.from(photos, (path) => [path, PICTURE])),
  };
  const { parts, problems } = compileBody(markdown, context);
  return { words: renderedWords(parts), errors: problems.filter((problem) => severityOf(problem) === 'error') };
}

/** The difference between two texts, as counts of words: none if they say the same. */
export function wordDifference(
  before: readonly string[],
  after: readonly string[],
): { missing: string[]; additional: string[] } {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  const additional: string[] = [];
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    else additional.push(word);
  }
  const missing = [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word));
  return { missing, additional };
}
