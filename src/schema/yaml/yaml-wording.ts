import type { YAMLError } from 'yaml';
import type { Wording } from '../wording/wording.ts';

/** The rule name of the only mistake of this kind that leaves the fields readable. */
export const REPEATED_FIELD = 'repeated-field';

/** Words for an error, and the distance from the parser's position to the cause. */
export interface SyntaxWording extends Wording {
  shift?: number;
}

const QUOTE = 'Put the whole text in quotation marks.';

/**
 * Words an error of the YAML parser for an editor who does not know YAML.
 * @param offset the position in the YAML that the parser, or the search for the cause, gives
 */
export function wordSyntaxError(
  { code, message }: Pick<YAMLError, 'code' | 'message'>,
  yaml: string,
  offset: number,
): SyntaxWording {
  const line = lineAt(yaml, offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return broken('This line is indented with a tab.', 'Indent with spaces: two for each level.');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return badStart(line) ?? badKey(line, yaml, offset);
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return badStart(line) ?? wordByMessage(message);
    case 'BAD_DQ_ESCAPE':
      return broken(
        'A backslash has a special meaning in double quotation marks.',
        `Write \\\\ for a backslash, or put the text in single quotation marks: 'like this'.`,
      );
    case 'TAG_RESOLVE_FAILED':
      return broken('A word that begins with ! names a type of value, and there is no such type.', QUOTE);
    case 'NON_STRING_KEY':
      return broken(
        'There are brackets or braces where a field name should be.',
        'Put text that begins with [ or { in quotation marks.',
      );
    case 'RESOURCE_EXHAUSTION':
      return broken('Lists or groups are nested too deeply here.', 'Write the value without brackets.');
    case 'MULTIPLE_DOCS':
      return broken(
        'The file continues after a line of three hyphens or dots.',
        'Delete that line, and keep all fields in one block.',
      );
    default:
      return wordByMessage(message);
  }
}

/** Returns true for an unclosed quotation, list or group, which the parser notices only at the end. */
export function isUnclosed({ message }: Pick<YAMLError, 'message'>): boolean {
  return /^Missing closing|must (?:be sufficiently indented and )?end with/.test(message);
}

/** A line, and the rest of it from an offset. */
interface Line {
  text: string;
  rest: string;
  column: number;
}

function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.indexOf('\n', offset);
  const text = yaml.slice(start, end < 0 ? undefined : end);
  return { text, rest: text.slice(offset - start), column: offset - start };
}

/** The message for a line whose value begins with a character that has a meaning in YAML. */
function badStart({ text, column }: Line): SyntaxWording | undefined {
  const [, before = '', start = ''] = /^(\s*(?:- +)*[^\s:]+: +)([@`%&*![{>|?-])/.exec(text) ?? [];
  if (start === '' || before.length > column || (start === '-' && !/^- /.test(text.slice(before.length)))) return;
  const fix = start === '-' ? `${QUOTE} A list begins on the next line.` : QUOTE;
  return { ...broken(`Text cannot begin with ${start} here.`, fix), shift: before.length - column };
}

/** The message for a line that is not a name, a colon, a space and a value. */
function badKey({ text, rest, column }: Line, yaml: string, offset: number): SyntaxWording {
  const glued = /^\s*([\w-]+):(\S.*)$/.exec(text);
  if (glued) return broken('There is no space after the colon.', `Write \`${glued[1]}: ${short(glued[2] ?? '')}\`.`);
  if (/^\s*- /.test(text) && !/: |:$/.test(rest)) return misaligned();
  if (!/: |:$/.test(text)) return wordByMessage('Implicit map keys');
  if (/: |:$/.test(rest)) {
    const example = rest.length > 60 || rest.includes('"') ? 'Storm: the road is closed' : rest.trim();
    return broken(
      'The text contains a colon, so this line cannot be read.',
      `Put the text in quotation marks: "${example}"`,
    );
  }
  // The line itself is correct: the next line continues a group that this one did not start.
  const next = /\n[ \t]*(?=\S)/.exec(yaml.slice(offset));
  return next ? { ...misaligned(), shift: next.index + next[0].length } : { ...misaligned(), shift: -column };
}

function misaligned(): SyntaxWording {
  return broken(
    'The indentation of this line does not match the lines around it.',
    'Start each field at the beginning of its line, and indent all lines below it equally.',
  );
}

/** The message for a field at its second occurrence. */
export function wordRepeatedField(yaml: string, offset: number): Wording {
  const { text, rest } = lineAt(yaml, offset);
  const name = /^["']?([^"':]+)/.exec(rest)?.[1]?.trim() ?? '';
  const hint = /^\s/.test(text) ? ' In a list, each entry begins with a hyphen.' : '';
  return {
    rule: REPEATED_FIELD,
    what: `\`${short(name)}\` appears a second time.`,
    fix: `Keep one of them.${hint}`,
  };
}

/** Distinguishes mistakes for which the parser has only one code. */
function wordByMessage(message: string): SyntaxWording {
  const start = /^Plain value cannot start with .* (\S)$/.exec(message)?.[1];
  if (start !== undefined) return broken(`Text cannot begin with ${start} here.`, QUOTE);
  if (message.startsWith('Missing closing')) {
    return broken('This quotation mark is never closed.', 'Add the closing quotation mark at the end of the text.');
  }
  if (message.startsWith('Missing , or :')) {
    return broken('A comma is missing before this.', 'Put a comma between the entries of a list or group.');
  }
  if (isUnclosed({ message })) {
    return broken(
      'This bracket or brace is never closed, or its last line is not indented.',
      'Close it on the same line, or put text that begins with [ or { in quotation marks.',
    );
  }
  if (message.startsWith('Implicit map keys')) {
    return broken(
      'This line has no colon after a field name.',
      'Write `name: value`, and indent any further lines of the text by two spaces.',
    );
  }
  if (message.startsWith('Unexpected scalar at node end')) {
    return broken(
      'There is text after the closing quotation mark or bracket.',
      `Put the whole text in quotation marks of a kind that it does not contain: "it's so", '"No," he said'.`,
    );
  }
  return broken(
    'The fields cannot be read from here on.',
    'Check this line and the one above. Put text with special characters in quotation marks, and indent lines that belong together equally.',
  );
}

function broken(what: string, fix: string): SyntaxWording {
  return { rule: 'broken-yaml', what, fix };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
