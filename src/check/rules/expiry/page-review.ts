import type { Content } from '../../../newsroom/content.ts';
import type { Finding } from '../../finding.ts';

const DAY = 86_400_000;
/** Days before the date from which there is a warning. */
const NOTICE = 30;

/**
 * Finds pages that somebody must read again, because their `reviewBy` has passed or soon will. The statement about
 * accessibility is the usual one: EU law asks for a review each year (Implementing Decision 2018/1523, article 1).
 * @param now milliseconds since 1970
 */
export function dueReviews({ pages }: Content, now: number): Finding[] {
  return [...pages.values()].flatMap(({ file, data: { frontMatter } }): Finding[] => {
    const { reviewBy } = frontMatter;
    // The day itself is still in time.
    const days = reviewBy === undefined ? NOTICE : Math.floor((Date.parse(reviewBy) + DAY - now) / DAY);
    if (days >= NOTICE) return [];
    const when = days === 0 ? 'today' : days === 1 ? 'by tomorrow' : `within ${days} days`;
    return [
      {
        rule: 'page-review',
        severity: 'warning',
        file,
        at: { field: ['reviewBy'] },
        what: days < 0 ? `The page was due for a review by ${reviewBy}.` : `The page is due for a review ${when}.`,
        why: 'Readers rely on what it says about the site as it is now.',
        fix: 'Read the page, correct it, and set `reviewBy` to a day a year from now.',
      },
    ];
  });
}
