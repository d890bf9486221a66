import type { z } from 'zod';
import { readRefusal } from '../../schema/wording/refusal.ts';
import { UsageError } from '../options/usage-error.ts';

/** Puts a question to the editor and waits for the answer. */
export type Ask = (question: string) => Promise<string>;

/** An answer that can be used, or the reason why it cannot. */
export type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

/** A question, and the option that answers it on the command line. */
export interface Question<T> {
  question: string;
  /** The option as an error names it: `--headline "…"`. */
  option: string;
  /** The answer where nobody can be asked, and to an empty line. */
  fallback?: string | undefined;
  read(text: string): Answer<T> | Promise<Answer<T>>;
}

/**
 * The answer to a question: what the option says, else what the editor answers. A wrong answer is asked for again.
 * @throws UsageError for a wrong option, and where nothing was given and nobody can be asked
 */
export async function settle<T>(
  given: string | undefined,
  ask: Ask | undefined,
  { question, option, fallback, read }: Question<T>,
): Promise<T> {
  const known = given ?? (ask ? undefined : fallback);
  if (known === undefined && !ask) throw new UsageError(`Add ${option}. There is no terminal to ask on.`);
  const text = async (words: string) => {
    const answer = (await ask?.(fallback === undefined ? words : words.replace(/: $/, ` [${fallback}]: `))) ?? '';
    return answer.trim() === '' ? (fallback ?? answer) : answer;
  };
  let answer = await read(known ?? (await text(question)));
  while (!answer.ok) {
    // A wrong option is corrected on the command line; a wrong answer is asked for again.
    if (known !== undefined) throw new UsageError(answer.message);
    answer = await read(await text(`${answer.message}\n${question.split('\n').at(-1)}`));
  }
  return answer.value;
}

/**
 * Reads an answer by the schema of a field, whose words say what is wrong with it.
 * @param subject what the answer is, at the beginning of a sentence: "The headline"
 */
export function readBy<Schema extends z.ZodType>(
  schema: Schema,
  subject: string,
): (text: string) => Answer<z.output<Schema>> {
  return (text) => checkValue(schema, subject, text.trim());
}

/** Checks a value as {@link readBy} checks a text. */
export function checkValue<Schema extends z.ZodType>(
  schema: Schema,
  subject: string,
  value: unknown,
): Answer<z.output<Schema>> {
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const [issue] = result.error.issues;
  if (issue?.code === 'too_big')
    return { ok: false, message: `${subject} is longer than ${issue.maximum} characters. Shorten it.` };
  const { what, fix } = readRefusal(issue?.message ?? '');
  return { ok: false, message: `${subject} ${what}.${fix === undefined ? '' : ` ${fix}`}` };
}
