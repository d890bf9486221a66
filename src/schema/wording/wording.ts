import type { z } from 'zod';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { fieldName, nearestField } from './field-name.ts';
import { quoted } from '../fields.ts';
import type { IssuePlace } from './issue-place.ts';
import { readRefusal } from './refusal.ts';
import { foreignFix } from './foreign-field.ts';
import { foreignValue } from './foreign-word.ts';
import { valueAt, type FieldPath } from './schema-place.ts';
import { typeFix, typeNames } from './type-wording.ts';

type Issue = z.core.$ZodIssue;

/** The words for a schema issue. */
export interface Wording {
  rule: string;
  what: string;
  fix?: string;
}

/** Turns an issue from zod into words for an editor. */
export function wordIssue(issue: Issue, place: IssuePlace): Wording {
  if (issue.code === 'unrecognized_keys') return unknownField(issue.keys[0] ?? '', issue.path, place);
  if (place.value === undefined) return missingField(issue, place);
  if (place.value === null || (typeof place.value === 'string' && place.value.trim() === '')) {
    return emptyField(issue, place);
  }
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, issue.path.length === 0 ? [issue.expected] : [place.form ?? issue.expected], place);
    case 'invalid_value':
      return notOneOf(issue.values.map(String), issue.path, place);
    case 'invalid_union':
      if ('options' in issue) return notOneOf(issue.options.map(String), issue.path, place);
      return wrongType(issue, forms(issue), place);
    default:
      return refused(issue, place);
  }
}

function unknownField(key: string, path: FieldPath, { noun, known, home, value }: IssuePlace): Wording {
  const owner = path.length === 0 ? noun : fieldName(path);
  const rule = 'unknown-field';
  // The field is known but wrong here: it belongs to another form of the same group.
  if (known.includes(key)) {
    const what = `\`${key}\` cannot be combined with the other fields of ${owner}.`;
    return { rule, what, fix: 'Delete it, or delete the fields that it conflicts with.' };
  }
  const near = nearestField(key, known);
  if (near !== undefined) {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, near);
    const what = `\`${key}\` is not a field of ${owner}; did you mean \`${near}\`?`;
    if (isThere) return { rule, what, fix: `\`${near}\` is already there. Keep one of the two.` };
    return { rule, what, fix: foreignFix(key, near, valueAt(value, [key])) ?? `Write \`${near}\`.` };
  }
  const what = `\`${key}\` is not a field of ${owner}.`;
  if (home === undefined) return { rule, what, fix: `Delete it. The fields are: ${known.join(', ')}.` };
  const fix =
    home.length === 0
      ? `It is a field of ${noun.replace(/^an? /, 'the ')} itself. Remove the spaces before it.`
      : `It is a field of ${fieldName(home)}. Move it there, below the other fields.`;
  return { rule, what, fix };
}

function missingField(issue: Issue, { noun, known, help, form }: IssuePlace): Wording {
  if (issue.path.length === 0) return fileWithoutFields(noun, known);
  const parent = fieldName(issue.path.slice(0, -1));
  const name = `\`${String(issue.path.at(-1))}\``;
  // A form without an example adds nothing to the help text.
  const shape = help === undefined ? `it must be ${form ?? oneOf(forms(issue))}` : form?.match(/.*such as.*/)?.[0];
  return {
    rule: 'missing-field',
    what: `${capitalised(fieldName(issue.path))} is missing.`,
    fix: `Add ${name}${parent === '' ? '' : ` to ${parent}`}: ${[help, shape].filter((text) => text !== undefined).join('; ')}.`,
  };
}

function emptyField(issue: Issue, { noun, known, isOptional, line }: IssuePlace): Wording {
  if (issue.path.length === 0) return fileWithoutFields(noun, known);
  const fix = /[:\-[{,]\s+#/.test(line)
    ? 'Text after # is ignored as a comment. Put text that begins with # in quotation marks.'
    : `Fill it in${isOptional ? ', or delete it' : ''}.`;
  return { rule: 'empty-field', what: `${capitalised(fieldName(issue.path))} is empty.`, fix };
}

function fileWithoutFields(noun: string, known: readonly string[]): Wording {
  return {
    rule: 'missing-field',
    what: `There are no fields here, but ${noun} needs them.`,
    fix: `Write each field on its own line, as in \`${known[0] ?? 'name'}: …\`. The fields are: ${known.join(', ')}.`,
  };
}

function notOneOf(options: readonly string[], path: FieldPath, { value }: IssuePlace): Wording {
  const near = typeof value === 'string' ? (foreignValue(value, options) ?? nearestWord(value, options)) : undefined;
  const hint = near === undefined ? '.' : `; did you mean ${near}?`;
  return {
    rule: 'wrong-value',
    what: `${capitalised(fieldName(path))}: ${described(value)} is not one of ${options.join(', ')}${hint}`,
    fix: near === undefined ? `Write one of ${options.join(', ')}.` : `Write ${near}.`,
  };
}

/** A list in place of fields: the list that the only field would have, or fields with hyphens before their names. */
function listFix(value: readonly unknown[], known: readonly string[]): string {
  const [field = ''] = known;
  const isNamed = value.some((item) => typeof item === 'object' && item !== null && known.some((name) => name in item));
  return known.length === 1 && !isNamed
    ? `Write \`${field}:\` on a line above the list, and indent the list by two spaces.`
    : 'Delete the hyphens before the field names.';
}

function wrongType(issue: Issue, expected: readonly string[], place: IssuePlace): Wording {
  const { noun, value, known, form } = place;
  const rule = 'wrong-type';
  if (issue.path.length === 0) {
    return {
      rule,
      what: `${capitalised(noun)} must be written as fields, not as ${described(value)}.`,
      fix: Array.isArray(value)
        ? listFix(value, known)
        : `Write each field on its own line: name, colon, space, value. The fields are: ${known.join(', ')}.`,
    };
  }
  const name = capitalised(fieldName(issue.path));
  const isNumberExpected = expected.includes('number') || expected.includes('int');
  return {
    rule,
    what:
      isNumberExpected && isNotFinite(value)
        ? `${name} is not ${described(value)}.`
        : `${name} must be ${oneOf(typeNames(expected))}, not ${described(value)}.`,
    fix: typeFix(form === undefined ? expected : ['string'], place),
  };
}

/** An issue from one of our own rules; zod's own words are for programmers. */
function refused(issue: Issue, { help, value }: IssuePlace): Wording {
  const { what, fix } = readRefusal(issue.message);
  const isOurs = !/^(?:Invalid|Too )/.test(what);
  const subject = `${capitalised(fieldName(issue.path))}${what.startsWith('"') ? ':' : ''}`;
  const isHuge = issue.code === 'too_big' && issue.maximum >= Number.MAX_SAFE_INTEGER;
  if (!isOurs && !isHuge && issue.code === 'too_big') return { rule: 'wrong-value', ...tooMuch(subject, issue, value) };
  const reason = isOurs ? what : isHuge ? 'is too large' : 'is not a valid value';
  return {
    rule: 'wrong-value',
    what: `${subject} ${reason}.`,
    fix: fix ?? (help === undefined ? 'Correct it.' : `Correct it: ${help}.`),
  };
}

/** A value beyond the bound of its field. Every list and every text has one: no newsroom comes near it. */
function tooMuch(subject: string, issue: z.core.$ZodIssueTooBig, value: unknown): { what: string; fix: string } {
  const most = issue.maximum.toLocaleString('en-US');
  const size = (Array.isArray(value) || typeof value === 'string' ? value.length : 0).toLocaleString('en-US');
  if (Array.isArray(value))
    return { what: `${subject} has ${size} entries, of at most ${most}.`, fix: `Keep the ${most} that matter most.` };
  if (typeof value === 'string')
    return { what: `${subject} has ${size} characters, of at most ${most}.`, fix: 'Shorten it.' };
  return { what: `${subject} is more than ${most}.`, fix: `Write ${most} or less.` };
}

/** The possible forms of a value, as far as the issue lists them. */
function forms(issue: Issue): string[] {
  if (issue.code === 'invalid_type') return typeNames([issue.expected]);
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return ['filled in'];
  if ('options' in issue) return issue.options.map(String);
  return [...new Set(issue.errors.flatMap((errors) => errors.slice(0, 1).flatMap(forms)))];
}

function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (isNotFinite(value)) return 'a number (NaN or infinity)';
  return typeof value === 'number' ? `the number ${value}` : typeof value === 'boolean' ? `${value}` : quoted(value);
}

function isNotFinite(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
