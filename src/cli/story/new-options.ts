import type { StoryType } from '../../schema/article.ts';
import type { NEW } from '../commands/new.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';

/** What `npm run new` got on the command line. */
export interface NewOptions {
  headline?: string;
  section?: string;
  /** Undefined when nothing was said; empty for an unsigned story. */
  authors?: string[];
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
  const { author, unsigned, number = false, publish = false, ...rest } = options;
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
