import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../../lib/problem.ts';
import { slugOf } from '../../lib/text/slug.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import { firstUpdate } from '../../newsroom/live/first-update.ts';
import { newStoryFile, type NewFile, type NewStory } from '../../newsroom/story/new-story.ts';
import { publicationTime } from '../../newsroom/story/publication-time.ts';
import { wireBody, wireHeadline } from '../../newsroom/story/wire-line.ts';
import { identifier } from '../../schema/fields.ts';
import { openDesk, type Desk } from './desk.ts';
import { openPaperLanguage } from '../init/paper-language.ts';
import type { NewOptions } from './new-options.ts';
import type { Ask } from '../terminal/question.ts';
import { needStoryOptions } from './needed-options.ts';
import { askAuthors, askHeadline, askSection, askSlug, readStoryLanguage } from './story-questions.ts';
import { storyPhoto, type StoryPhoto } from './story-photo.ts';
import { UsageError } from '../options/usage-error.ts';

/**
 * Writes the file of a new story, as the options and the answers say. A file that is there already is never touched.
 * @param root the project's root
 * @param now milliseconds since 1970
 * @param ask puts a question to the editor; undefined where nobody can answer
 * @returns the path of the file from the root
 * @throws UsageError when something is missing or wrong; then nothing is written
 */
export async function beginStory(root: string, options: NewOptions, now: number, ask?: Ask): Promise<string> {
  const opened = await openDesk(root);
  const { wire } = options;
  const language = readStoryLanguage(options.lang) ?? opened.language;
  // The address, the clock and the words of the story are in its own language.
  const desk = { ...opened, language };
  if (wire === undefined) needStoryOptions(options, desk, ask);
  const story = await (wire === undefined ? report(options, desk, ask) : wirePost(wire, options, desk));
  const lead = await leadPhoto(root, options, desk, ask);
  const published = timeOf(options, now, desk);
  const slug = options.slug ?? slugOf(story.headline, desk.language) ?? (await askSlug(ask));
  const photo = lead && { photo: lead.photo, city: lead.city };
  const update = isEmptyLive(story) && {
    body: firstUpdate(updateWords(desk.language), published, desk.language, desk.timeZone),
  };
  const lang = language === opened.language ? undefined : language;
  const file = freeFile(
    root,
    { ...story, lang, ...photo, ...update, published, slug: checkedSlug(slug) },
    options,
    desk,
  );
  lead?.bring();
  return write(root, file);
}

async function leadPhoto(
  root: string,
  { photo, alt }: NewOptions,
  { language }: Desk,
  ask: Ask | undefined,
): Promise<StoryPhoto | undefined> {
  if (photo !== undefined) return storyPhoto(root, { photo, alt }, language, ask);
  if (alt !== undefined) throw new UsageError('--alt says what is seen in a photo: add --photo with its file.');
  return undefined;
}

/** What stands for the headline of an update, in the language of the story or else in English. */
function updateWords(language: string): string {
  const texts = openPaperLanguage(language) ?? openPaperLanguage('en');
  return texts?.words.update ?? '';
}

/** A live story without its updates, of which the first is written. */
function isEmptyLive({ type, body }: Beginning): boolean {
  return type === 'live' && body === undefined;
}

type Beginning = Omit<NewStory, 'published' | 'slug' | 'photo' | 'city' | 'lang'>;

async function report(options: NewOptions, desk: Desk, ask: Ask | undefined): Promise<Beginning> {
  return {
    headline: await askHeadline(options.headline, ask),
    section: await askSection(options.section, desk.sections, ask),
    authors: await askAuthors(options.authors, desk.authors, ask),
    type: options.type,
    status: options.publish ? 'published' : 'draft',
  };
}

/** A wire post is out when it is written: its line is the headline and, until there is more to say, the text. */
async function wirePost(text: string, options: NewOptions, desk: Desk): Promise<Beginning> {
  const wires = desk.sections.filter(({ wire }) => wire);
  if (wires.length === 0) {
    throw new UsageError('No section is a wire. Write `wire: true` into its file in content/sections/.');
  }
  const only = wires.length === 1 ? wires[0]?.id : undefined;
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return {
    headline: await askHeadline(options.headline ?? wireHeadline(line), undefined),
    section: await askSection(options.section ?? only, wires, undefined),
    authors: await askAuthors(options.authors ?? [], desk.authors, undefined),
    type: options.type,
    status: 'published',
    body: wireBody(line),
  };
}

function timeOf({ date }: NewOptions, now: number, { timeZone }: Desk): string {
  if (date === undefined) return zonedInstant(now, timeZone);
  const time = publicationTime(date, now, timeZone);
  if (time.ok) return time.instant;
  throw new UsageError(time.message);
}

function checkedSlug(slug: string): string {
  if (identifier.safeParse(slug).success) return slug;
  throw new UsageError(`"${slug}" cannot be an address: use lower-case letters a to z, digits and hyphens.`);
}

/** The story's file; with `--number`, under the next address that is free. */
function freeFile(root: string, story: NewStory, { number }: NewOptions, { timeZone }: Desk): NewFile {
  for (let count = 1; ; count++) {
    const reading = newStoryFile(count === 1 ? story : { ...story, slug: `${story.slug}-${count}` }, timeZone);
    if (!reading.ok) throw new UsageError(reading.problems.map(formatProblem).join('\n\n'));
    if (!existsSync(path.join(root, reading.value.file))) return reading.value;
    if (!number) {
      throw new UsageError(
        `${reading.value.file} is there already, and stays as it is.\nGive the new story another address with --slug, or let --number add a number to it.`,
      );
    }
  }
}

function write(root: string, { file, text }: NewFile): string {
  mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
  // A file that came there in between is not overwritten either.
  writeFileSync(path.join(root, file), text, { flag: 'wx' });
  return file;
}
