import type { Problem } from '../lib/problem.ts';
import { splitFrontMatter } from '../schema/yaml/front-matter.ts';
import { dataOf } from '../schema/yaml/yaml-edit.ts';
import { parseYaml } from '../schema/yaml/yaml-source.ts';
import { syntaxProblems } from '../schema/yaml/yaml-syntax.ts';

/** A Markdown file has its fields above its text; a YAML file has nothing else. */
export type FileFormat = 'markdown' | 'yaml';

/** What is wrong with the fields of a file: the line, and what to do, in words. */
export type FieldsProblem = Pick<Problem, 'line' | 'what' | 'fix'>;

/** A file in two parts. */
interface Parts {
  yaml: string;
  /** Without the empty line above it. */
  body: string;
  /** What is between the front matter and the body: a line end, or nothing. */
  gap: string;
}

/**
 * Parts a file into its fields and its text.
 * @param text with line feeds alone, and without a byte order mark
 * @throws Error in words when the fields cannot be read
 */
export function partsOf(text: string, format: FileFormat): Parts {
  const parts = partsOrProblem(text, format);
  if ('yaml' in parts) return parts;
  throw new Error(`The fields of this file cannot be read. Line ${parts.line}: ${problemText(parts)}`);
}

/** Why the fields of a file cannot be read; undefined when they can. */
export function fieldsProblem(text: string, format: FileFormat): FieldsProblem | undefined {
  const parts = partsOrProblem(text.replaceAll(/\r\n?/g, '\n').trim(), format);
  return 'yaml' in parts ? undefined : parts;
}

/** What is wrong and what to do, in sentences. */
export function problemText({ what, fix }: FieldsProblem): string {
  const sentence = fix === undefined || /[.!?]$/.test(fix) ? fix : `${fix}.`;
  return [what, sentence].filter(Boolean).join(' ');
}

function partsOrProblem(text: string, format: FileFormat): Parts | FieldsProblem {
  if (format === 'yaml') {
    const yaml = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    return syntaxProblem(yaml, 1) ?? { yaml, body: '', gap: '' };
  }
  const source = splitFrontMatter('', text);
  if (!source.ok) return source.problems[0] ?? NO_FIELDS;
  const { yaml, yamlLine, body } = source.value;
  const gap = body.startsWith('\n') || body === '' ? '\n' : '';
  return syntaxProblem(yaml, yamlLine) ?? { yaml, body: body.replace(/^\n/, ''), gap };
}

const NO_FIELDS = {
  line: 1,
  what: 'This is no list of fields.',
  fix: 'Write a name, a colon and a value on each line',
};

function syntaxProblem(yaml: string, firstLine: number): FieldsProblem | undefined {
  const source = { file: '', firstLine, yaml };
  const [problem] = syntaxProblems(parseYaml(source), source);
  return problem ?? (dataOf(yaml) ? undefined : { ...NO_FIELDS, line: firstLine });
}
