import { allStrings } from './strings.ts';

/** Everything that pages say of themselves, in all languages, as one text: each entry on a line. */
export function tableWords(): string {
  return allStrings().flatMap(textsOf).join('\n');
}

/** The texts in an entry. The text of a function is taken from its source, without its parameters. */
function textsOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  if (typeof entry === 'function') return [String(entry).replaceAll(/\$\{[^}]*\}/g, '\n')];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(textsOf) : [];
}
