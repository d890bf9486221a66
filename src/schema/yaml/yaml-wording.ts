import type { YAMLError } from 'yaml';
import type { Wording } from '../wording/wording.ts';

/** The one mistake of this kind behind which the fields can be read all the same. */
export const REPEATED_FIELD = 'repeated-field';

/** Words for an error, and how far behind the parser's place its cause stands. */
export interface SyntaxWording extends Wording {
  shift?: number;
}

const QUOTE = 'Put the whole text in quotation marks.';

/**
 * What an error of the YAML parser says to an editor, in words that ask for no knowledge of YAML.
 * @param offset where the parser, or the one who looked for the cause, places it in the YAML
 */
export function wordSyntaxError(
  { code, message }: Pick<YAMLError, 'code' | 'message'>,
  yaml: string,
  offset: number,
): SyntaxWording {
  const line = lineAt(yaml, offset);
  switch (code) {
    case 'TAB_AS_INDENT':
      return broken('A tab is used to indent.', 'Indent with spaces: two for each step.');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return badStart(line) ?? badKey(line, yaml, offset);
    case 'BAD_ALIAS':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return badStart(line) ?? wordByMessage(message);
    case 'BAD_DQ_ESCAPE':
      return broken(
        'A backslash between double quotation marks has a meaning of its own.',
        `Write \\\\ for a backslash, or put the text in single quotation marks: 'like this'.`,
      );
    case 'TAG_RESOLVE_FAILED':
      return broken('A word that begins with ! is read as a kind of value, and there is none of this name.', QUOTE);
    case 'NON_STRING_KEY':
      return broken(
        'Brackets or braces stand where the name of a field belongs.',
        'Put text that begins with [ or { in quotation marks.',
      );
    case 'RESOURCE_EXHAUSTION':
      return broken('Lists or groups are nested too deep here.', 'Write the value without brackets.');
    case 'MULTIPLE_DOCS':
      return broken(
        'The file goes on behind a line of three hyphens or dots.',
        'Keep one block of fields, without such a line.',
      );
    default:
      return wordByMessage(message);
  }
}

/** True for the error of a quotation, list or group that is not closed, which the parser finds only at its end. */
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

/** What a line is called by when its value begins with a character that YAML takes for something else. */
function badStart({ text, column }: Line): SyntaxWording | undefined {
  const [, before = '', start = ''] = /^(\s*(?:- +)*[^\s:]+: +)([@`%&*![{>|?-])/.exec(text) ?? [];
  if (start === '' || before.length > column || (start === '-' && !/^- /.test(text.slice(before.length)))) return;
  const fix = start === '-' ? `${QUOTE} A list begins on the next line.` : QUOTE;
  return { ...broken(`Text cannot begin with ${start} here.`, fix), shift: before.length - column };
}

/** A line that is not a name, a colon, a space and a value. */
function badKey({ text, rest, column }: Line, yaml: string, offset: number): SyntaxWording {
  const glued = /^\s*([\w-]+):(\S.*)$/.exec(text);
  if (glued) return broken('There is no space behind the colon.', `Write \`${glued[1]}: ${short(glued[2] ?? '')}\`.`);
  if (/^\s*- /.test(text) && !/: |:$/.test(rest)) return misaligned();
  if (!/: |:$/.test(text)) return wordByMessage('Implicit map keys');
  if (/: |:$/.test(rest)) {
    const example = rest.length > 60 || rest.includes('"') ? 'Storm: the road is closed' : rest.trim();
    return broken('A colon inside the text makes this unreadable.', `Put the text in quotation marks: "${example}"`);
  }
  // The line is good by itself: the next one goes on with a group that this one did not begin.
  const next = /\n[ \t]*(?=\S)/.exec(yaml.slice(offset));
  return next ? { ...misaligned(), shift: next.index + next[0].length } : { ...misaligned(), shift: -column };
}

function misaligned(): SyntaxWording {
  return broken(
    'This line is indented differently from the lines that it belongs to.',
    'Begin each field of the file at the start of its line, and indent alike what stands below it.',
  );
}

/** What is said of a field at its second name. */
export function wordRepeatedField(yaml: string, offset: number): Wording {
  const { text, rest } = lineAt(yaml, offset);
  const name = /^["']?([^"':]+)/.exec(rest)?.[1]?.trim() ?? '';
  const hint = /^\s/.test(text) ? ' In a list, each entry begins with a hyphen.' : '';
  return {
    rule: REPEATED_FIELD,
    what: `\`${short(name)}\` stands here again.`,
    fix: `Keep one of them.${hint}`,
  };
}

/** The parser has one code for several of these mistakes. */
function wordByMessage(message: string): SyntaxWording {
  const start = /^Plain value cannot start with .* (\S)$/.exec(message)?.[1];
  if (start !== undefined) return broken(`Text cannot begin with ${start} here.`, QUOTE);
  if (message.startsWith('Missing closing')) {
    return broken('The quotation mark that stands here is never closed.', 'Close it at the end of the text.');
  }
  if (message.startsWith('Missing , or :')) {
    return broken('A comma is missing before this.', 'Put a comma between the entries of a list or group.');
  }
  if (isUnclosed({ message })) {
    return broken(
      'The bracket or brace that stands here is never closed, or its last line is not indented.',
      'Close it on the same line, or put text that begins with [ or { in quotation marks.',
    );
  }
  if (message.startsWith('Implicit map keys')) {
    return broken(
      'This line has no colon behind the name of a field.',
      'Write `name: value`, and indent the further lines of a text by two spaces.',
    );
  }
  if (message.startsWith('Unexpected scalar at node end')) {
    return broken(
      'Text goes on behind the closing quotation mark or bracket.',
      `Put the whole text in quotation marks of the kind that it does not hold: "it's so", '"No," he said'.`,
    );
  }
  return broken(
    'From here on the fields cannot be read.',
    'Look at this line and the one above: put text with special characters in quotation marks, and indent alike what belongs together.',
  );
}

function broken(what: string, fix: string): SyntaxWording {
  return { rule: 'broken-yaml', what, fix };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
