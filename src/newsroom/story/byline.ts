import { intl } from '../../lib/intl.ts';
import { isEnglish } from '../../lib/time/instant.ts';
import type { Article, Contribution } from '../../schema/article.ts';
import type { Author } from '../../schema/author.ts';
import { addressOf } from '../site/addresses.ts';
import { displayName } from '../display-name.ts';

/** A piece of a byline: a person, or the words between two. */
export type BylinePart = { person: string; url?: string; role?: string } | { text: string };

/**
 * "A, B and C" in the language of the story, each author a link.
 * AP Stylebook, "comma": none before the conjunction of a simple series, which CLDR has for British English only.
 */
export function bylineParts(
  byline: readonly Contribution[],
  language: string,
  authors: ReadonlyMap<string, Author>,
): BylinePart[] {
  const people = byline.map((contribution): BylinePart => {
    const role = 'role' in contribution && contribution.role !== undefined ? { role: contribution.role } : {};
    if ('name' in contribution) return { person: contribution.name, ...role };
    const name = displayName(authors, contribution.author);
    return { person: name, url: addressOf('author', contribution.author), ...role };
  });
  // Nothing stands beside one name.
  if (people.length < 2) return people;
  const list = intl(Intl.ListFormat, isEnglish(language) ? 'en-GB' : language, { type: 'conjunction' });
  // The formatter is given the names because some conjunctions depend on them: "Ana e Ignacio".
  const parts = list.formatToParts(people.map((part) => ('person' in part ? part.person : part.text)));
  let next = 0;
  return parts.map(({ type, value }, index) => {
    if (type === 'element') return people[next++] ?? { text: value };
    return { text: /^it\b/.test(language) ? italianAnd(value, parts[index + 1]?.value ?? '') : value };
  });
}

/** Accademia della Crusca, "la d eufonica": "ed" before another e. Unicode CLDR does not have it. */
function italianAnd(words: string, name: string): string {
  return words === ' e ' && /^[eèé]/i.test(name) ? ' ed ' : words;
}

/** The same as one line of text. */
export function bylineText(parts: readonly BylinePart[]): string {
  return parts.map((part) => ('person' in part ? part.person : part.text)).join('');
}

/** The ids of the authors in a byline, in its order; guests have none. */
export function bylineIds({ byline = [] }: Pick<Article, 'byline'>): string[] {
  return byline.flatMap((contribution) => ('author' in contribution ? [contribution.author] : []));
}
