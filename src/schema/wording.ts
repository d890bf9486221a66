import type { z } from 'astro/zod';
import { nearestWord } from '../lib/nearest-word.ts';
import { quoted } from './fields.ts';

type Issue = z.core.$ZodIssue;

/** What a schema issue says to an editor. */
export interface Wording {
  rule: string;
  what: string;
  fix?: string;
}

/** What is known of the place of an issue. */
export interface IssuePlace {
  /** The thing that the file describes, with its article: "a story". */
  noun: string;
  /** The fields that would be right there. */
  known: readonly string[];
  /** What the schema says of the field. */
  help?: string | undefined;
  /** What was written there. */
  value: unknown;
}

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
  tuple: 'a pair of numbers, such as [0.5, 0.4]',
};

/** Turns an issue that zod found into words for an editor. */
export function wordIssue(issue: Issue, place: IssuePlace): Wording {
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') return unknownField(issue.keys[0] ?? '', field, place);
  if (place.value === undefined || place.value === null) return absentField(issue, field, place);
  switch (issue.code) {
    case 'invalid_type':
      return {
        rule: 'wrong-type',
        what: `${subject(field, place)} must be ${typeName(issue.expected)}, not ${described(place.value)}.`,
        fix: typeFix(issue.expected, place),
      };
    case 'invalid_value':
      return notOneOf(issue.values.map(String), field, place);
    case 'invalid_union':
      return 'options' in issue ? notOneOf(issue.options.map(String), field, place) : noForm(issue, field, place);
    default:
      return { rule: 'wrong-value', what: `${subject(field, place)} ${issue.message.replace(/(?<![.?])$/, '.')}` };
  }
}

/** A path of keys as editors read it: `byline[0].author`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function unknownField(key: string, field: string, { noun, known }: IssuePlace): Wording {
  const owner = field === '' ? noun : `\`${field}\``;
  const rule = 'unknown-field';
  // Known, and yet wrong here: the fields of two forms of one thing.
  if (known.includes(key)) {
    const what = `\`${key}\` cannot stand beside the other fields of ${owner}.`;
    return { rule, what, fix: 'Keep one or the other.' };
  }
  const near = nearestWord(key, known);
  return {
    rule,
    what: `\`${key}\` is not a field of ${owner}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
    fix: near === undefined ? `Delete it. The fields are: ${known.join(', ')}.` : `Write \`${near}\`.`,
  };
}

function absentField(issue: Issue, field: string, { noun, value, help }: IssuePlace): Wording {
  if (field === '') {
    return {
      rule: 'missing-field',
      what: `The file says nothing: ${noun} needs fields.`,
      fix: 'Fill in the fields.',
    };
  }
  if (value === null) {
    const fix = 'Fill it in, or delete the line. Text that begins with # needs quotation marks.';
    return { rule: 'empty-field', what: `\`${field}\` is empty.`, fix };
  }
  const fix = `Add \`${field}\`: ${help ?? `it must be ${forms(issue)}`}.`;
  return { rule: 'missing-field', what: `\`${field}\` is missing.`, fix };
}

function notOneOf(options: readonly string[], field: string, place: IssuePlace): Wording {
  const { value } = place;
  const near = typeof value === 'string' ? nearestWord(value, options) : undefined;
  return {
    rule: 'wrong-value',
    what: `${subject(field, place)}: ${described(value)} is not one of ${options.join(', ')}${near === undefined ? '.' : `; did you mean ${near}?`}`,
    fix: near === undefined ? `Write one of ${options.join(', ')}.` : `Write ${near}.`,
  };
}

function noForm(issue: Issue, field: string, place: IssuePlace): Wording {
  const { known, help, value } = place;
  const fields = known.length === 0 ? '' : ` The fields are: ${known.join(', ')}.`;
  return {
    rule: 'wrong-type',
    what: `${subject(field, place)} must be ${forms(issue)}, not ${described(value)}.`,
    fix: `Write ${forms(issue)}${help === undefined ? '' : `: ${help}`}.${fields}`,
  };
}

/** What a value may be, as far as the issue says it. */
function forms(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeName(issue.expected);
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' or ');
  if (issue.code !== 'invalid_union') return 'filled in';
  if ('options' in issue) return issue.options.map(String).join(' or ');
  return [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).map(forms)))].join(' or ');
}

function typeFix(expected: string, { known, value }: IssuePlace): string {
  if (expected === 'string') return 'Put it in quotation marks if it is meant as text.';
  if (expected === 'array') {
    return typeof value === 'string'
      ? `Put it in brackets: [${value.length > 60 ? '…' : value}].`
      : 'Write a list: each entry on a line of its own, behind a hyphen.';
  }
  if (expected === 'object' && known.length > 0) return `Write a group of these fields: ${known.join(', ')}.`;
  return `Write ${typeName(expected)}.`;
}

function subject(field: string, { noun }: IssuePlace): string {
  return field === '' ? `The description of ${noun}` : `\`${field}\``;
}

function typeName(expected: string): string {
  return TYPES[expected] ?? expected;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'number' ? `the number ${value}` : typeof value === 'boolean' ? `${value}` : quoted(value);
}
