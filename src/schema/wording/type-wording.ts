import { quoted } from '../fields.ts';
import type { IssuePlace } from './issue-place.ts';

const TYPES: Record<string, string[]> = {
  array: ['a list'],
  boolean: ['true', 'false'],
  int: ['a whole number'],
  number: ['a number'],
  object: ['a group of fields'],
  record: ['a group of fields'],
  string: ['text'],
  tuple: ['a pair of numbers'],
};

/** A longer text would hide the form of the example. */
const LONGEST = 60;

/** Names zod's types in an editor's words; any other name is kept. */
export function typeNames(expected: readonly string[]): string[] {
  return expected.flatMap((name) => TYPES[name] ?? [name]);
}

/** The fix for a value of the wrong type. */
export function typeFix(expected: readonly string[], place: Omit<IssuePlace, 'line'>): string {
  const { value, form, known, needed, help } = place;
  const names = typeNames(expected);
  const answer = answerOf(value);
  if (answer !== undefined && names.includes(answer)) return `Write ${answer}.`;
  if (names.length > 1) {
    const fields = known.length === 0 ? '' : ` The fields of a group are: ${known.join(', ')}.`;
    return `Write ${names.slice(0, -1).join(', ')} or ${names.at(-1)}${help === undefined ? '' : `: ${help}`}.${fields}`;
  }
  switch (expected[0]) {
    case 'string':
      return textFix(value, form);
    case 'array':
      return listFix(place);
    case 'object':
      if (typeof value === 'string' && needed.length === 1 && value.length <= LONGEST)
        return `Put it in braces, with the name of its field: { ${needed[0]}: ${inGroup(value)} }.`;
      if (isOneGroup(value)) return 'Delete the hyphen before its first field: this is a single group, not a list.';
      return `Write these fields below it, each on its own line and indented by two spaces: ${known.join(', ')}.`;
    case 'record':
      return 'Write names and values below it, each pair on its own line and indented by two spaces.';
    case 'tuple':
      return 'Write two numbers in brackets: [0.5, 0.4].';
    case 'int':
    case 'number':
      return `Write ${names.join('')} in digits, without quotation marks.`;
    default:
      return `Write ${names.join(' or ')}.`;
  }
}

function textFix(value: unknown, form: string | undefined): string {
  if (Array.isArray(value)) {
    const [only, ...others] = value;
    if (typeof only === 'string' && others.length === 0 && only.length < LONGEST) {
      return `Write it without brackets or a hyphen: ${only}.`;
    }
    return `Write ${form ?? 'one piece of text'}, without brackets or hyphens.`;
  }
  if (typeof value === 'object') return `Write only ${form ?? 'the text'} here, without fields below it.`;
  // Digits are an id too, but without quotation marks they are a number.
  const isText = form === undefined || (form.startsWith('an id') && Number.isInteger(value) && Number(value) >= 0);
  return isText ? `Put it in quotation marks: ${quoted(String(value))}.` : `Write ${form}.`;
}

function listFix({ value, entryFields, help }: Pick<IssuePlace, 'value' | 'entryFields' | 'help'>): string {
  if (typeof value === 'string' && value.length <= LONGEST) {
    const entries = value.split(/\s*,\s*/);
    if (entries.every((entry) => /^[\w/.][\w/.-]*$/.test(entry))) return `Put it in brackets: [${entries.join(', ')}].`;
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (keys.length > 0 && keys.every((key) => entryFields.includes(key))) {
    return 'Begin each list entry with a hyphen and a space, before its first field.';
  }
  const fields = entryFields.length === 0 ? '' : ` The fields of an entry are: ${entryFields.join(', ')}.`;
  const meaning = help === undefined ? '' : ` ${help}.`;
  return `Write each entry on its own line, after a hyphen and a space.${meaning}${fields}`;
}

/** A text as it is written between braces. */
function inGroup(text: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(text) ? text : quoted(text);
}

function isOneGroup(value: unknown): boolean {
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'object' && !Array.isArray(value[0]);
}

/** The meaning of an answer that an editor writes instead of true or false. */
function answerOf(value: unknown): 'true' | 'false' | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^(?:yes|on|y|true)$/i.test(value)) return 'true';
  return /^(?:no|off|n|false|never|none)$/i.test(value) ? 'false' : undefined;
}
