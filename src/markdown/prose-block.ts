import type { Nodes, Parents } from 'mdast';

/** The words of a paragraph, heading or table cell as they are written in the file. */
export interface ProseBlock {
  text: string;
  /** The places of the characters of the text in the body: one entry for each run of them, in order. */
  runs: { from: number; offset: number; length: number }[];
}

/** Code, pictures and HTML are not read, but the words around them must know that something is between them. */
const STAND_IN = '\uFFFC';
/** The prefix of a line within a quotation or list. */
const LINE_PREFIX = /^[ \t>]+/;

/** Collects the words of a block, without code, HTML and addresses, each with its place in the body. */
export function proseOf(block: Parents, markdown: string): ProseBlock {
  const prose: ProseBlock = { text: '', runs: [] };
  collect(block, markdown, prose);
  return prose;
}

/** The place of a character of a block in the body; undefined for one that is not in the file. */
export function offsetIn({ runs }: ProseBlock, index: number): number | undefined {
  const run = runs.find(({ from, length }) => index >= from && index < from + length);
  return run && run.offset + index - run.from;
}

function collect(parent: Parents, markdown: string, prose: ProseBlock): void {
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'text') addText(child.position?.start.offset, child.position?.end.offset, markdown, prose);
    else if (child.type === 'break') prose.text += '\n';
    else if (child.type === 'link' && markdown.charAt(child.position?.start.offset ?? 0) !== '[')
      prose.text += STAND_IN;
    else if ('children' in child) collect(child, markdown, prose);
    else prose.text += STAND_IN;
  }
}

/**
 * Reads the characters of the file, not of the tree, which has resolved escapes and entities: `&quot;` is not a
 * quotation mark here.
 */
function addText(start: number | undefined, end: number | undefined, markdown: string, prose: ProseBlock): void {
  if (start === undefined || end === undefined) return;
  let offset = start;
  for (const [index, line] of markdown.slice(start, end).split('\n').entries()) {
    const prefix = index === 0 ? 0 : (LINE_PREFIX.exec(line)?.[0].length ?? 0);
    if (index > 0) prose.text += '\n';
    const length = line.length - prefix;
    if (length > 0) prose.runs.push({ from: prose.text.length, offset: offset + prefix, length });
    prose.text += line.slice(prefix);
    offset += line.length + 1;
  }
}
