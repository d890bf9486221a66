import { readPlainFile } from '../cache/plain-file.ts';
import { splitFrontMatter, type MarkdownSource } from '../schema/yaml/front-matter.ts';
import { readSourceText } from '../schema/yaml/source-text.ts';
import { locateField, type FieldPath } from '../schema/yaml/yaml-fields.ts';
import type { Problem } from '../lib/problem.ts';

/** A place in a file, as a problem shows it. */
export type Place = Pick<Problem, 'line' | 'column' | 'excerpt'>;

const NOWHERE: Place = { line: 1, column: 1 };

/**
 * A file of `content/` in its parts, read from disk: the fields of a YAML file, or the front matter and body. The
 * ledger does not keep positions, so a file with a problem is read again to find them.
 * @param file path from the project's root
 * @returns undefined for a photo, and for a file that cannot be read as text
 */
export function readContentSource(root: string, file: string): MarkdownSource | undefined {
  if (!/\.(?:md|yaml)$/.test(file)) return undefined;
  const text = readSourceText(file, readPlainFile(root, file));
  if (!text.ok) return undefined;
  if (file.endsWith('.yaml')) return { yaml: text.value, yamlLine: 1, body: '', bodyLine: 1 };
  const source = splitFrontMatter(file, text.value);
  return source.ok ? source.value : undefined;
}

/** The place of a field in a file. */
export function fieldPlace(root: string, file: string, field: FieldPath): Place {
  const source = readContentSource(root, file);
  return source ? locateField({ file, firstLine: source.yamlLine, yaml: source.yaml }, field) : NOWHERE;
}
