import { UsageError } from './usage-error.ts';

/** An option without which a command cannot go on where nobody can be asked. */
export interface RequiredOption {
  /** The value that was given; undefined while it is missing. */
  given: unknown;
  /** The option as an error names it: `--headline "…"`. */
  option: string;
  /** The option with a value that is accepted. */
  example: string;
}

/**
 * Refuses to begin without an option, so that a person who writes a command line has one message to follow, not one for each.
 * @param command the name of the script in `package.json`
 * @throws UsageError that names every missing option, and shows what to add
 */
export function requireOptions(command: string, options: readonly RequiredOption[]): void {
  const missing = options.filter(({ given }) => given === undefined);
  if (missing.length === 0) return;
  throw new UsageError(
    [
      'There is no terminal to ask on. Add:',
      ...missing.map(({ option }) => `  ${option}`),
      `For example: npm run ${command} -- ${missing.length < options.length ? '… ' : ''}${missing.map(({ example }) => example).join(' ')}`,
    ].join('\n'),
  );
}
