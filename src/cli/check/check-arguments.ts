import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CHECK } from '../commands/check.ts';
import type { CommandLine } from '../options/command.ts';
import { UsageError } from '../options/usage-error.ts';

export type Format = (typeof CHECK.options.format.choices)[number];

/** What was asked for. */
export interface CheckArguments {
  /** A commit or a file of addresses. */
  against?: string;
  fix: boolean;
  format: Format;
  /** Files and folders from the project's root, such as `content/articles/2026`; none for all of `content/`. */
  paths: string[];
}

/**
 * Gives the arguments of `npm run check` their meaning.
 * @param root the project's root
 * @param folder where the command was called; relative paths are from there
 * @throws UsageError for a path that does not exist or is not in `content/`
 */
export function checkArguments(
  { options, operands }: CommandLine<typeof CHECK>,
  root: string,
  folder: string,
): CheckArguments {
  const { fix = false, format = 'text', against } = options;
  return {
    ...(against !== undefined && { against }),
    fix,
    format,
    paths: operands.map((written) => contentPath(written, root, folder)),
  };
}

function contentPath(written: string, root: string, folder: string): string {
  const absolute = path.resolve(folder, written);
  const relative = path.relative(root, absolute).replaceAll(path.sep, '/');
  if (relative !== 'content' && !relative.startsWith('content/')) {
    throw new UsageError(`${written} is not in content/. Only files and folders in there are checked.`);
  }
  if (!existsSync(absolute))
    throw new UsageError(`There is no ${written}. Correct the path, or leave it out to check everything.`);
  return relative;
}
