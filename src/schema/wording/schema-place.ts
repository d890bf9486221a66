import { z } from 'zod';
import { valueForms } from './value-form.ts';

/** A place in a file: a path of keys and indexes. */
export type FieldPath = readonly PropertyKey[];

/** The names of the fields at a place of the schema, in all its forms. */
export function fieldsAt(schema: z.ZodType, path: FieldPath): string[] {
  return [...new Set(schemasAt(schema, path).flatMap(namesOf))];
}

/** The fields that a group needs, and of fields of which it needs one, the first; none where the place has several forms. */
function neededAt(schema: z.ZodType, path: FieldPath): string[] {
  const places = schemasAt(schema, path);
  const [found, ...others] = places.map(innermost);
  if (!(found instanceof z.ZodObject) || others.length > 0) return [];
  const choices = (z.globalRegistry.get(found)?.['anyOf'] ?? []) as { required?: string[] }[];
  const always = Object.entries(found.shape).flatMap(([name, field]) => (isWrapper(field as AnySchema) ? [] : [name]));
  return [...always, ...(choices[0]?.required ?? [])];
}

/** The schema's information about the field at a place. */
function helpAt(schema: z.ZodType, path: FieldPath): string | undefined {
  return schemasAt(schema, path)
    .map((found) => z.globalRegistry.get(found)?.description)
    .find((description) => description !== undefined);
}

function formAt(schema: z.ZodType, path: FieldPath): string | undefined {
  return schemasAt(schema, path)
    .map((found) => (valueForms.get(found as z.ZodType) ?? valueForms.get(innermost(found) as z.ZodType))?.words)
    .find((words) => words !== undefined);
}

function isOptionalAt(schema: z.ZodType, path: FieldPath): boolean {
  return schemasAt(schema, path).some(isWrapper);
}

/** The schema's information about a place, for messages. */
export interface SchemaPlace {
  /** The fields that are valid there. */
  known: readonly string[];
  /** The fields of an entry, if the value is a list. */
  entryFields: readonly string[];
  /** Of the fields that are valid there, those that may not be left out. */
  needed: readonly string[];
  /** The meaning of the field. */
  help: string | undefined;
  /** The required form of its text. */
  form: string | undefined;
  /** True when it may be left out. */
  isOptional: boolean;
}

/**
 * Looks up places in a schema, each kind of place once, because a broken file may have tens of thousands of mistakes.
 */
export function placesIn(schema: z.ZodType): (path: FieldPath) => SchemaPlace {
  const places = new Map<string, SchemaPlace>();
  return (path) => {
    const key = path.map((part) => (typeof part === 'number' ? '' : String(part))).join('\n');
    const known = places.get(key);
    if (known) return known;
    const place = {
      known: fieldsAt(schema, path),
      needed: neededAt(schema, path),
      entryFields: fieldsAt(schema, [...path, 0]),
      help: helpAt(schema, path),
      form: formAt(schema, path),
      isOptional: isOptionalAt(schema, path),
    };
    places.set(key, place);
    return place;
  };
}

/** The group to which each field of the file belongs, by the field's name: the whole file, or a group in it. */
export function homesIn(schema: z.ZodType): Map<string, FieldPath> {
  const fields = fieldsAt(schema, []);
  const inGroups = fields.flatMap((group) => fieldsAt(schema, [group]).map((name) => [name, [group]] as const));
  return new Map<string, FieldPath>([...inGroups.reverse(), ...fields.map((name) => [name, []] as const)]);
}

/** The value at a place of the data. */
export function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

type AnySchema = z.core.$ZodType;

/**
 * The paths at which a schema has a kind of value, with an asterisk for each entry of a list: `corrections.*.date`.
 * @param wanted the schema of that kind of value; it may be optional or described at the place itself
 */
export function pathsOf(schema: AnySchema, wanted: AnySchema): string[] {
  const value = innermost(wanted);
  const walk = (part: AnySchema, path: readonly string[]): string[] => {
    const inner = innermost(part);
    if (inner === value) return [path.join('.')];
    if (inner instanceof z.ZodArray) return walk(inner.element, [...path, '*']);
    if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => walk(option, path));
    if (!(inner instanceof z.ZodObject)) return [];
    return Object.entries(inner.shape).flatMap(([name, field]) => walk(field as AnySchema, [...path, name]));
  };
  return [...new Set(walk(schema, []))];
}

function schemasAt(schema: z.ZodType, path: FieldPath): AnySchema[] {
  return path.reduce<AnySchema[]>((found, key) => found.flatMap((parent) => children(parent, key)), [schema]);
}

function children(schema: AnySchema, key: PropertyKey): AnySchema[] {
  const parent = innermost(schema);
  if (parent instanceof z.ZodArray) return [parent.element];
  if (parent instanceof z.ZodUnion) return parent.options.flatMap((option) => children(option, key));
  const child = parent instanceof z.ZodObject ? parent.shape[String(key)] : undefined;
  return child ? [child] : [];
}

function namesOf(schema: AnySchema): string[] {
  const inner = innermost(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(namesOf);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

/** The schema inside wrappers that make a value optional, give it a default or transform it. */
function innermost(schema: AnySchema): AnySchema {
  if (isWrapper(schema)) return innermost(schema.unwrap());
  return schema instanceof z.ZodPipe ? innermost(schema.in) : schema;
}

/** True for a value that may be left out. */
function isWrapper(schema: AnySchema): schema is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
}
