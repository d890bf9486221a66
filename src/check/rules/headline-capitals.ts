import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Shorter headlines in capitals may consist of names: NATO, UFO, "FBI: IRS". */
const MIN_WORDS = 3;

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
  return words.length >= MIN_WORDS && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
}
