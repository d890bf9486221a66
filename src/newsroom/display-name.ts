import { atStart } from '../lib/text/sentence-start.ts';

/** Stands for the section of a story that has none, so that the rest of the story can be read. */
export const NO_SECTION = 'untitled';

/** The name of a section or an author as readers see it; the id where there is no such file. */
export function displayName(named: ReadonlyMap<string, { name: string }>, id: string): string {
  return named.get(id)?.name ?? id;
}

/** A hyphen that belongs to the name: before a short number, as in covid-19 and 9-11, but not before a year. */
const HYPHEN_OF_NAME = /(?<=^[^-]+)-(?=\p{Nd}{1,3}(?:-|$))/u;

/** The name of an id that has no name of its own: "coast road" for `coast-road`, and "covid-19" for `covid-19`. */
export function idName(id: string): string {
  return id
    .split(HYPHEN_OF_NAME)
    .map((part) => part.replaceAll('-', ' '))
    .join('-');
}

/**
 * {@link idName} as the title of a page: "Coast road".
 * @param language BCP 47, whose capitals are meant
 */
export function idTitle(id: string, language: string): string {
  return atStart(idName(id), language);
}
