import { labelOf } from '../../schema/wording/field-label.ts';

/** The start of a line that begins a field, and its name. */
const FIELD = /^((?:\s|- )*)['"]?([A-Za-z][\w-]*)['"]?:(?:\s|$)/;
/** A field within braces. */
const IN_BRACES = /[{,]\s*([A-Za-z][\w-]*):/g;

/**
 * The field that a place of a file is in, as its form names it: `Photo: Description of the photo`. Places in the text of a Markdown
 * file are in its text.
 * @param text the whole file
 * @param line from 1, as is the column
 * @returns undefined where no field is, such as at the beginning of a file
 */
export function fieldAt(text: string, line: number, column: number): string | undefined {
  const lines = text.split(/\r\n?|\n/);
  const isMarkdown = /^---\s*$/.test(lines[0] ?? '');
  const end = isMarkdown ? lines.findIndex((one, at) => at > 0 && /^---\s*$/.test(one)) : -1;
  if (end > 0 && line > end) return 'Text';
  const names = fieldNames(lines, line - 1, column);
  return names.length === 0 ? undefined : names.map(labelOf).join(': ');
}

/** The names of the fields around a place, the outermost first. */
function fieldNames(lines: readonly string[], at: number, column: number): string[] {
  const own = lines[at] ?? '';
  let depth = FIELD.test(own) ? Infinity : (/^(?:\s|- )*/.exec(own)?.[0].length ?? 0);
  const names: string[] = [];
  for (let index = at; index >= 0 && depth > 0; index--) {
    const [, indent = '', name = ''] = FIELD.exec(lines[index] ?? '') ?? [];
    if (name === '' || indent.length >= depth) continue;
    names.unshift(name);
    depth = indent.length;
  }
  const inBraces = [...own.matchAll(IN_BRACES)].filter(({ index }) => index < column).at(-1)?.[1];
  return inBraces === undefined ? names : [...names, inBraces];
}
