import { choose, listChoices, type Choice } from '../../newsroom/story/choice.ts';
import { settle, type Ask } from '../terminal/question.ts';

/** The answer of a paper that wants nothing of a kind, or does not know it yet. */
export const NONE = 'none';

/** True for {@link NONE} and what people write in its place. */
export function isNone(text: string): boolean {
  return [NONE, 'later', 'no', '-'].includes(text.trim().toLowerCase());
}

/** One of several things that a paper may have. */
interface ChoiceQuestion {
  /** What is chosen, at the beginning of a sentence, and its plural. */
  subject: [one: string, several: string];
  option: string;
  choices: readonly Choice[];
}

/**
 * Asks for one of several things by its id or its name; {@link NONE} is the default.
 * @throws UsageError for one that is not among them, where nobody can be asked
 */
export function askChoice(
  given: string | undefined,
  ask: Ask | undefined,
  { subject: [one, several], option, choices }: ChoiceQuestion,
): Promise<string> {
  const all = [{ id: NONE, name: NONE }, ...choices];
  return settle<string>(given, ask, {
    // A wrong answer is asked for again by the last line, after the list or the nearest name.
    question: `${several}: ${listChoices(all)}\n${one}: `,
    option,
    fallback: NONE,
    read(text) {
      const chosen = choose(text, all, one.toLowerCase());
      return chosen.ok ? { ok: true, value: chosen.id } : chosen;
    },
  });
}
