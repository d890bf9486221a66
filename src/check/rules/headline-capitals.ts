import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Shorter headlines in capitals may consist of names: NATO, UFO, "FBI: IRS". */
const MIN_WORDS = 3;
/** Words in capitals with nothing but spaces and figures between them; between names are commas. */
const RUN = /\p{L}{2,}(?:[\s\d]+\p{L}{2,})*/gu;
/** A run of this many words is a sentence; of two, when one of them is too long for the name of an organization. */
const SENTENCE = 3;
const LONG_WORD = /\p{L}{5,}/u;

/** Finds headlines that are all in capitals. This is a warning, because a long name in capitals may be correct. */
export function capitalHeadlines({ articles }: Content): Finding[] {
  return [...articles.values()]
    .filter(({ data }) => isShouted(data.frontMatter.headline))
    .map(({ file }) => ({
      rule: 'headline-capitals',
      severity: 'warning',
      file,
      at: { field: ['headline'] },
      what: 'The headline is written in capitals.',
      why: 'Capitals are hard to read, screen readers may spell them out, and names do not stand out.',
      fix: 'Use capitals as in a sentence.',
    }));
}

function isShouted(headline: string): boolean {
  const words = headline.match(/\p{L}{2,}/gu) ?? [];
  const isInCapitals = words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return words.length >= MIN_WORDS && isInCapitals && (headline.match(RUN) ?? []).some(isSentence);
}

function isSentence(run: string): boolean {
  const length = run.match(/\p{L}{2,}/gu)?.length ?? 0;
  return length >= SENTENCE || (length === 2 && LONG_WORD.test(run));
}
