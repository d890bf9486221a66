import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../../lib/problem.ts';
import { clockText } from '../../lib/time/zoned-instant.ts';
import { readContent } from '../../loader/content-loader.ts';
import { goodContent } from '../../loader/known-content.ts';
import { newEditionFile, proposedStories } from '../../newsroom/newsletters/new-edition.ts';
import { nextScheduled, ruleOn, scheduledDays, sendingTime } from '../../newsroom/newsletters/sending-time.ts';
import { openNewsroom, type Newsroom } from '../../newsroom/newsroom.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';
import { choose, listChoices } from '../../newsroom/story/choice.ts';
import { calendarDay, line } from '../../schema/fields.ts';
import { UsageError } from '../options/usage-error.ts';
import { readBy, settle, type Ask } from '../terminal/question.ts';

/** What `npm run new -- --edition` got on the command line. */
export interface EditionOptions {
  /** Id or name; undefined when nothing was said. */
  newsletter?: string;
  subject?: string;
  /** `2026-11-27` */
  date?: string;
  publish: boolean;
}

/** The file that was written, from the project's root, and the path of its page. */
export interface BegunEdition {
  file: string;
  address: string;
}

/**
 * Writes the file of a new edition of a newsletter, with the latest stories to choose from. A file that is there already is
 * never touched.
 * @param root the project's root
 * @param now milliseconds since 1970
 * @param ask puts a question to the editor; undefined where nobody can answer
 * @throws UsageError when something is missing or wrong; then nothing is written
 */
export async function beginEdition(
  root: string,
  options: EditionOptions,
  now: number,
  ask?: Ask,
): Promise<BegunEdition> {
  const content = goodContent(await readContent(root));
  if (content.publication.size === 0)
    throw new UsageError('There is no content/publication.yaml here. Run this in the folder of the publication.');
  const newsroom = openNewsroom(content, now);
  const { timeZone } = newsroom.publication;
  const newsletter = await askNewsletter(options.newsletter, newsroom, ask);
  const rules = newsroom.newsletters.get(newsletter)?.auto ?? [];
  const today = clockText(now, timeZone).slice(0, 'YYYY-MM-DD'.length);
  const date = readDate(options.date ?? nextScheduled(rules, now, timeZone)?.date ?? today);
  const rule = ruleOn(date, rules);
  const usual = sendingTime(date, undefined, rules, timeZone);
  if (usual <= now && scheduledDays(rules, now, timeZone).some((day) => day.date === date))
    throw new UsageError(
      `The edition of ${date} came out by the rule of ${newsletter}, at ${clockText(usual, timeZone)}. Name a later day with --date.`,
    );
  // An edition that is begun after the usual time is sent at its own.
  const time = usual <= now ? clockText(now, timeZone).slice('YYYY-MM-DD '.length) : undefined;
  const day = { newsletter, date, rule, time };
  const sent = sendingTime(date, time, rules, timeZone);
  const stories = proposedStories(openNewsroom(content, sent), day);
  const subject = await askSubject(options.subject, stories[0]?.headline, ask);
  const reading = newEditionFile({ ...day, stories, subject, status: options.publish ? 'published' : 'draft' });
  if (!reading.ok) throw new UsageError(reading.problems.map(formatProblem).join('\n\n'));
  const { file, text } = reading.value;
  if (existsSync(path.join(root, file)))
    throw new UsageError(`${file} is there already, and stays as it is.\nName another day with --date.`);
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(root, file), text, { flag: 'wx' });
  return { file, address: addressOf('edition', `${newsletter}/${date}`) };
}

function askNewsletter(
  given: string | undefined,
  { newsletters }: Newsroom,
  ask: Ask | undefined,
): Promise<string> | string {
  const choices = [...newsletters].map(([id, { name }]) => ({ id, name }));
  const [only] = choices;
  if (!only) throw new UsageError('There is no newsletter. docs/newsletters.md shows the file of one.');
  if (given === undefined && choices.length === 1) return only.id;
  return settle(given, ask, {
    question: `Newsletters: ${listChoices(choices)}\nNewsletter: `,
    option: `--edition with a newsletter, one of ${listChoices(choices)}`,
    read(text) {
      const chosen = choose(text, choices, 'newsletter');
      return chosen.ok ? { ok: true, value: chosen.id } : chosen;
    },
  });
}

function askSubject(given: string | undefined, proposed: string | undefined, ask: Ask | undefined): Promise<string> {
  return settle(given, ask, {
    question: 'Subject line: ',
    option: 'the subject line in quotation marks: there is no new story to take it from',
    fallback: proposed,
    read: readBy(line, 'The subject line'),
  });
}

function readDate(text: string): string {
  const answer = readBy(calendarDay, 'The day of an edition')(text);
  if (answer.ok) return answer.value;
  throw new UsageError(answer.message);
}
