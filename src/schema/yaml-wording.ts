import type { YAMLError } from 'yaml';
import type { Wording } from './wording.ts';

const BROKEN = 'broken-yaml';

/** What an error of the YAML parser says to an editor, in words that ask for no knowledge of YAML. */
export function wordSyntaxError({ code, message }: Pick<YAMLError, 'code' | 'message'>): Wording {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        rule: 'repeated-field',
        what: 'This field stands here for the second time.',
        fix: 'Keep one of the two.',
      };
    case 'TAB_AS_INDENT':
      return { rule: BROKEN, what: 'A tab is used to indent.', fix: 'Indent with spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        rule: BROKEN,
        what: 'A colon inside the text, or a line that is indented differently, makes this unreadable.',
        fix: 'Put text that holds a colon in quotation marks, and indent alike what belongs together.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        rule: BROKEN,
        what: `A backslash in double quotation marks has a meaning of its own: ${message}.`,
        fix: 'Write \\\\ for a backslash, or use single quotation marks.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        rule: BROKEN,
        what: 'A word that begins with ! is read as a kind of value, and there is none of this name.',
        fix: 'Put text that begins with ! in quotation marks.',
      };
    case 'NON_STRING_KEY':
      return {
        rule: BROKEN,
        what: 'Brackets or braces stand where the name of a field belongs.',
        fix: 'Put text that begins with [ or { in quotation marks.',
      };
    case 'RESOURCE_EXHAUSTION':
      return {
        rule: BROKEN,
        what: 'Lists or groups are nested too deep here.',
        fix: 'Write the value without brackets.',
      };
    case 'MULTIPLE_DOCS':
      return {
        rule: BROKEN,
        what: 'The file goes on behind a line of three hyphens.',
        fix: 'Keep one block of fields, without such a line.',
      };
    default:
      return wordByMessage(message);
  }
}

/** True for the error of a quotation, list or group that is not closed, which the parser finds only at its end. */
export function isUnclosed({ message }: Pick<YAMLError, 'message'>): boolean {
  return /^Missing closing|must (?:be sufficiently indented and )?end with/.test(message);
}

/** The parser has one code for several of these mistakes. */
function wordByMessage(message: string): Wording {
  const start = /^Plain value cannot start with .* (\S)$/.exec(message)?.[1];
  if (start !== undefined) {
    return { rule: BROKEN, what: `Text cannot begin with ${start} here.`, fix: 'Put it in quotation marks.' };
  }
  if (message.startsWith('Missing closing')) {
    return {
      rule: BROKEN,
      what: 'The quotation mark that stands here is never closed.',
      fix: 'Close it at the end of the text.',
    };
  }
  if (isUnclosed({ message })) {
    return {
      rule: BROKEN,
      what: 'The bracket or brace that stands here is never closed, or its last line is not indented.',
      fix: 'Close it on the same line, or put text that begins with [ or { in quotation marks.',
    };
  }
  if (message.startsWith('Implicit map keys')) {
    return {
      rule: BROKEN,
      what: 'This line has no colon behind the name of a field.',
      fix: 'Write `name: value`, and indent the further lines of a text by two spaces.',
    };
  }
  if (message.startsWith('Unexpected scalar at node end')) {
    return {
      rule: BROKEN,
      what: 'Text goes on behind the closing quotation mark or bracket.',
      fix: `Put the whole text in quotation marks of the kind that it does not hold: "it's so", '"No," he said'.`,
    };
  }
  return {
    rule: BROKEN,
    what: `This cannot be read as YAML: ${message.replace(/\.$/, '')}.`,
    fix: 'Put text with special characters in quotation marks, and indent with spaces.',
  };
}
