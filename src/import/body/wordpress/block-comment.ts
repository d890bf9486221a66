import type { Comment, Element, ElementContent, Root } from 'hast';
import { element, text } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { embedElement } from '../inner-element.ts';

/** A block of the WordPress editor, which says what it is in a comment before its HTML. */
export interface Block {
  name: string;
  attributes: Record<string, unknown>;
}

const blocks = new WeakMap<Element, Block>();

/** The block that an element is, if the editor of WordPress made it. */
export function blockOf(node: Element): Block | undefined {
  return blocks.get(node);
}

const DELIMITER = /^\s*(\/)?wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)(?:\s+(\{[\s\S]*\}))?\s*(\/)?\s*$/;
/** Comments that other programs leave, and that nobody wrote. */
const LEFT_BY_PROGRAMS = /^\s*(?:\[if|\[endif\]|<!\[endif\]|(?:Start|End)Fragment|googleo[nf]f|kg-card-(?:begin|end))/i;

/** True for a body that was written with the block editor. */
export function hasBlocks(source: string): boolean {
  return /<!--\s+wp:[a-z]/.test(source);
}

/**
 * Takes the comments out of a tree. Those of the block editor say what the element after them is; blocks without HTML are made
 * by WordPress when a page is shown, so only their comments can be quoted.
 */
export function readComments(parent: Root | Element, job: BodyJob): void {
  let pending: Block | undefined;
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      if (pending) blocks.set(child, pending);
      pending = undefined;
      readComments(child, job);
      return [child];
    }
    if (child.type !== 'comment') return [child];
    const [whole, end, name = '', json, isVoid] = DELIMITER.exec(child.value) ?? [];
    if (whole === undefined) return plainComment(child, job);
    if (end === '/') return [];
    const block = { name: name.replace(/^core\//, ''), attributes: parsed(json) };
    if (isVoid === '/') return voidBlock(block, child, job);
    pending = block;
    return [];
  });
}

function parsed(json: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function plainComment(comment: Comment, job: BodyJob): ElementContent[] {
  const value = comment.value.trim();
  if (/^more\b/.test(value) || value === 'noteaser') {
    job.change(
      'more-mark',
      'The mark after which lists of stories cut this one off is left out: lists show the standfirst.',
      comment,
    );
    // As in WordPress, a paragraph ends here.
    return [text('\n\n')];
  }
  if (value === 'nextpage') {
    job.change('page-break', 'The pages of this story are one page now.', comment);
    return [text('\n\n')];
  }
  const rule = LEFT_BY_PROGRAMS.test(value) ? 'comment-of-program' : 'comment';
  job.drop(rule, 'A comment in the HTML, which readers did not see, is left out.', comment);
  return [];
}

function voidBlock({ name, attributes }: Block, comment: Comment, job: BodyJob): ElementContent[] {
  const { url } = attributes;
  if (/^(?:core-embed\/|embed$)/.test(name) && typeof url === 'string') {
    return [{ ...embedElement(url), position: comment.position }];
  }
  if (name === 'more' || name === 'nextpage' || name === 'spacer') return [];
  if (name === 'separator') return [element('hr', {})];
  if (name === 'footnotes') return [];
  job.drop(
    'block-without-text',
    `The block "${name}" has no text of its own: WordPress fills it when a page is shown.`,
    comment,
  );
  return [];
}
