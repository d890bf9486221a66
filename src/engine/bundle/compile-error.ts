import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A mistake in a source file, as the bundler reports it. */
interface SourceMistake {
  message: string;
  /** The message without its place, from the compiler of style sheets. */
  reason?: string;
  /** `column` counts from 0. */
  loc: { file: string; line: number; column: number };
}

/**
 * Says in which source files, such as the components of a newsroom, the bundler found mistakes: a line for each, without the
 * stack of the bundler.
 * @param root the project's root
 * @returns undefined for an error of another kind
 */
export function compileErrorText(error: unknown, root: string): string | undefined {
  const found: unknown = (error as { errors?: unknown } | undefined)?.errors;
  if (!Array.isArray(found) || found.length === 0 || !found.every(isSourceMistake)) return undefined;
  return found
    .map(({ message, reason, loc: { file, line, column } }) => {
      const [first = ''] = stripVTControlCharacters(reason ?? message).split('\n');
      const shown = path.relative(root, file).replaceAll('\\', '/');
      return `${shown}:${line}:${column + 1} cannot be compiled: ${first.replace(/^\[\w+\] /, '')}`;
    })
    .join('\n');
}

function isSourceMistake(error: unknown): error is SourceMistake {
  const { message, loc } = Object(error) as Partial<SourceMistake>;
  return typeof message === 'string' && typeof loc?.file === 'string';
}
