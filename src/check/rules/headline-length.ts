import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/** Google's documentation of Article markup: a headline of more than 110 characters may be cut or left out. */
const SEARCH_LIMIT = 110;
/** X's documentation of cards: a title is cut after 70 characters. */
const CARD_LIMIT = 70;

/**
 * Headlines that search results cut, and social headlines that cards cut. A warning: the page shows all of it. A headline
 * is not held to the limit of cards, because a social headline is what is written for them.
 */
export function longHeadlines({ articles }: Content): Finding[] {
  return [...articles.values()].flatMap(({ file, data: { frontMatter } }) => {
    const { headline, socialHeadline } = frontMatter;
    return [
      ...tooLong(file, 'headline', headline, SEARCH_LIMIT, 'search results show (Google’s rules for articles)'),
      ...tooLong(
        file,
        'socialHeadline',
        socialHeadline,
        CARD_LIMIT,
        'cards of social networks show (X’s rules for cards)',
      ),
    ];
  });
}

function tooLong(file: string, field: string, text: string | undefined, limit: number, shown: string): Finding[] {
  const length = [...(text ?? '')].length;
  if (length <= limit) return [];
  return [
    {
      rule: 'headline-length',
      severity: 'warning',
      file,
      at: { field: [field] },
      what: `\`${field}\` has ${length} characters; ${limit} is what ${shown}.`,
      why: 'The end is cut off where most readers meet it first.',
      fix: 'Write a shorter one; what it leaves out can stand in `standfirst`.',
    },
  ];
}
