import { toEpoch } from '../../lib/time/instant.ts';
import type { Comment } from '../../schema/comments/comment-file.ts';

/** How many comments a page has. */
const PAGE_LENGTH = 50;
/** The deepest level of answers that has an indentation of its own; deeper ones follow at this level. */
const DEEPEST = 3;
/** The most answers on later pages to which a comment leads. */
const MOST_LATER = 5;

/** A comment and the page that has it. */
export interface PlacedComment {
  comment: Comment;
  /** From 1. */
  page: number;
}

/** A comment with what answers it on the same page, in the order of time. */
export interface ThreadNode {
  comment: Comment;
  /** What it answers. */
  parent?: PlacedComment;
  replies: ThreadNode[];
  /** Answers on later pages. */
  later: PlacedComment[];
}

/** A page of the comments of a story. */
export interface ThreadPage {
  number: number;
  /** How many pages there are. */
  count: number;
  nodes: ThreadNode[];
}

/** How many pages the comments of a story have. */
export function threadPageCount(list: readonly Comment[]): number {
  return Math.ceil(list.length / PAGE_LENGTH);
}

/**
 * Parts the comments of a story into pages of fifty, as they follow each other in the file. New ones are added to its end, also
 * those that were written earlier, so that a comment stays on its page and its permanent address stays right. A page is in the
 * order of time, with answers below what they answer; an answer to a comment on another page begins a branch of its own and
 * leads to it.
 * @param list in the order of the file, without circles
 */
export function threadPages(list: readonly Comment[]): ThreadPage[] {
  const sorted = list
    .map((comment, index) => ({ comment, epoch: toEpoch(comment.time), page: Math.floor(index / PAGE_LENGTH) + 1 }))
    .sort((a, b) => a.page - b.page || a.epoch - b.epoch)
    .map(({ comment, page }): PlacedComment => ({ comment, page }));
  const placed = new Map(sorted.map((entry) => [entry.comment.id, entry]));
  const answers = Map.groupBy(sorted, ({ comment }) => comment.parent);
  const pages = Map.groupBy(sorted, ({ page }) => page);
  return [...pages].map(([number, entries]) => ({
    number,
    count: pages.size,
    nodes: nodesOf(entries, placed, answers),
  }));
}

function nodesOf(
  entries: readonly PlacedComment[],
  placed: ReadonlyMap<string, PlacedComment>,
  answers: ReadonlyMap<string | undefined, PlacedComment[]>,
): ThreadNode[] {
  const nodes = new Map(
    entries.map(({ comment, page }) => {
      const parent = comment.parent === undefined ? undefined : placed.get(comment.parent);
      const later = (answers.get(comment.id) ?? []).filter((answer) => answer.page > page).slice(0, MOST_LATER);
      return [comment.id, { comment, ...(parent && { parent }), replies: [], later } as ThreadNode];
    }),
  );
  const roots: ThreadNode[] = [];
  for (const node of nodes.values()) (hostOf(node, nodes)?.replies ?? roots).push(node);
  return roots;
}

/** The comment below which one is shown: what it answers, or where that is too deep, what that in turn is shown below. */
function hostOf(node: ThreadNode, nodes: ReadonlyMap<string, ThreadNode>): ThreadNode | undefined {
  const path: ThreadNode[] = [];
  for (let above = parentOf(node, nodes); above; above = parentOf(above, nodes)) path.push(above);
  return path.at(-Math.min(DEEPEST, path.length));
}

function parentOf({ comment }: ThreadNode, nodes: ReadonlyMap<string, ThreadNode>): ThreadNode | undefined {
  return comment.parent === undefined ? undefined : nodes.get(comment.parent);
}
