import { nearestWord } from '../../lib/text/nearest-word.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { withoutAccents } from '../../lib/text/without-accents.ts';

/** Something of `content/` that an editor chooses by id or name. */
export interface Choice {
  id: string;
  name: string;
}

/** The id that was meant, or why there is none. */
export type Chosen = { ok: true; id: string } | { ok: false; message: string };

/** More would scroll the question away. */
const LISTED = 30;

/**
 * Finds what an editor means by an answer: the id or the name, in capitals or not, with or without accents.
 * @param noun what is chosen, for the message: "section"
 */
export function choose(answer: string, choices: readonly Choice[], noun: string): Chosen {
  const wanted = answer.trim().toLowerCase();
  const plain = plainName(wanted);
  const called = choices.filter(({ name }) => plainName(name) === plain);
  // Of two names that differ by their accents, the one that is written as it is typed.
  const found =
    choices.find(({ id }) => id === wanted) ?? called.find(({ name }) => name.toLowerCase() === wanted) ?? called[0];
  if (found) return { ok: true, id: found.id };
  const meant = meantChoice(wanted, choices);
  const hint = meant ? `did you mean ${meant.id}?` : `there are: ${listChoices(choices)}.`;
  return { ok: false, message: `There is no ${noun} "${answer.trim()}"; ${hint}` };
}

function plainName(name: string): string {
  return withoutAccents(name).toLowerCase();
}

/** The choice whose id or name is nearest to a misspelt one; undefined when none is near enough to suggest. */
export function meantChoice(answer: string, choices: readonly Choice[]): Choice | undefined {
  const near = nearestWord(
    answer,
    choices.flatMap(({ id, name }) => [id, name, slugOf(name, 'en') ?? id]),
  );
  return choices.find(({ id, name }) => id === near || name === near || slugOf(name, 'en') === near);
}

/** The choices in one line: `news (News), opinion (Opinion)`. A name that is the id is left out. */
export function listChoices(choices: readonly Choice[]): string {
  const listed = choices.slice(0, LISTED).map(({ id, name }) => (id === name ? id : `${id} (${name})`));
  const rest = choices.length - listed.length;
  return [...listed, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
