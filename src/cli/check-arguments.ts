import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { nearestWord } from '../lib/text/nearest-word.ts';
import { UsageError } from './usage-error.ts';

/** The options of `npm run check`. A new one is a line here, and one where it is used. */
const OPTIONS = {
  against: { type: 'string' },
  fix: { type: 'boolean' },
  format: { type: 'string' },
  help: { type: 'boolean' },
} as const;

export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** How the command is called, for `--help`. */
export const USAGE = `npm run check -- [options] [files or folders of content/]

  --against <what>  also compares with what was published: a commit (v1.2, HEAD~3), a sitemap, or a list of addresses
  --fix             mends double spaces, spaces before commas and quotation marks that do not fit
  --format <name>   text (default), json, or github for annotations on a pull request
  --help            shows this

With files or folders, only what is wrong in them is listed; everything is known all the same.
Exit status: 0 without errors, 1 with errors, 2 when the command was called wrongly.`;

/** What was asked for. */
export interface CheckArguments {
  /** A commit or a file of addresses. */
  against?: string;
  fix: boolean;
  format: Format;
  help: boolean;
  /** Files and folders from the project's root, such as `content/articles/2026`; none for all of `content/`. */
  paths: string[];
}

/**
 * Reads the words behind `npm run check --`.
 * @param root the project's root
 * @param folder where the command was called; relative paths are from there
 * @throws UsageError for an unknown option or format, and for a path that does not exist or is not in `content/`
 */
export function checkArguments(words: readonly string[], root: string, folder: string): CheckArguments {
  const { values, positionals } = parse(words);
  const format = FORMATS.find((name) => name === (values.format ?? 'text'));
  if (format === undefined) {
    throw new UsageError(`\`${values.format}\` is not a format. The formats are ${FORMATS.join(', ')}.`);
  }
  return {
    ...(values.against !== undefined && { against: values.against }),
    fix: values.fix ?? false,
    format,
    help: values.help ?? false,
    paths: positionals.map((written) => contentPath(written, root, folder)),
  };
}

function parse(words: readonly string[]) {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw new UsageError(unknownOption(token.rawName, token.name));
    const takesValue = OPTIONS[token.name as keyof typeof OPTIONS].type === 'string';
    // The next option is no value.
    if (takesValue && (token.value ?? '-').startsWith('-'))
      throw new UsageError(`\`${token.rawName}\` needs a value.\n\n${USAGE}`);
    if (!takesValue && token.value !== undefined) throw new UsageError(`\`${token.rawName}\` takes no value.`);
  }
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

function unknownOption(written: string, name: string): string {
  const near = nearestWord(name, Object.keys(OPTIONS));
  const hint = near === undefined ? '.' : `; did you mean \`--${near}\`?`;
  return `\`${written}\` is not an option of check${hint}\n\n${USAGE}`;
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
