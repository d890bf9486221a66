import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';

/**
 * Adds sections to the navigation in the text of `content/publication.yaml`. All else keeps its bytes: the notes of editors, too.
 * @returns the same text when they are all there
 */
export function withSections(yaml: string, sections: readonly string[]): string {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const list = isMap(document.contents) ? document.get('navigation', true) : undefined;
  if (!isSeq(list) || !list.range) return yaml;
  const known = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  const added = sections.filter((section) => !known.includes(section));
  if (added.length === 0) return yaml;
  const last = list.items.at(-1);
  if (!isScalar(last) || !last.range) return yaml;
  const [, end] = last.range;
  if (list.flow) return `${yaml.slice(0, end)}, ${added.map(scalar).join(', ')}${yaml.slice(end)}`;
  const start = yaml.lastIndexOf('\n', last.range[0]) + 1;
  const [dash = '- '] = /^\s*-\s+/.exec(yaml.slice(start)) ?? [];
  const lineEnd = yaml.indexOf('\n', end);
  const at = lineEnd < 0 ? yaml.length : lineEnd;
  return `${yaml.slice(0, at)}${added.map((section) => `\n${dash}${scalar(section)}`).join('')}${yaml.slice(at)}`;
}

/** An id as YAML, in quotes where it would be a number or another value: `'1e3'`. */
function scalar(id: string): string {
  return stringify(id, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd();
}
