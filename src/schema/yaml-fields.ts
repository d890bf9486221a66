import type { z } from 'astro/zod';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Problem } from '../lib/problem.ts';
import { mistakesOf } from './mistakes.ts';
import { fieldsAt, helpAt, valueAt, type FieldPath } from './schema-place.ts';
import type { Reading } from './source-text.ts';
import { wordIssue } from './wording.ts';
import { isUnclosed, wordSyntaxError } from './yaml-wording.ts';

export type { FieldPath } from './schema-place.ts';

/** A block of YAML and where it stands. */
export interface YamlSource {
  /** Path from the project's root. */
  file: string;
  /** The line of the file on which the block begins, from 1. */
  firstLine: number;
  yaml: string;
}

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
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const problems = mistakesOf(result.error.issues, schema, data).map((issue): Problem => {
    const isKey = issue.code === 'unrecognized_keys';
    const offset = isKey ? keyOffset(document, [...issue.path, issue.keys[0] ?? '']) : offsetOf(document, issue.path);
    const wording = wordIssue(issue, {
      noun,
      known: fieldsAt(schema, issue.path),
      help: helpAt(schema, issue.path),
      value: valueAt(data, issue.path),
    });
    return { file: source.file, ...place(offset, source, counter), ...wording };
  });
  return { ok: false, problems };
}

/** Where a field stands in the file; its parent's place when it is not there. */
export function locateField(source: YamlSource, path: FieldPath): Pick<Problem, 'line' | 'column' | 'excerpt'> {
  const counter = new LineCounter();
  return place(offsetOf(parse(source, counter), path), source, counter);
}

function parse({ yaml }: YamlSource, lineCounter: LineCounter): Document {
  return parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
}

function syntaxProblems(document: Document, source: YamlSource, counter: LineCounter): Problem[] {
  const problems = new Map<number, Problem>();
  for (const error of mistakes([...document.errors, ...document.warnings])) {
    const offset = isUnclosed(error) ? openingOf(document, error, source) : error.pos[0];
    const problem = { file: source.file, ...place(offset, source, counter), ...wordSyntaxError(error) };
    // What follows an error on the same line is mostly the parser's confusion.
    if (!problems.has(problem.line)) problems.set(problem.line, problem);
  }
  // Looking at every node costs as much as parsing; without these characters there can be no anchor.
  if (problems.size > 0 || !/[&*]/.test(source.yaml)) return [...problems.values()];
  const anchors: Problem[] = [];
  visit(document, {
    Alias: (_, node) => void anchors.push(anchorProblem(node, source, counter)),
    Value: (_, node) => void (node.anchor !== undefined && anchors.push(anchorProblem(node, source, counter))),
  });
  return anchors;
}

/** The errors without those that follow from another: a nest too deep, or something that is not closed, has many. */
function mistakes(errors: readonly YAMLError[]): YAMLError[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [tooDeep];
  const unclosed = errors.findLast(isUnclosed);
  return errors.filter((error) => error === unclosed || !isUnclosed(error));
}

/** Where the last quotation, list or group begins whose end is missing. */
function openingOf(document: Document, { pos: [end], message }: YAMLError, { yaml }: YamlSource): number {
  const isQuotation = message.startsWith('Missing closing');
  let opening: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const opens = isQuotation ? isScalar(node) && node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      const [from = end, to = end] = node.range ?? [];
      const isClosed = to - from > 1 && /["'\]}]/.test(yaml.charAt(to - 1));
      if (opens && !isClosed) opening = from;
    },
  });
  return opening ?? end;
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
