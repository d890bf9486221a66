import { parseArgs } from 'node:util';
import { nearestWord } from '../lib/text/nearest-word.ts';
import { STORY_TYPES, type StoryType } from '../schema/article.ts';
import { UsageError } from './usage-error.ts';

/** What `npm run new` was told on the command line. */
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
  /** What is seen in it. */
  alt?: string;
}

const FLAGS = {
  headline: { type: 'string' },
  section: { type: 'string' },
  author: { type: 'string', multiple: true },
  unsigned: { type: 'boolean' },
  date: { type: 'string' },
  type: { type: 'string' },
  slug: { type: 'string' },
  number: { type: 'boolean' },
  publish: { type: 'boolean' },
  wire: { type: 'string' },
  photo: { type: 'string' },
  alt: { type: 'string' },
} as const;

const USAGE = `npm run new                                  asks for what it needs
npm run new -- --wire "Ferry service resumes"  writes a wire post

  --headline "…"   --section news   --author jane-doe (once for each)   or --unsigned
  --date 2026-11-25T18:00   the newsroom's clock; now when left out
  --type analysis           news when left out
  --slug ferry-resumes      the address; made from the headline when left out
  --number                  adds -2 to the address when it is taken
  --publish                 published, not a draft
  --photo ~/pier.jpg        the lead photo, with the caption, credit and city in its file
  --alt "…"                 what is seen in the photo`;

/**
 * Reads the flags of `npm run new`.
 * @throws UsageError for a flag that there is not, or a value that cannot be
 */
export function readNewOptions(argv: readonly string[]): NewOptions {
  const { author, unsigned, type, number = false, publish = false, ...rest } = parse(argv);
  const authors = unsigned ? [] : author?.flatMap((ids) => ids.split(',')).filter((id) => id.trim() !== '');
  return {
    ...rest,
    number,
    publish,
    ...(authors && { authors }),
    ...(type !== undefined && { type: storyType(type) }),
  };
}

function parse(argv: readonly string[]) {
  const { values, positionals } = strictly(argv);
  if (positionals.length === 0) return values;
  // npm keeps flags for itself that stand before two hyphens, and hands on only their values.
  throw new UsageError(
    `"${positionals[0]}" stands there without a flag. With npm, two hyphens come first:\n\n${USAGE}`,
  );
}

function strictly(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true });
  } catch (error) {
    const [, flag] = /^Unknown option '(--[\w-]+)/.exec((error as Error).message) ?? [];
    if (flag === undefined) throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
    const near = nearestWord(flag.slice(2), Object.keys(FLAGS));
    const hint = near === undefined ? `.\n\n${USAGE}` : `; did you mean --${near}?`;
    throw new UsageError(`${flag} is not a flag of npm run new${hint}`);
  }
}

function storyType(text: string): StoryType {
  const known = STORY_TYPES.find((type) => type === text);
  if (known) return known;
  const near = nearestWord(text, STORY_TYPES);
  const hint = near === undefined ? `there are: ${STORY_TYPES.join(', ')}.` : `did you mean ${near}?`;
  throw new UsageError(`There is no type "${text}"; ${hint}`);
}
