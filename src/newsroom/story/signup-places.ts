import type { BodyPart } from '../../markdown/body-parts.ts';
import type { SignupView } from './newsletter.ts';

/** A part of a body in which the signups are at their places. */
export type PlacedPart = Exclude<BodyPart, { kind: 'newsletter' }> | { kind: 'signup'; signup: SignupView };

/**
 * Puts the signups of a story into its body, each newsletter once. The signup of the story itself comes after the opening
 * paragraphs, because a reader comes for the story. It comes at the end of a live story and of a text that is too short for an
 * interruption, unless the text places the signup of another newsletter.
 * @param own the signup of the story; undefined when the story has none
 * @param all the signups that the body may place, by id of the newsletter
 */
export function placeSignups(
  parts: readonly BodyPart[],
  own: SignupView | undefined,
  all: Readonly<Record<string, SignupView>>,
): PlacedPart[] {
  const shown = new Set<string>();
  const placed = parts.flatMap((part): PlacedPart[] => {
    if (part.kind !== 'newsletter') return [part];
    const signup = part.id === undefined ? own : all[part.id];
    if (!signup || shown.has(signup.id)) return [];
    shown.add(signup.id);
    return [{ kind: 'signup', signup }];
  });
  if (!own || shown.has(own.id)) return placed;
  const box = { kind: 'signup', signup: own } as const;
  const [first, ...rest] = placed;
  if (first?.kind !== 'html' || first.opening === undefined) return shown.size > 0 ? placed : [...placed, box];
  const { html, opening } = first;
  return [{ kind: 'html', html: html.slice(0, opening) }, box, { kind: 'html', html: html.slice(opening) }, ...rest];
}
