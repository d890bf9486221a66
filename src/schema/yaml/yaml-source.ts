import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../lib/problem.ts';

/** A block of YAML and its place in a file. */
export interface YamlSource {
  /** Path from the project's root. */
  file: string;
  /** The line of the file on which the block begins, from 1. */
  firstLine: number;
  yaml: string;
}

/** Line, column and text of the line, for a problem. */
export type Place = Required<Pick<Problem, 'line' | 'column' | 'excerpt'>>;

/** A parsed block of YAML. */
export interface ParsedYaml {
  document: Document;
  /** The place in the file of an offset in the block. */
  place(offset: number): Place;
}

/** Parses a block as YAML 1.2, core schema: no dates, no binary data. The document lists the errors. */
export function parseYaml({ yaml, firstLine }: YamlSource): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    // Repeated keys are found separately, because the parser compares each key with all others.
    uniqueKeys: false,
    stringKeys: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  return {
    document,
    place: (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      const start = lineCounter.lineStarts[line - 1] ?? 0;
      const end = yaml.indexOf('\n', start);
      return {
        line: firstLine + Math.max(0, line - 1),
        column: Math.max(1, col),
        excerpt: yaml.slice(start, end < 0 ? undefined : end),
      };
    },
  };
}
