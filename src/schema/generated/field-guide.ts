import { fieldRows, type FieldRow } from './field-rows.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { ALL_FILE_KINDS, type FileKind } from '../kinds.ts';

/** The path of the field guide from the project's root: next to the files that it describes. */
export const FIELD_GUIDE = 'content/FRONTMATTER.md';

const OPENING = `<!-- Generated from src/schema/ by npm run generate: do not edit. -->

# Fields of the files in content/

This guide and the build use the same rules: both come from the same source. A field that is not listed here is an
error, so that a misspelt field is noticed.

- In the tables, \`photo.src\` is the field \`src\` of the group \`photo\`, and \`corrections[].date\` is the field \`date\` of
  each entry in the list \`corrections\`. A required field of a group is required only if the group is there.
- Write a group or a list on one line, \`{ src: ./pier.jpg, alt: The pier at dawn }\` and \`[coast, weather]\`, or on
  separate lines, each indented by two spaces. The examples show both.
- Text needs no quotation marks unless it contains a colon followed by a space, or begins with a character such as \`#\`, \`[\`,
  \`{\`, \`&\`, \`*\`, \`@\` or a quotation mark: \`headline: "Budget: what changes"\`.
- File names consist of lower-case letters, digits and hyphens.
- Every text and every list has a limit, which no newsroom is meant to reach: it keeps a mistake, such as a pasted file or a
  script that writes 10,000 tags, from adding thousands of pages to the site.

The kinds of file:`;

/**
 * Makes the editors' field guide as Markdown: for each kind of file its purpose, examples, and a table of its fields.
 */
export function fieldGuide(): string {
  const contents = ALL_FILE_KINDS.map((kind) => `- [${headingOf(kind)}](#${anchorOf(kind)}): \`${kind.place}\``);
  return `${[OPENING, contents.join('\n'), ...ALL_FILE_KINDS.map(chapter)].join('\n\n')}\n`;
}

function chapter(kind: FileKind): string {
  const { minimal, complete } = kind.examples;
  const examples =
    minimal === complete
      ? ['An example:', fenced(complete, kind)]
      : ['A short example:', fenced(minimal, kind), 'A full example:', fenced(complete, kind)];
  return [
    `## ${headingOf(kind)}`,
    `\`${kind.place}\``,
    kind.introduction,
    ...examples,
    table(fieldRows(jsonSchemaOf(kind))),
  ].join('\n\n');
}

function table(rows: readonly FieldRow[]): string {
  const head = [
    '| field | required? | what it may be | at most | when left out | help |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const lines = rows.map(({ path, required, form, limit, fallback, help }) =>
    [`\`${path}\``, required, form, limit, fallback, help].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [...head, ...lines.map((line) => `| ${line} |`)].join('\n');
}

function fenced(text: string, { format }: FileKind): string {
  return `\`\`\`${format}\n${text}\`\`\``;
}

function headingOf({ noun }: FileKind): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

function anchorOf({ noun }: FileKind): string {
  return noun.replaceAll(' ', '-');
}
