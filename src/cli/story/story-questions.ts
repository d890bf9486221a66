import { choose, listChoices, type Choice } from '../../newsroom/story/choice.ts';
import { identifier, line } from '../../schema/fields.ts';
import { readRefusal } from '../../schema/wording/refusal.ts';
import { UsageError } from '../options/usage-error.ts';

/** Puts a question to the editor and waits for the answer. */
export type Ask = (question: string) => Promise<string>;

/** An answer that will do, or why it will not. */
type Answer<T> = { ok: true; value: T } | { ok: false; message: string };

/**
 * The headline: what was given, else what the editor answers.
 * @throws UsageError where nothing usable was given and nobody can be asked
 */
export function askHeadline(given: string | undefined, ask: Ask | undefined): Promise<string> {
  return settle(given, ask, 'Headline: ', '--headline "…"', (text) => {
    const result = line.safeParse(text);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, message: `The headline ${readRefusal(result.error.issues[0]?.message ?? '').what}.` };
  });
}

/** The id of a section, found by id or name. @throws UsageError as {@link askHeadline} does */
export function askSection(given: string | undefined, sections: readonly Choice[], ask: Ask | undefined) {
  const question = `Sections: ${listChoices(sections)}\nSection: `;
  return settle(given, ask, question, `--section, one of ${listChoices(sections)}`, (text) => {
    const chosen = choose(text, sections, 'section');
    return chosen.ok ? { ok: true, value: chosen.id } : chosen;
  });
}

/** The ids of the authors, found by id or name; none for an unsigned story. @throws UsageError as {@link askHeadline} does */
export function askAuthors(given: readonly string[] | undefined, authors: readonly Choice[], ask: Ask | undefined) {
  const question = `Authors: ${listChoices(authors)}\nAuthor (several with commas, none for an unsigned story): `;
  return settle(given?.join(','), ask, question, '--author, or --unsigned', (text) => {
    const answers = text.split(',').filter((name) => name.trim() !== '');
    const chosen = answers.map((name) => choose(name, authors, 'author'));
    const wrong = chosen.find(({ ok }) => !ok);
    if (wrong && !wrong.ok) return wrong;
    return { ok: true, value: [...new Set(chosen.flatMap((choice) => (choice.ok ? [choice.id] : [])))] };
  });
}

/**
 * The text for those who cannot see the photo.
 * @param refusalOf why `npm run check` would refuse a text
 * @throws UsageError as {@link askHeadline} does
 */
export function askAlt(
  given: string | undefined,
  ask: Ask | undefined,
  refusalOf: (alt: string) => string | undefined,
): Promise<string> {
  const question = 'What is seen in the photo, for someone who cannot see it: ';
  return settle(given, ask, question, '--alt "…", which says what is seen in the photo', (text) => {
    const result = line.safeParse(text);
    if (!result.success) {
      const { what } = readRefusal(result.error.issues[0]?.message ?? '');
      return { ok: false, message: `The text for the photo ${what}.` };
    }
    const message = refusalOf(result.data);
    return message === undefined ? { ok: true, value: result.data } : { ok: false, message };
  });
}

/** The address of a story whose headline gives none. @throws UsageError as {@link askHeadline} does */
export function askSlug(ask: Ask | undefined): Promise<string> {
  const question =
    'The headline has letters that an address cannot hold.\nAddress, in lower-case letters a to z, digits and hyphens: ';
  const flag = '--slug, because the headline has letters that an address cannot hold; for example --slug coast-road';
  return settle(undefined, ask, question, flag, (text) =>
    identifier.safeParse(text.trim()).success
      ? { ok: true, value: text.trim() }
      : { ok: false, message: `"${text.trim()}" will not do, such as coast-road-closed would.` },
  );
}

async function settle<T>(
  given: string | undefined,
  ask: Ask | undefined,
  question: string,
  flag: string,
  read: (text: string) => Answer<T>,
): Promise<T> {
  if (given === undefined && !ask) throw new UsageError(`Add ${flag}. Nobody can be asked for it here.`);
  let answer = read(given ?? (await ask?.(question)) ?? '');
  while (!answer.ok) {
    // What was given as a flag is mended there; what was answered is asked for again.
    if (given !== undefined || !ask) throw new UsageError(answer.message);
    answer = read(await ask(`${answer.message}\n${question.split('\n').at(-1)}`));
  }
  return answer.value;
}
