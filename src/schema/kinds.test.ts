import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { jsonSchemaOf } from './generated/json-schema.ts';
import { ALL_FILE_KINDS, type FileKind } from './kinds.ts';
import { readFields } from './yaml/yaml-fields.ts';

describe.each(ALL_FILE_KINDS)('$noun', (kind) => {
  test.each(Object.entries(kind.examples))('has a %s example that the build accepts', (_, text) => {
    const reading = readFields(kind, { file: 'example', firstLine: 1, yaml: yamlOf(text, kind) });
    expect(reading).toMatchObject({ ok: true });
  });

  test('has a complete example with every field: a new field belongs into src/schema/examples/, too', () => {
    const written = Object.keys(parse(yamlOf(kind.examples.complete, kind), { schema: 'core' }));
    expect(written.sort()).toEqual(Object.keys(jsonSchemaOf(kind).properties ?? {}).sort());
  });

  test('has a minimal example with no field that could be left out', () => {
    const written = Object.keys(parse(yamlOf(kind.examples.minimal, kind), { schema: 'core' }));
    expect(written.sort()).toEqual([...(jsonSchemaOf(kind).required ?? [])].sort());
  });
});

function yamlOf(text: string, { format }: FileKind): string {
  if (format === 'yaml') return text;
  const source = splitFrontMatter('example', text);
  if (!source.ok) throw new Error('The example has no front matter.');
  return source.value.yaml;
}
