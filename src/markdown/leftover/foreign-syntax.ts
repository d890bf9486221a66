import { BACKSLASH, type LeftoverKind } from './leftover-kind.ts';

const ADMONITION =
  'abstract|attention|bug|caution|danger|error|example|failure|hint|important|info|note|question|quote|seealso|success|summary|tip|todo|warning';
const BOX = 'Write a box, such as :::box[Note], with ::: below its text.';
const PLAIN = `Delete the marks, or write **bold**, *italics* or HTML such as <mark>, <ins>, <sub> and <sup>. ${BACKSLASH}`;

/** Marks of other Markdown dialects and of wikis that mean nothing here. */
export const FOREIGN_SYNTAX: readonly LeftoverKind[] = [
  {
    pattern: /\{:\s*[.#\w][^{}\n]{0,200}\}|\{\s*[.#][a-z][\w-]*(?:\s[^{}\n]{0,200})?\s*\}|\{=[a-z]+\}/gi,
    looksLike: 'an attribute list of kramdown or Pandoc',
    fix: `Delete it: the site decides how stories look. ${BACKSLASH}`,
  },
  {
    pattern: /\[\[[^[\]\n]{1,200}\]\]|(?<![\p{L}\p{N}])\[[^[\]\n]{1,200}\]\[[^[\]\n]{1,100}\]/gu,
    looksLike: 'a link of a wiki, or one whose address is missing',
    fix: 'Write [words](https://…).',
  },
  {
    pattern: new RegExp(
      String.raw`^(?:!{3}|\?{3}\+?)[ \t]+(?:${ADMONITION})(?:[ \t]+["“„«‘'].{0,200})?$|^\[!\w{2,20}\]`,
      'gim',
    ),
    looksLike: 'a box of MkDocs, GitHub or Obsidian',
    fix: BOX,
  },
  {
    pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]{0,200}(?<=[^\s=])==(?![=\p{L}\p{N}])/gu,
    looksLike: 'marked words of another Markdown',
    fix: PLAIN,
  },
  {
    pattern: /^={2,6}[ \t]+[^=\n]{1,200}[ \t]={2,6}$/gm,
    looksLike: 'a heading of a wiki',
    fix: 'Write ## before the words.',
  },
  {
    pattern:
      /\^\^(?=[^\s^])[^^\n]{0,200}(?<=[^\s^])\^\^|(?<![+\p{L}\p{N}])\+\+(?=\p{L}{2})[^+\n]{1,200}(?<=\p{L})\+\+(?![+\p{L}\p{N}])|\{(?:\+\+|~~|>>|==|--|[–—])(?=\S)/gu,
    looksLike: 'inserted words or an edit of another Markdown',
    fix: PLAIN,
  },
  {
    pattern:
      /(?<=[A-Za-z)\]])~(?:[\d+−-]{1,6}~|[A-Za-z\d+−-]{1,10}~(?![\p{L}\p{N}]))|(?<=[\p{L}\p{N})\]])\^[\p{L}\p{N}+−-]{1,12}\^(?![\p{L}\p{N}])/gu,
    looksLike: 'small letters below or above the line',
    fix: `Write H<sub>2</sub>O or m<sup>2</sup>, or the characters themselves, such as ₂ and ². ${BACKSLASH}`,
  },
  {
    pattern: /^\*\[[^\]\n]{1,60}\]:[ \t]/gm,
    looksLike: 'an abbreviation of another Markdown',
    fix: 'Explain it in the text, or write <abbr title="…">.',
  },
  {
    pattern: /^\.\. [a-z][\w-]*::|^(?:image|include|video|audio)::?\S+\[[^\]\n]{0,200}\]/gm,
    looksLike: 'a directive of AsciiDoc or reStructuredText',
    fix: `Write the Markdown for it. ${BACKSLASH}`,
  },
  {
    // Rows of a table without the line that makes them one.
    pattern:
      /^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*\n(?=[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$)|^\+(?:[-=–—]+\+)+$|^[^|\n]+(?: \| [^|\n]+){2,}\n(?=[^|\n]+(?: \| [^|\n]+){2,}$)/gm,
    looksLike: 'a table without its line of hyphens',
    fix: 'Write a line such as | --- | --- | below the first row, and leave an empty line above the table.',
  },
];
