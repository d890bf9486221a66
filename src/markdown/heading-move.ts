import type { Element } from 'hast';
import type { Edit } from '../lib/problem.ts';
import { placeOf } from '../schema/yaml/source-text.ts';

/** The line below a heading that makes it one, after the marks of a quotation. */
const UNDERLINE = /^([ \t>]*)(=+|-+)[ \t]*$/;

/**
 * The changes that move a heading one level down.
 * @returns nothing for a heading that is written in HTML, and for one of several lines that is underlined with hyphens
 */
export function headingMove({ position }: Element, level: number, source: string): Edit[] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  const { line, column } = start;
  const written = source.slice(start.offset, end.offset);
  if (written.startsWith('#')) return [{ line, column, length: 0, replacement: '#' }];
  const lines = written.split('\n');
  const [, prefix = '', signs] = UNDERLINE.exec(lines.at(-1) ?? '') ?? [];
  if (signs === undefined || lines.length < 2) return [];
  const underline = {
    ...placeOf(source, end.offset - (lines.at(-1)?.length ?? 0) + prefix.length),
    length: signs.length,
  };
  const place = { line: underline.line, column: underline.column, length: underline.length };
  if (level === 1) return [{ ...place, replacement: '-'.repeat(Math.max(3, signs.length)) }];
  if (lines.length > 2) return [];
  return [
    { line, column, length: 0, replacement: `${'#'.repeat(level + 1)} ` },
    { ...place, replacement: '' },
  ];
}
