import { splitFrontMatter } from './front-matter.ts';
import { dataOf, editYaml } from './yaml-edit.ts';

/** A value that a field can be given. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [name: string]: FieldValue };

/** A change of one field of the front matter: its new value, a further entry of its list, or nothing in its place. */
export type FieldChange =
  { field: string; value: FieldValue } | { field: string; entry: FieldValue } | { field: string; isRemoved: true };

/**
 * Changes fields of a Markdown file and no other byte: {@link editYaml}; line ends and the byte order mark stay, too.
 * @param text the whole file
 * @param order the names of all fields in the order of the schema; a new field is put after the nearest one before it
 * @returns undefined for front matter that cannot be read, or that is written in a way in which nothing can be changed safely
 */
export function editFields(
  text: string,
  changes: readonly FieldChange[],
  order: readonly string[],
): string | undefined {
  const [mark = ''] = /^\uFEFF*/.exec(text) ?? [];
  const plain = text.slice(mark.length).replaceAll(/\r\n?/g, '\n');
  const source = splitFrontMatter('', plain);
  const before = source.ok ? dataOf(source.value.yaml) : undefined;
  if (!source.ok || !before || Object.keys(before).length === 0) return undefined;
  const { yaml } = source.value;
  const edited = editYaml(yaml, before, changes.reduce(changed, before), order);
  if (edited === undefined) return undefined;
  const start = plain.indexOf('\n') + 1;
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const [from, to] = [rawOffset(text, mark.length, start), rawOffset(text, mark.length, start + yaml.length)];
  return text.slice(0, from) + edited.replaceAll('\n', end) + text.slice(to);
}

function changed(fields: Readonly<Record<string, unknown>>, change: FieldChange): Readonly<Record<string, unknown>> {
  const { field } = change;
  const { [field]: old, ...others } = fields;
  if ('isRemoved' in change) return others;
  const value = 'value' in change ? change.value : [...(Array.isArray(old) ? old : []), change.entry];
  return { ...fields, [field]: value };
}

/** Where a character of the text with line feeds alone is in the file. */
function rawOffset(raw: string, mark: number, offset: number): number {
  let at = offset + mark;
  for (const { index } of raw.matchAll(/\r\n/g)) {
    if (index >= at) break;
    at++;
  }
  return at;
}
