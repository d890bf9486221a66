import { expect, test } from 'vitest';
import { fieldGuide } from './field-guide.ts';
import { fieldRows, type FieldRow } from './field-rows.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { ALL_FILE_KINDS } from '../kinds.ts';

const rows = new Map<string, FieldRow>(
  ALL_FILE_KINDS.flatMap((kind) =>
    fieldRows(jsonSchemaOf(kind)).map((row) => [`${kind.name} ${row.path}`, row] as const),
  ),
);

test.each([
  ['article headline', 'yes', 'text', ''],
  ['article type', 'no', '`news`, `analysis`, `opinion`, `live`, `explainer`, `obituary` or `letter`', '`news`'],
  ['article published', 'yes', 'a date and time by the newsroom’s clock, such as 2026-11-26 20:00', ''],
  ['article dateline', 'no', 'a group of fields', ''],
  ['article dateline.city', 'yes', 'text', ''],
  ['article byline[].author', 'yes, or `name`', 'an id (lower-case letters, digits, hyphens)', ''],
  ['article byline[].role', 'no', 'text', ''],
  ['article photo.focus', 'no', 'a list of 2 values, each a number from 0 to 1', ''],
  ['article newsletter', 'no', '`false` or an id (lower-case letters, digits, hyphens)', ''],
  ['article comments', 'no', '`true` or `false` or a group of fields', ''],
  ['article comments.closes', 'no', 'a number of days, such as 7d', ''],
  ['article tags', 'no', 'a list, each entry an id (lower-case letters, digits, hyphens)', ''],
  ['article series.part', 'yes', 'a whole number above 0', ''],
  ['article corrections[].kind', 'yes', '`correction`, `clarification` or `retraction`', ''],
  [
    'newsletter provider.kind',
    'yes',
    '`buttondown`, `listmonk`, `mailchimp`, `kit`, `brevo`, `ghost`, `mailerlite`, `beehiiv` or `link`, `form` or `letters`',
    '',
  ],
  ['newsletter provider.url', 'yes, with `kind: listmonk`', 'a web address that begins with https://', ''],
  ['newsletter provider.field', 'no; only with `kind: form`', 'text', '`email`'],
  [
    'newsletter provider.hidden',
    'no; only with `kind: form`',
    'a group of fields whose names you choose, each text',
    '',
  ],
  ['section wire', 'no', '`true` or `false`', '`false`'],
])('the field %s: required %s; %s; default %s', (name, required, form, fallback) => {
  expect(rows.get(name)).toMatchObject({ required, form, fallback });
});

test.each([
  ['article headline', '500 characters'],
  ['article tags', '50 entries'],
  ['article type', ''],
  ['article photo.focus', ''],
  ['newsletter provider.hidden', '50 fields'],
])('the field %s has at most %s', (name, limit) => expect(rows.get(name)?.limit).toBe(limit));

test('a field of two forms of a group is listed with the help of both', () => {
  expect(rows.get('newsletter provider.action')).toMatchObject({
    required: 'yes, with `kind: mailchimp`, `kind: brevo` or `kind: form`',
    help: 'The address in the sign-up form that Mailchimp provides for the list; or: The address in the code of the form at Brevo; or: The address that the form is submitted to',
  });
});

test('the guide has a chapter for each kind, with its place, its examples and all of its fields', () => {
  const chapters = fieldGuide().split(/^## /m).slice(1);
  expect(chapters).toHaveLength(ALL_FILE_KINDS.length);
  ALL_FILE_KINDS.forEach((kind, index) => {
    const chapter = chapters[index] ?? '';
    for (const text of [kind.place, kind.introduction, kind.examples.minimal, kind.examples.complete]) {
      expect(chapter).toContain(text);
    }
    for (const { path, help } of fieldRows(jsonSchemaOf(kind))) expect(chapter).toMatch(lineWith(path, help));
  });
});

function lineWith(path: string, help: string): RegExp {
  return new RegExp(`^\\| \`${RegExp.escape(path)}\` \\|.*\\| ${RegExp.escape(help)} \\|$`, 'm');
}
