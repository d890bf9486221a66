import { jsonSchemaOf } from '../schema/generated/json-schema.ts';
import { FILE_KINDS, type FileKind } from '../schema/kinds.ts';
import type { FileShape } from './file-text.ts';
import { shapeOf } from './value-shape.ts';

/** The shape of every kind of file, by the name of its format in the configuration of the desk. */
export function fileShapes(): Record<string, FileShape> {
  return Object.fromEntries(Object.entries(FILE_KINDS).map(([kind, file]) => [formatOf(kind), fileShape(file)]));
}

/** The name of the format of a kind of file: each has one, because its fields decide how it is read. */
export function formatOf(kind: string): string {
  return `broadsheet-${kind}`;
}

function fileShape(kind: FileKind): FileShape {
  const schema = jsonSchemaOf(kind);
  const shape = shapeOf(schema);
  const defaults = Object.entries(schema.properties ?? {}).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    format: kind.format,
    fields: shape.is === 'group' ? shape.fields : {},
    defaults: Object.fromEntries(defaults),
  };
}
