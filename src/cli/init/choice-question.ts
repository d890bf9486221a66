import { choose } from '../../newsroom/story/choice.ts';
import { settle, type Ask } from '../terminal/question.ts';

/** The answer of a paper that wants nothing of a kind. */
export const NONE = 'none';

/**
 * One of several names, or {@link NONE}, which is the default.
 * @param noun what is chosen, as its option is called
 * @throws UsageError for a name that is not among them, where nobody can be asked
 */
export function askChoice(
  given: string | undefined,
  ask: Ask | undefined,
  subject: string,
  names: readonly string[],
  noun: string,
): Promise<string> {
  const all = [NONE, ...names];
  return settle<string>(given, ask, {
    question: `${subject} (${all.join(', ')}): `,
    option: `--${noun}`,
    fallback: NONE,
    read(text) {
      const chosen = choose(
        text,
        all.map((id) => ({ id, name: id })),
        noun,
      );
      return chosen.ok ? { ok: true, value: chosen.id } : chosen;
    },
  });
}
