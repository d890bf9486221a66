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

/**
 * Turns an issue that zod found into words for an editor.
 * @param noun the thing that the file describes, with its article: "a story"
 * @param known the fields that would have been right at the place of the issue
 * @param value what was written there
 */
export function wordIssue(issue: Issue, noun: string, known: readonly string[], value: unknown): Wording {
  const field = fieldName(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const near = nearestWord(key, known);
      const owner = issue.path.length === 0 ? noun : `\`${field}\``;
      const hint = near === undefined ? '' : `; did you mean \`${near}\`?`;
      return {
        rule: 'unknown-field',
        what: `\`${key}\` is not a field of ${owner}${hint}`,
        fix: near === undefined ? `Delete it. The fields are: ${known.join(', ')}.` : `Write \`${near}\`.`,
      };
    }
    case 'invalid_type':
      if (value === undefined || value === null) {
        return {
          rule: 'missing-field',
          what: field === '' ? `The file says nothing: ${noun} needs fields.` : `\`${field}\` is missing.`,
          fix: field === '' ? 'Fill in the fields.' : `Add \`${field}\`: it must be ${typeName(issue.expected)}.`,
        };
      }
      return {
        rule: 'wrong-type',
        what: `${subject(field, noun)} must be ${typeName(issue.expected)}, not ${quoted(value)}.`,
        fix:
          issue.expected === 'string'
            ? 'Put it in quotation marks if it is meant as text.'
            : `Write ${typeName(issue.expected)}.`,
      };
    case 'invalid_value': {
      const options = issue.values.map(String);
      const near = typeof value === 'string' ? nearestWord(value, options) : undefined;
      return {
        rule: 'wrong-value',
        what: `${subject(field, noun)}: ${quoted(value)} is not one of ${options.join(', ')}${near === undefined ? '.' : `; did you mean ${near}?`}`,
        fix: near === undefined ? `Write one of ${options.join(', ')}.` : `Write ${near}.`,
      };
    }
    case 'invalid_union':
      return {
        rule: 'wrong-value',
        what: `${subject(field, noun)}: ${quoted(value)} has none of the forms that this field can take.`,
        fix: 'See the example of this field in README.md.',
      };
    default:
      return { rule: 'wrong-value', what: `${subject(field, noun)} ${issue.message.replace(/\.?$/, '.')}` };
  }
}

/** A path of keys as editors read it: `byline[0].author`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function subject(field: string, noun: string): string {
  return field === '' ? `The description of ${noun}` : `\`${field}\``;
}

function typeName(expected: string): string {
  return TYPES[expected] ?? expected;
}
