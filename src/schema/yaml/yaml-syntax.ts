import { isCollection, isPair, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../../lib/problem.ts';
import type { ParsedYaml, YamlSource } from './yaml-source.ts';
import type { Wording } from '../wording/wording.ts';
import { isUnclosed, wordRepeatedField, wordSyntaxError } from './yaml-wording.ts';

/**
 * Finds the syntax problems of a block, one per line. Anchors and aliases are reported only when everything else can be
 * read.
 */
export function syntaxProblems({ document, place }: ParsedYaml, { file, yaml }: YamlSource): Problem[] {
  const problems = new Map<number, Problem>();
  const mark = document.errors.length > 0 ? CONFLICT.exec(yaml) : null;
  if (mark) return [{ file, ...place(mark.index), ...TWO_VERSIONS }];
  for (const error of mistakes([...document.errors, ...document.warnings])) {
    const offset = isUnclosed(error) ? openingOf(document, error, yaml) : error.pos[0];
    const { shift, ...wording } = wordSyntaxError(error, yaml, offset);
    add(offset + (shift ?? 0), wording);
  }
  for (const offset of repeatedKeys(document)) add(offset, wordRepeatedField(yaml, offset));
  // Walking every node costs as much as parsing; without these characters, there can be no anchor.
  if (document.errors.length + document.warnings.length > 0 || !/[&*]/.test(yaml)) return [...problems.values()];
  visit(document, {
    Alias: (_, node) => add(node.range?.[0] ?? 0, ANCHOR),
    Value: (_, node) => void (node.anchor !== undefined && add(anchorOf(node, node.anchor, yaml), ANCHOR)),
  });
  return [...problems.values()];

  /** Later errors on the same line are mostly consequences of the first. */
  function add(offset: number, wording: Wording): void {
    const problem = { file, ...place(offset), ...wording };
    if (!problems.has(problem.line)) problems.set(problem.line, problem);
  }
}

/** The first mark that Git puts around two versions of the same lines. https://git-scm.com/docs/git-merge#_how_conflicts_are_presented */
const CONFLICT = /^(?:<{7}|={7}|>{7})(?= |$)/m;

const TWO_VERSIONS = {
  rule: 'broken-yaml',
  what: 'Two people have changed the same lines, and both versions are in the file, between lines of <<<<<<<, ======= and >>>>>>>.',
  fix: 'Keep the lines that are right. Delete the others, and the three lines with the marks.',
};

const ANCHOR = {
  rule: 'yaml-anchor',
  what: 'Text that begins with & or * is read as a shortcut (a YAML anchor or alias).',
  why: 'Shortcuts are not supported, because a few lines of them can expand to gigabytes.',
  fix: 'Put the text in quotation marks. If you meant a shortcut, write out the value in full.',
};

/** The offsets of the names that repeat an earlier name of their group. */
function repeatedKeys({ contents }: Document): number[] {
  const offsets: number[] = [];
  const waiting: unknown[] = [contents];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isCollection(node)) continue;
    const names = new Set<unknown>();
    for (const item of node.items) {
      if (!isPair(item)) {
        waiting.push(item);
        continue;
      }
      waiting.push(item.value ?? null);
      if (!isScalar(item.key)) continue;
      if (names.has(item.key.value)) offsets.push(item.key.range?.[0] ?? 0);
      names.add(item.key.value);
    }
  }
  return offsets.sort((a, b) => a - b);
}

/** Drops errors that follow from another one: nesting that is too deep, or an unclosed bracket, has many. */
function mistakes(errors: readonly YAMLError[]): YAMLError[] {
  const tooDeep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (tooDeep) return [tooDeep];
  const unclosed = errors.findLast(isUnclosed);
  return errors.filter((error, index) => {
    if (isUnclosed(error)) return error === unclosed;
    // After something that it could not read, the parser reports every word.
    return index === 0 || !/^Unexpected [\w-]+ (?:token|at node end)/.test(error.message);
  });
}

/** The start of the last quotation, list or group that is never closed. */
function openingOf(document: Document, { pos: [end], message }: YAMLError, yaml: string): number {
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

/** The start of a node's anchor; the node itself begins after it. */
function anchorOf({ range }: Node, anchor: string, yaml: string): number {
  const start = range?.[0] ?? 0;
  const offset = yaml.lastIndexOf(`&${anchor}`, start);
  return offset < 0 ? start : offset;
}
