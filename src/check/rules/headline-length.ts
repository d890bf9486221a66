import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Google's documentation of Article markup: a headline of more than 110 characters may be cut or left out. */
const SEARCH_LIMIT = 110;
/** X's documentation of cards: a title is cut after 70 characters. */
const CARD_LIMIT = 70;

/**
 * Finds headlines that search results cut, and social headlines that cards cut. These are warnings, because the page
 * shows all of the text. The limit of cards does not apply to a plain headline, because the social headline is what is
 * written for cards.
 */
export function longHeadlines({ articles }: Content): Finding[] {
  return [...articles.values()].flatMap(({ file, data: { frontMatter } }) => {
    const { headline, socialHeadline } = frontMatter;
    return [
      ...tooLong(file, 'headline', headline, SEARCH_LIMIT, 'Google’s rules for articles'),
      ...tooLong(file, 'socialHeadline', socialHeadline, CARD_LIMIT, 'X’s rules for cards'),
    ];
  });
}

function tooLong(file: string, field: string, text: string | undefined, limit: number, source: string): Finding[] {
  const length = [...(text ?? '')].length;
  if (length <= limit) return [];
  return [
    {
      rule: 'headline-length',
      severity: 'warning',
      file,
      at: { field: [field] },
      what: `\`${field}\` has ${length} characters; more than ${limit} may be cut off (${source}).`,
      why: 'The end is cut off where most readers see it first.',
      fix: field === 'headline' ? 'Shorten it. The rest can go in `standfirst`.' : 'Shorten it.',
    },
  ];
}
