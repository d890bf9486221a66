import type { Emphasis, Link, Nodes, Parents, PhrasingContent, RootContent, Strong } from 'mdast';

const MARKS = new Set(['emphasis', 'strong', 'delete', 'link']);

/**
 * Puts marks around words as editors do: spaces and line breaks are outside of them, none is empty, none is within one of its kind,
 * and two of a kind side by side are one.
 */
export function tidyMarks(parent: Parents, within: ReadonlySet<string> = new Set()): void {
  const tidied: RootContent[] = [];
  for (const child of parent.children as RootContent[]) {
    if (!('children' in child)) {
      tidied.push(child);
      continue;
    }
    const isMark = MARKS.has(child.type);
    tidyMarks(child as Parents, isMark ? new Set([...within, child.type]) : within);
    if (!isMark) tidied.push(child);
    else if (within.has(child.type)) tidied.push(...(child.children as RootContent[]));
    else for (const piece of withoutEdges(child as Mark)) addMark(tidied, piece);
  }
  parent.children = tidied.reduce(joinTexts, []) as Nodes[] as never;
}

type Mark = Emphasis | Strong | Link;

/** A mark with the white space at its ends before and after it. */
function withoutEdges(mark: Mark): PhrasingContent[] {
  const children: PhrasingContent[] = [...mark.children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'break') before.push(...children.splice(0, 1));
    else if (first.type === 'text' && /^\s/.test(first.value)) {
      before.push({ type: 'text', value: ' ' });
      const value = first.value.trimStart();
      if (value === '') children.shift();
      else children[0] = { ...first, value };
    } else break;
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'break') after.unshift(...children.splice(-1, 1));
    else if (last.type === 'text' && /\s$/.test(last.value)) {
      after.unshift({ type: 'text', value: ' ' });
      const value = last.value.trimEnd();
      if (value === '') children.pop();
      else children[children.length - 1] = { ...last, value };
    } else break;
  }
  return [...before, ...(children.length > 0 ? [{ ...mark, children }] : []), ...after];
}

function addMark(nodes: RootContent[], piece: PhrasingContent): void {
  const last = nodes.at(-1);
  const isSame =
    last?.type === piece.type && (piece.type === 'strong' || piece.type === 'emphasis' || piece.type === 'delete');
  if (isSame) (last as Strong).children.push(...(piece as Strong).children);
  else nodes.push(piece);
}

function joinTexts(nodes: RootContent[], node: RootContent): RootContent[] {
  const last = nodes.at(-1);
  if (last?.type === 'text' && node.type === 'text') {
    const isDouble = last.value.endsWith(' ') && node.value.startsWith(' ');
    nodes[nodes.length - 1] = { type: 'text', value: last.value + (isDouble ? node.value.slice(1) : node.value) };
  } else nodes.push(node);
  return nodes;
}
