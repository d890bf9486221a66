import { choose, listChoices, type Choice } from '../../newsroom/story/choice.ts';
import { identifier, language, line } from '../../schema/fields.ts';
import { UsageError } from '../options/usage-error.ts';
import { readBy, settle, type Ask } from '../terminal/question.ts';

/**
 * The headline: what was given, else what the editor answers.
 * @throws UsageError where nothing usable was given and nobody can be asked
 */
export function askHeadline(given: string | undefined, ask: Ask | undefined): Promise<string> {
  return settle(given, ask, {
    question: 'Headline: ',
    option: '--headline "…"',
    read: readBy(line, 'The headline'),
  });
}

/** The language that `--lang` names; undefined without it. @throws UsageError for a text that is no language tag */
export function readStoryLanguage(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const answer = readBy(language, 'The language')(given);
  if (!answer.ok) throw new UsageError(answer.message);
  return answer.value;
}

/** The id of a section, found by id or name. @throws UsageError as {@link askHeadline} does */
export function askSection(given: string | undefined, sections: readonly Choice[], ask: Ask | undefined) {
  return settle(given, ask, {
    question: `Sections: ${listChoices(sections)}\nSection: `,
    option: `--section, one of ${listChoices(sections)}`,
    read(text) {
      const chosen = choose(text, sections, 'section');
      return chosen.ok ? { ok: true, value: chosen.id } : chosen;
    },
  });
}

/** The ids of the authors, found by id or name; none for an unsigned story. @throws UsageError as {@link askHeadline} does */
export function askAuthors(given: readonly string[] | undefined, authors: readonly Choice[], ask: Ask | undefined) {
  return settle<string[]>(given?.join(','), ask, {
    question: `Authors: ${listChoices(authors)}\nAuthor (several with commas, none for an unsigned story): `,
    option: '--author, or --unsigned',
    read(text) {
      const answers = text.split(',').filter((name) => name.trim() !== '');
      const chosen = answers.map((name) => choose(name, authors, 'author'));
      const wrong = chosen.find(({ ok }) => !ok);
      if (wrong && !wrong.ok) return wrong;
      return { ok: true, value: [...new Set(chosen.flatMap((choice) => (choice.ok ? [choice.id] : [])))] };
    },
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
  const readLine = readBy(line, 'The text for the photo');
  return settle(given, ask, {
    question: 'What is seen in the photo, for someone who cannot see it: ',
    option: '--alt "…", which says what is seen in the photo',
    read(text) {
      const result = readLine(text);
      const message = result.ok ? refusalOf(result.value) : undefined;
      return message === undefined ? result : { ok: false, message };
    },
  });
}

/** The address of a story whose headline gives none. @throws UsageError as {@link askHeadline} does */
export function askSlug(ask: Ask | undefined): Promise<string> {
  return settle(undefined, ask, {
    question:
      'The headline has letters that an address cannot hold.\nAddress, in lower-case letters a to z, digits and hyphens: ',
    option: '--slug, because the headline has letters that an address cannot hold; for example --slug coast-road',
    read: (text) =>
      identifier.safeParse(text.trim()).success
        ? { ok: true, value: text.trim() }
        : { ok: false, message: `"${text.trim()}" is not a valid address. Try something like coast-road-closed.` },
  });
}
