import { count } from '../../cache/progress.ts';
import { formatProblems, type Problem } from '../../lib/problem.ts';

const SHOWN = 'The site shows the last version of each file without an error. Files that never had one are left out.';

/**
 * What the terminal has to say of the errors in `content/`: only those that it has not listed, because a writer who mends one of
 * several would read the others again at every save.
 * @param errors all that there are now
 * @param listed those of the time before, as {@link NewErrors.now} had them
 */
export function newErrors(errors: readonly Problem[], listed: ReadonlySet<string>): NewErrors {
  const fresh = errors.filter((error) => !listed.has(keyOf(error)));
  const now = new Set(errors.map(keyOf));
  if (fresh.length === 0) return { text: undefined, now };
  const others = errors.length - fresh.length;
  const more =
    others === 0
      ? ''
      : `${others === 1 ? '1 error' : `${count(others)} errors`} from before ${others === 1 ? 'is' : 'are'} still there. `;
  return { text: formatProblems(fresh, more + SHOWN), now };
}

/** What to print, and what has been printed by then. */
export interface NewErrors {
  /** Undefined where nothing is new. */
  text: string | undefined;
  /** The errors that there are now, by what they say. */
  now: ReadonlySet<string>;
}

/** An error by its words: a line that is typed above it moves it. */
function keyOf({ file, rule, what, fix }: Problem): string {
  return JSON.stringify([file, rule, what, fix]);
}
