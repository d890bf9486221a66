import { z } from 'astro/zod';
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Problem } from '../lib/problem.ts';
import type { Reading } from './source-text.ts';
import { wordIssue } from './wording.ts';

/** A block of YAML and where it stands. */
export interface YamlSource {
  /** Path from the project's root. */
  file: string;
  /** The line of the file on which the block begins, from 1. */
  firstLine: number;
  yaml: string;
}

/** A place in a YAML block: a path of keys and indexes. */
export type FieldPath = readonly PropertyKey[];

/**
 * Reads a block of YAML (1.2 core schema: no dates, no anchors, no repeated keys) and checks it against a schema.
 * @param noun what the file describes, with its article, as messages say it: "a story"
 * @returns the value as the schema puts it out, or every problem with line and column
 */
export function readFields<T extends z.ZodType>(schema: T, noun: string, source: YamlSource): Reading<z.output<T>> {
  const counter = new LineCounter();
  const document = parse(source, counter);
  const syntax = syntaxProblems(document, source, counter);
  if (syntax.length > 0) return { ok: false, problems: syntax };
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues
    .flatMap(splitIssue)
    .map((issue) => issueProblem(issue, schema, noun, data, document, source, counter));
  return { ok: false, problems };
}

/** Where a field stands in the file; its parent's place when it is not there. */
export function locateField(source: YamlSource, path: FieldPath): Pick<Problem, 'line' | 'column' | 'excerpt'> {
  const counter = new LineCounter();
  return place(offsetOf(parse(source, counter), path), source, counter);
}

function parse({ yaml }: YamlSource, lineCounter: LineCounter): Document {
  return parseDocument(yaml, { version: '1.2', schema: 'core', uniqueKeys: true, prettyErrors: false, lineCounter });
}

function syntaxProblems(document: Document, source: YamlSource, counter: LineCounter): Problem[] {
  const problems: Problem[] = document.errors.map((error) => ({
    rule: error.code === 'DUPLICATE_KEY' ? 'repeated-field' : 'broken-yaml',
    file: source.file,
    ...place(error.pos[0], source, counter),
    ...wordSyntaxError(error.code, error.message),
  }));
  // Looking at every node costs as much as parsing; without these characters there can be no anchor.
  if (problems.length === 0 && /[&*]/.test(source.yaml)) {
    visit(document, {
      Alias: (_, node) => void problems.push(anchorProblem(node, source, counter)),
      Value: (_, node) => void (node.anchor !== undefined && problems.push(anchorProblem(node, source, counter))),
    });
  }
  return problems;
}

function anchorProblem(node: Node, source: YamlSource, counter: LineCounter): Problem {
  return {
    rule: 'yaml-anchor',
    file: source.file,
    ...place(node.range?.[0] ?? 0, source, counter),
    what: 'Anchors (&name) and aliases (*name) are not read.',
    why: 'A few lines of them can unfold into gigabytes.',
    fix: 'Write the value out, or put it in quotation marks when it is text that begins with & or *.',
  };
}

function wordSyntaxError(code: string, message: string): { what: string; fix: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { what: 'This field stands here for the second time.', fix: 'Keep one of the two.' };
    case 'MISSING_CHAR':
      return {
        what: `A closing mark is missing: ${message}.`,
        fix: 'Close the quotation mark or bracket, or write the text without it.',
      };
    case 'TAB_AS_INDENT':
      return { what: 'A tab is used to indent.', fix: 'Indent with spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        what: 'A colon inside the text, or a line that is indented differently, makes this unreadable.',
        fix: 'Put text that holds a colon in quotation marks, and indent alike what belongs together.',
      };
    default:
      return {
        what: `This cannot be read as YAML: ${message.replace(/\.$/, '')}.`,
        fix: 'Put text with special characters in quotation marks, and indent with spaces.',
      };
  }
}

/** An issue about several unknown keys becomes one for each, so that each has its own place. */
function splitIssue(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ ...issue, keys: [key] }));
  // Of the forms that a value can take, the one that got furthest says best what is wrong with it.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const ranked = issue.errors.filter((errors) => errors.length > 0 && !errors.some(isWrongShape));
    const nearest = ranked[0];
    if (nearest) return nearest.flatMap((inner) => splitIssue({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [issue];
}

function isWrongShape(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function issueProblem(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  noun: string,
  data: unknown,
  document: Document,
  source: YamlSource,
  counter: LineCounter,
): Problem {
  const isKey = issue.code === 'unrecognized_keys';
  const path = isKey ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  const wording = wordIssue(issue, noun, fieldsAt(schema, issue.path), valueAt(data, issue.path));
  const offset = isKey ? keyOffset(document, path) : offsetOf(document, path);
  return { file: source.file, ...place(offset, source, counter), ...wording };
}

/** The offset of a field's value, or of the nearest parent that exists. */
function offsetOf(document: Document, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
    const key = keyOffset(document, path.slice(0, length));
    if (key > 0) return key;
  }
  return 0;
}

/** The offset of a field's own name. */
function keyOffset(document: Document, path: FieldPath): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return 0;
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1));
  return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

function place(offset: number, source: YamlSource, counter: LineCounter): Pick<Problem, 'line' | 'column' | 'excerpt'> {
  const { line, col } = counter.linePos(offset);
  const start = counter.lineStarts[line - 1] ?? 0;
  const end = source.yaml.indexOf('\n', start);
  return {
    line: source.firstLine + Math.max(0, line - 1),
    column: Math.max(1, col),
    excerpt: source.yaml.slice(start, end < 0 ? undefined : end),
  };
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The names of the fields at a place of the schema, for a hint. */
function fieldsAt(schema: z.ZodType, path: FieldPath): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const key of path) current = child(unwrap(current), key);
  return namesOf(unwrap(current));
}

function namesOf(schema: z.core.$ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => namesOf(unwrap(option))))];
  return [];
}

function child(schema: z.core.$ZodType | undefined, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodUnion) {
    return schema.options.map((option) => child(unwrap(option), key)).find((found) => found !== undefined);
  }
  return undefined;
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
