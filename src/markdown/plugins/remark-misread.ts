import type { Code, Definition, FootnoteDefinition, Heading, List, Nodes, Paragraph, Root } from 'mdast';
import type { Edit, Problem } from '../../lib/problem.ts';
import { embedDirective, pageAddress } from '../embeds/page-address.ts';
import type { Report } from '../body-context.ts';

type Words = Pick<Problem, 'what' | 'why' | 'fix' | 'edits'>;

/** Addresses as links have them; a word of a sentence is none. */
const ADDRESS = /[/.#:@]/;
const SENTENCE_END = /[.!?…。！？]["'”’»」)]*\s*$/u;
const LONG_HEADING = 100;
/** A line of a list, as word processors write it. */
const BULLET_LINE = /^([ \t>]*)([•◦▪▫‣⁃●○■□➢➤►▶✓✔]|[・·](?=[ \t]))[ \t]*(?=\S)/;
/** A line of a list with dashes or letters, or of a dialogue: it means one only where the line above is another. */
const MARKED_LINE = /^[ \t>]*(?:[–—]|\p{L}\)|\d+\.[-–])[ \t]*(?=\S)/u;
/** The beginning of an item of a list that Markdown knows. */
const ITEM = /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+$/;
const FENCE = /^(`{3,}|~{3,})/;

/**
 * Warns where the rules of Markdown take words for something that a newsroom hardly means, or drop them: a paragraph that
 * begins with a number and a full stop is an item of a list, whose number may change; one that is indented is code, and so
 * is everything after a line of ``` that no other one closes; one with hyphens below it is a heading; lines with bullets run
 * together; and notes that nothing refers to are not shown.
 */
export function remarkMisread(source: string, report: Report) {
  return (tree: Root): void => {
    const nodes = nodesOf(tree);
    const footnotes = new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
    const links = new Set(
      nodes.flatMap((node) =>
        node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
      ),
    );
    const lists = nodes.filter((node) => node.type === 'list');
    for (const node of nodes) {
      let found: Words | undefined;
      if (node.type === 'list') found = misreadList(node, tree, lists, source);
      else if (node.type === 'code' && !isAfterHtml(node, tree)) found = misreadCode(node, source);
      else if (node.type === 'paragraph') found = bulletedLines(node, source) ?? loneAddress(node, tree);
      else if (node.type === 'heading') found = underlinedParagraph(node, source);
      else if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) found = unusedFootnote(node);
      else if (node.type === 'definition' && !links.has(node.identifier)) found = unusedDefinition(node);
      if (found) report({ rule: 'misread-text', severity: 'warning', ...found }, node.position?.start);
    }
  };
}

/** All nodes in the order of the text. */
function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const add = (node: Nodes) => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) add(child);
  };
  add(tree);
  return nodes;
}

function misreadList(list: List, tree: Root, lists: readonly List[], source: string): Words | undefined {
  if (!list.ordered) return undefined;
  const numbers = list.children.map(({ position }) => /^\d+/.exec(source.slice(position?.start.offset))?.[0] ?? '');
  // Nobody writes a closing parenthesis after a year or a rank.
  if (!/^\d+\./.test(source.slice(list.position?.start.offset))) return undefined;
  const first = list.start ?? 1;
  const isCounted = new Set(numbers).size > 1;
  const other = isCounted ? numbers.findIndex((number, index) => Number(number) !== first + index) : -1;
  if (other >= 0) {
    return {
      what: `Readers see the number ${first + other} where \`${numbers[other]}.\` is written.`,
      why: 'Markdown takes paragraphs that begin with a number for a list, and counts on from the first.',
      fix: `Write a backslash where a number belongs to the text: ${numbers[other]}\\. Or count without a gap.`,
    };
  }
  const [item] = list.children;
  const holdsMore = item?.children.some(({ type }, index) => index > 0 || type !== 'paragraph');
  if (
    !tree.children.includes(list) ||
    list.children.length > 1 ||
    holdsMore ||
    lists.some((one) => one !== list && isNext(one, first))
  )
    return undefined;
  return {
    what: `\`${numbers[0]}.\` makes a list of this paragraph.`,
    why: 'Markdown takes a paragraph that begins with a number and a full stop for an item of a list.',
    fix: `Write a backslash before the full stop: ${numbers[0]}\\.`,
  };
}

/** True for a list that counts on to a number or from it, because a picture or a paragraph is between its items. */
function isNext({ ordered, start, children }: List, number: number): boolean {
  const [from, to] = [start ?? 1, (start ?? 1) + children.length - 1];
  return ordered === true && (Math.abs(from - number) === 1 || Math.abs(to - number) === 1);
}

/** True for indented HTML after other HTML, which rehype-sanitized reports. */
function isAfterHtml(code: Code, tree: Root): boolean {
  const before = tree.children[tree.children.indexOf(code) - 1];
  return before?.type === 'html' && code.lang == null && /^\s*<\/?[a-z]/i.test(code.value);
}

function misreadCode({ position }: Code, source: string): Words | undefined {
  if (position?.start.offset === undefined) return undefined;
  const lines = source.slice(position.start.offset, position.end.offset).trim().split('\n');
  const fence = FENCE.exec(lines[0] ?? '')?.[1];
  if (fence !== undefined) {
    // Before the last line may be the mark of a quotation.
    const last = /[^\s>].*$/.exec(lines.slice(1).at(-1) ?? '')?.[0].trimEnd() ?? '';
    const isClosed = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
    return isClosed ? undefined : openFence(fence);
  }
  return {
    what: 'This paragraph is shown as code, in letters of a typewriter.',
    why: 'Markdown takes lines that begin with four spaces or a tab for code.',
    fix: 'Delete the spaces or the tab. If it is code, write it between lines of ``` instead.',
  };
}

function openFence(fence: string): Words {
  return {
    what: 'All text from here on is shown as code, in letters of a typewriter.',
    why: `${fence} begins code, and no line with the same mark ends it.`,
    fix: `Write ${fence} on a line of its own where the code ends. If it is no code, delete this line.`,
  };
}

function bulletedLines({ position }: Paragraph, source: string): Words | undefined {
  if (position?.start.offset === undefined) return undefined;
  const lines = source.slice(position.start.offset, position.end.offset).split('\n');
  // A backslash or two spaces at the end of the line above break the line: it is meant as it is.
  const runsOn = (line: string, index: number) =>
    index > 0 && BULLET_LINE.test(line) && !/(?: {2}|\\)$/.test(lines[index - 1] ?? '');
  if (!lines.some(runsOn)) return markedLines(lines, source.slice(0, position.start.offset));
  const edits = lines.flatMap((line, index): Edit[] => {
    const [mark, indent = ''] = BULLET_LINE.exec(line) ?? [];
    if (mark === undefined) return [];
    const column = (index === 0 ? (position.start.column ?? 1) : 1) + indent.length;
    return [{ line: position.start.line + index, column, length: mark.length - indent.length, replacement: '- ' }];
  });
  return {
    what: 'These lines run together in one paragraph.',
    why: 'Markdown does not know the bullets of word processors.',
    fix: 'Write a hyphen and a space at the beginning of each line: - One. Or run `npm run check -- --fix`.',
    edits,
  };
}

/** An address of a film or post on a line of its own, which other systems replace by what it shows. */
function loneAddress(paragraph: Paragraph, tree: Root): Words | undefined {
  const [link, ...others] = paragraph.children;
  if (link?.type !== 'link' || others.length > 0 || !paragraph.position) return undefined;
  const [text] = link.children;
  const isBare = text?.type === 'text' && [text.value, `http://${text.value}`].includes(link.url);
  const address = isBare && tree.children.includes(paragraph) ? pageAddress(link.url) : undefined;
  if (address === undefined) return undefined;
  const { start, end } = paragraph.position;
  const replacement = embedDirective(address);
  const length = (end.offset ?? 0) - (start.offset ?? 0);
  return {
    what: 'Readers see only an address here.',
    why: 'The site shows a film or post only where a directive asks for it.',
    fix: `Write ${replacement} Or run \`npm run check -- --fix\`. If a link is enough, write [words](https://…).`,
    edits: [{ line: start.line, column: start.column, length, replacement }],
  };
}

/** @param before the text of the file before the paragraph */
function markedLines(lines: readonly string[], before: string): Words | undefined {
  const isMarked = (line: string | undefined) => MARKED_LINE.test(line ?? '');
  // The first line of an item has its hyphen before the paragraph.
  const isInItem = ITEM.test(before.slice(before.lastIndexOf('\n') + 1));
  const runsOn = (line: string, index: number) => {
    const above = lines[index - 1] ?? '';
    return isMarked(line) && (isMarked(above) || (index === 1 && isInItem)) && !/(?: {2}|\\)$/.test(above);
  };
  if (!lines.some(runsOn)) return undefined;
  return {
    what: 'These lines run together in one paragraph.',
    why: 'Markdown knows lists with hyphens, and with numbers and full stops: - One, or 1. One.',
    fix: 'For a list, begin each line in this way. For a dialogue, leave an empty line between the lines.',
  };
}

function underlinedParagraph({ depth, position }: Heading, source: string): Words | undefined {
  const text = source.slice(position?.start.offset, position?.end.offset);
  const words = text.slice(0, text.lastIndexOf('\n'));
  if (depth === 1 || text.startsWith('#') || !text.includes('\n')) return undefined;
  if (!words.includes('\n') && words.length <= LONG_HEADING && !SENTENCE_END.test(words)) return undefined;
  return {
    what: 'The hyphens below this paragraph make a heading of it.',
    why: 'Markdown draws a line only where an empty line is above the hyphens.',
    fix: 'Leave an empty line above the hyphens. If it is a heading, write ## before it instead.',
  };
}

function unusedFootnote({ label, identifier }: FootnoteDefinition): Words {
  return {
    what: 'Readers do not see this footnote.',
    why: `Nothing in the text refers to it by [^${label ?? identifier}].`,
    fix: `Write [^${label ?? identifier}] where it belongs, or delete the footnote.`,
  };
}

function unusedDefinition({ label, identifier, url }: Definition): Words | undefined {
  if (ADDRESS.test(url)) return undefined;
  return {
    what: 'Readers do not see this line.',
    why: 'Markdown takes words in brackets with a colon after them for the address of a link.',
    fix: `Write a backslash before it: \\[${label ?? identifier}]:`,
  };
}
