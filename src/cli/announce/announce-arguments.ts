import type { ANNOUNCE } from '../commands/announce.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';

/** The address at which all services of IndexNow can be told. */
const INDEXNOW = 'https://api.indexnow.org/indexnow';

/** What was asked for. */
export interface AnnounceArguments {
  send: boolean;
  all: boolean;
  out: string;
  report?: string;
  indexNow: string;
}

/**
 * Gives the arguments of `npm run announce` their meaning.
 * @throws UsageError for an address of IndexNow that is not one
 */
export function announceArguments({ options }: CommandLine<typeof ANNOUNCE>): AnnounceArguments {
  const { send = false, all = false, out = 'dist', report, indexnow = INDEXNOW } = options;
  if (!URL.canParse(indexnow)) throw new UsageError(`\`${indexnow}\` is not a web address.`);
  return { send, all, out, indexNow: indexnow, ...(report !== undefined && { report }) };
}
