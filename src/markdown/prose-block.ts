import type { Nodes, Parents } from 'mdast';

/** The words of a paragraph, heading or table cell as they stand in the file. */
export interface ProseBlock {
  text: string;
  /** Where the characters of the text stand in the body: a run of them for each entry, in order. */
  runs: { from: number; offset: number; length: number }[];
}

/** Code, pictures and HTML: not to be read, but the words around them have to know that something stands there. */
const STAND_IN = '\uFFFC';
/** What a line within a quotation or list begins with before its words. */
const LINE_PREFIX = /^[ \t>]+/;

/** The words of a block, without code, HTML and addresses, each with its place in the body. */
export function proseOf(block: Parents, markdown: string): ProseBlock {
  const prose: ProseBlock = { text: '', runs: [] };
  collect(block, markdown, prose);
  return prose;
}

/** Where a character of a block stands in the body; undefined for one that is not in the file. */
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

/** The characters of the file, not those of the tree, which has resolved escapes and entities: `&quot;` is no mark. */
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
