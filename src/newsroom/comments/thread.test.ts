import { expect, test } from 'vitest';
import type { Comment } from '../../schema/comments/comment-file.ts';
import { threadPageCount, threadPages, type ThreadNode } from './thread.ts';

/** A comment at a minute of an evening. */
function comment(id: string, minute: number, fields: Partial<Comment> = {}): Comment {
  return { id, name: id, time: new Date(Date.UTC(2026, 10, 26, 20, minute)).toISOString(), text: id, ...fields };
}

/** The ids of a page as an outline. */
function outline(nodes: readonly ThreadNode[]): unknown[] {
  return nodes.map(({ comment: { id }, replies }) => (replies.length === 0 ? id : [id, outline(replies)]));
}

function outlineOf(list: readonly Comment[]): unknown[] {
  return threadPages(list).map(({ nodes }) => outline(nodes));
}

const FIRST = comment('first', 0);

test('comments are in the order of their times, whatever their order in the file, and answers below what they answer', () => {
  const list = [comment('late', 9), comment('reply', 5, { parent: 'first' }), comment('second', 3), FIRST];
  expect(outlineOf(list)).toEqual([[['first', ['reply']], 'second', 'late']]);
});

test('the same names and texts are comments of their own', () => {
  expect(outlineOf([FIRST, { ...FIRST, id: 'again' }])).toEqual([['first', 'again']]);
});

test('answers deeper than three levels follow at the third, each with what it answers', () => {
  const list = [
    FIRST,
    ...Array.from({ length: 6 }, (_, index) =>
      comment(`re${index + 1}`, index + 1, { parent: index === 0 ? 'first' : `re${index}` }),
    ),
  ];
  expect(outlineOf(list)).toEqual([[['first', [['re1', [['re2', ['re3', 're4', 're5', 're6']]]]]]]]);
  const third = threadPages(list)[0]?.nodes[0]?.replies[0]?.replies[0]?.replies;
  expect(third?.map(({ parent }) => parent?.comment.id)).toEqual(['re2', 're3', 're4', 're5']);
});

test('a removed comment keeps its answers', () => {
  const list = [{ id: 'gone', time: FIRST.time, status: 'removed' as const }, comment('reply', 1, { parent: 'gone' })];
  expect(outlineOf(list)).toEqual([[['gone', ['reply']]]]);
});

test('500 comments are ten pages of fifty, each comment on one of them', () => {
  const list = Array.from({ length: 500 }, (_, index) =>
    comment(`c${index}`, index, index % 3 === 0 ? {} : { parent: `c${index - 1}` }),
  );
  const pages = threadPages(list);
  expect(pages.map(({ number, count, nodes }) => [number, count, flat(nodes).length])).toEqual(
    Array.from({ length: 10 }, (_, index) => [index + 1, 10, 50]),
  );
  expect(new Set(pages.flatMap(({ nodes }) => flat(nodes).map(({ comment: { id } }) => id))).size).toBe(500);
  expect(threadPageCount(list)).toBe(10);
});

test('a comment stays on its page when an earlier one is added to the file', () => {
  const list = Array.from({ length: 51 }, (_, index) => comment(`c${index}`, index + 1));
  const ids = (comments: typeof list) =>
    threadPages(comments).map(({ nodes }) => flat(nodes).map(({ comment: { id } }) => id));
  const [first] = ids(list);
  expect(ids([...list, comment('late', 0)])).toEqual([first, ['late', 'c50']]);
});

test('500 answers to one comment, and 500 in a chain, are pages of fifty, too', () => {
  const toOne = [
    FIRST,
    ...Array.from({ length: 499 }, (_, index) => comment(`c${index}`, index + 1, { parent: 'first' })),
  ];
  const chain = Array.from({ length: 500 }, (_, index) =>
    comment(`c${index}`, index, index === 0 ? {} : { parent: `c${index - 1}` }),
  );
  for (const list of [toOne, chain])
    expect(threadPages(list).map(({ nodes }) => flat(nodes).length)).toEqual(Array.from({ length: 10 }, () => 50));
});

test('an answer on a later page leads back, and the answered comment leads to it', () => {
  const list = [
    FIRST,
    ...Array.from({ length: 49 }, (_, index) => comment(`c${index}`, index + 1)),
    comment('far', 55, { parent: 'first' }),
  ];
  const [one, two] = threadPages(list);
  expect(one?.nodes[0]?.later.map(({ comment: { id }, page }) => [id, page])).toEqual([['far', 2]]);
  expect(two?.nodes.map(({ comment: { id }, parent }) => [id, parent?.comment.id, parent?.page])).toEqual([
    ['far', 'first', 1],
  ]);
});

test('a new comment leaves every other one on its page', () => {
  const list = Array.from({ length: 120 }, (_, index) => comment(`c${index}`, index));
  const before = outlineOf(list).slice(0, 2);
  expect(outlineOf([...list, comment('new', 200)]).slice(0, 2)).toEqual(before);
});

function flat(nodes: readonly ThreadNode[]): ThreadNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.replies)]);
}
