import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

const OPTIONS = {
  send: { type: 'boolean' },
  all: { type: 'boolean' },
  out: { type: 'string' },
  report: { type: 'string' },
  indexnow: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** The address at which all services of IndexNow can be told. */
const INDEXNOW = 'https://api.indexnow.org/indexnow';

/** How the command is called, for `--help`. */
export const ANNOUNCE_USAGE = `npm run announce -- [options]

Tells search engines (IndexNow) and feed readers (WebSub) what the last build changed. Run it when that is on the web.
Without --send it only shows what it would tell.

  --send              tells them
  --all               also after a build that had nothing to compare with, and calls everything new
  --out <folder>      the folder that was built; dist when left out
  --report <file>     the report of an earlier build, in place of that of the last
  --indexnow <url>    another address for IndexNow
  --help              shows this

Exit status: 0 when all is told, 1 when a service did not take it, 2 when the command was called wrongly.`;

/** What was asked for. */
export interface AnnounceArguments {
  send: boolean;
  all: boolean;
  out: string;
  report?: string;
  indexNow: string;
  help: boolean;
}

/**
 * Reads the words behind `npm run announce --`.
 * @throws UsageError for what is no option
 */
export function announceArguments(words: readonly string[]): AnnounceArguments {
  const { send = false, all = false, out = 'dist', report, indexnow = INDEXNOW, help = false } = parse(words);
  if (!URL.canParse(indexnow)) throw new UsageError(`\`${indexnow}\` is not a web address.\n\n${ANNOUNCE_USAGE}`);
  return { send, all, out, indexNow: indexnow, help, ...(report !== undefined && { report }) };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${ANNOUNCE_USAGE}`);
  }
}
