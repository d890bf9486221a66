import { fieldRows, type FieldRow } from './field-rows.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { FILE_KINDS, type FileKind } from '../kinds.ts';

/** Where the field guide lies, from the project's root: beside what it describes. */
export const FIELD_GUIDE = 'content/FRONTMATTER.md';

const OPENING = `<!-- Generated from src/schema/ by npm run generate: do not edit. -->

# What a file in content/ may say

The build goes by the rules in this guide: both are made from the same source. A field that is not listed here is an
error, so that a misspelt one cannot go unseen.

- In the tables, \`photo.src\` is the field \`src\` of the group \`photo\`, and \`corrections[].date\` is the field \`date\` of
  each entry in the list \`corrections\`. What is required in a group is required only where the group is written.
- A group or a list is written on one line, \`{ src: ./pier.jpg, alt: The pier at dawn }\` and \`[coast, weather]\`, or on
  lines of its own with two spaces before each: the examples show both.
- Text needs no quotation marks unless it holds a colon with a space behind it, or begins with a sign such as \`#\`, \`[\`,
  \`{\`, \`&\`, \`*\`, \`@\` or a quotation mark: \`headline: "Budget: what changes"\`.
- A file is named with lower-case letters, digits and hyphens.

The kinds of file:`;

/** The editors' field guide as Markdown: for each kind of file what it is for, examples, and a table of its fields. */
export function fieldGuide(): string {
  const contents = FILE_KINDS.map((kind) => `- [${headingOf(kind)}](#${anchorOf(kind)}): \`${kind.place}\``);
  return `${[OPENING, contents.join('\n'), ...FILE_KINDS.map(chapter)].join('\n\n')}\n`;
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
  const head = ['| field | required? | what it may be | when left out | help |', '| --- | --- | --- | --- | --- |'];
  const lines = rows.map(({ path, required, form, fallback, help }) =>
    [`\`${path}\``, required, form, fallback, help].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
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
