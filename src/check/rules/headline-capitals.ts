import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** With fewer words, capitals may be names: NATO, UFO, "FBI: IRS". */
const MIN_WORDS = 3;

/** Headlines in capitals only. A warning: a name of many words in capitals may be right. */
export function capitalHeadlines({ articles }: Content): Finding[] {
  return [...articles.values()]
    .filter(({ data }) => isShouted(data.frontMatter.headline))
    .map(({ file }) => ({
      rule: 'headline-capitals',
      severity: 'warning',
      file,
      at: { field: ['headline'] },
      what: 'The headline is written in capitals.',
      why: 'It is hard to read, screen readers may spell it out, and names are lost in it.',
      fix: 'Write it as a sentence.',
    }));
}

function isShouted(headline: string): boolean {
  const words = headline.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= MIN_WORDS && words.every((word) => word === word.toUpperCase() && word !== word.toLowerCase());
}
