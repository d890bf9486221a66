import type { StoryType } from '../../schema/article.ts';
import type { NEW } from '../commands/new.ts';
import type { CommandLine } from '../options/command.ts';
import type { EditionOptions } from '../newsletter/begin-edition.ts';
import { UsageError } from '../options/usage-error.ts';

/** What `npm run new` got on the command line. */
export interface NewOptions {
  headline?: string;
  section?: string;
  /** Undefined when nothing was said; empty for an unsigned story. */
  authors?: string[];
  /** BCP 47; the publication's when left out. */
  lang?: string;
  date?: string;
  type?: StoryType;
  slug?: string;
  /** Give the address a number when it is taken. */
  number: boolean;
  publish: boolean;
  /** The text of a wire post. */
  wire?: string;
  /** Path of the lead photo, in `content/` or anywhere. */
  photo?: string;
  /** Describes the photo. */
  alt?: string;
}

/**
 * Gives the arguments of `npm run new` their meaning. A plain argument is the headline.
 * @throws UsageError for two headlines
 */
export function newOptions({ options, operands: [plain] }: CommandLine<typeof NEW>): NewOptions {
  const { author, unsigned, number = false, publish = false, edition: _, ...rest } = options;
  if (plain !== undefined && rest.headline !== undefined) {
    throw new UsageError(`There are two headlines, "${rest.headline}" and "${plain}". Leave one out.`);
  }
  const authors = unsigned ? [] : author;
  return {
    ...rest,
    ...(plain !== undefined && { headline: plain }),
    number,
    publish,
    ...(authors && { authors }),
  };
}

/** The options that an edition takes; the others are about stories. */
const OF_EDITIONS: ReadonlySet<string> = new Set(['edition', 'headline', 'date', 'publish']);

/**
 * Gives the arguments of `npm run new -- --edition` their meaning. A plain argument is the subject line.
 * @returns undefined for a story
 * @throws UsageError for an option of stories, and for two subject lines
 */
export function editionOptions(line: CommandLine<typeof NEW>): EditionOptions | undefined {
  const { edition, date } = line.options;
  if (edition === undefined) return undefined;
  const alien = Object.keys(line.options).find((name) => !OF_EDITIONS.has(name));
  if (alien !== undefined)
    throw new UsageError(`--${alien} is about a story, and --edition writes an edition. Leave one out.`);
  const { headline, publish } = newOptions(line);
  return {
    publish,
    ...(edition !== true && { newsletter: edition }),
    ...(headline !== undefined && { subject: headline }),
    ...(date !== undefined && { date }),
  };
}
