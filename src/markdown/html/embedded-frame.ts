import { raw } from 'hast-util-raw';
import type { Element, Nodes, Root } from 'hast';
import type { Edit } from '../../lib/problem.ts';
import { embedDirective, pageAddress } from '../embeds/page-address.ts';
import { textOf } from '../hast.ts';
import type { Raw } from './raw-html.ts';

/** Titles that services give to every frame. */
const NO_TITLE =
  /^(?:(?:youtube|vimeo) video player|video player|embedded content|iframe|interactive or visual content)?$/i;

/** A frame that an author pasted, as a directive. */
export interface EmbeddedFrame {
  directive: string;
  /** Set if the frame is all that its piece of HTML shows. */
  edits?: Edit[];
}

/**
 * Finds a frame of a service in a piece of HTML that the site can show.
 * @param isOnTop true for a piece outside of lists and the like, where alone a directive can be
 */
export function embeddedFrame(node: Raw, isOnTop: boolean): EmbeddedFrame | undefined {
  if (!/<iframe\s/i.test(node.value)) return undefined;
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: node.value }] }) as Root;
  const [frame, ...others] = framesIn(tree);
  const address = pageAddress(String(frame?.properties['src'] ?? ''));
  if (!frame || address === undefined) return undefined;
  const title = String(frame.properties['title'] ?? '').trim();
  const directive = embedDirective(address, NO_TITLE.test(title) ? undefined : title);
  const { start, end } = node.position ?? {};
  frame.children = [];
  const isAlone = others.length === 0 && textOf(tree).trim() === '' && !/<!--|<(?:img|a|script)\b/i.test(node.value);
  if (!isAlone || !isOnTop || start?.offset === undefined || end?.offset === undefined) return { directive };
  const edit = { line: start.line, column: start.column, length: end.offset - start.offset, replacement: directive };
  return { directive, edits: [edit] };
}

function framesIn(node: Nodes): Element[] {
  const own = node.type === 'element' && node.tagName === 'iframe' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(framesIn)] : own;
}
