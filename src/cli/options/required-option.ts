import { UsageError } from './usage-error.ts';

/** An option without which a command cannot go on where nobody can be asked. */
export interface RequiredOption {
  /** With its hyphens: `--section`. */
  name: string;
  /** The value that was given; undefined while it is missing. */
  given: string | undefined;
  /** What else an error says of it: ", one of news, sport". */
  about: string;
  /** A value that is accepted. */
  example: string;
}

/** Values that no shell takes for anything else. */
const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * Refuses to begin without an option, so that a person who writes a command line has one message to follow, not one for each.
 * @param command the name of the script in `package.json`
 * @param flags options without a value that were given, for the example
 * @throws UsageError that names every missing option, and shows the whole command line
 */
export function requireOptions(
  command: string,
  options: readonly RequiredOption[],
  flags: readonly string[] = [],
): void {
  const missing = options.filter(({ given }) => given === undefined);
  if (missing.length === 0) return;
  const words = options.map(({ name, given, example }) => `${name} ${quoted(given ?? example)}`);
  throw new UsageError(
    [
      'There is no terminal to ask on. Add:',
      ...missing.map(({ name, about }) => `  ${name}${about}`),
      `For example: npm run ${command} -- ${[...words, ...flags].join(' ')}`,
    ].join('\n'),
  );
}

function quoted(value: string): string {
  return PLAIN.test(value) ? value : `"${value.replaceAll(/["\\$`]/g, '\\$&')}"`;
}
