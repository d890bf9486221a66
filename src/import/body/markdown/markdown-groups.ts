import type { Root, RootContent } from 'mdast';
import { tokensOf } from '../../../markdown/html/tags.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const SELF_ENDING = new Set('p li dt dd tr td th'.split(' '));

/** Blocks of Markdown that belong together, because HTML around them opens in the first and closes in the last. */
export interface Group {
  nodes: RootContent[];
  /** One-based lines. */
  from: number;
  to: number;
}

/** Divides a body into groups that can be read by themselves. */
export function groupsOf({ children }: Root): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < children.length; at++) {
    const end = endOfGroup(children, at);
    const nodes = children.slice(at, end + 1);
    groups.push({
      nodes,
      from: nodes[0]?.position?.start.line ?? 1,
      to: nodes.at(-1)?.position?.end.line ?? 1,
    });
    at = end;
  }
  return groups;
}

/** The block in which the HTML that opens in one is closed; the same block where it never is. */
function endOfGroup(children: readonly RootContent[], start: number): number {
  const open: string[] = [];
  for (let at = start; at < children.length; at++) {
    const node = children[at];
    if (node?.type === 'html') readTags(node.value, open);
    if (open.length === 0) return at;
  }
  return start;
}

function readTags(html: string, open: string[]): void {
  for (const { kind, name, text } of tokensOf(html)) {
    if (kind === 'words' || VOID.has(name) || text.endsWith('/>')) continue;
    if (kind === 'start') {
      if (!SELF_ENDING.has(name)) open.push(name);
      continue;
    }
    const at = open.lastIndexOf(name);
    if (at >= 0) open.length = at;
  }
}
