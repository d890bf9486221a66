import { formatMoment, type TimeView } from '../../lib/time/instant.ts';
import { commentText } from '../../markdown/comment-text.ts';
import type { Author } from '../../schema/author.ts';
import type { Comment } from '../../schema/comments/comment-file.ts';
import { displayName } from '../display-name.ts';
import { addressOf, numberedAddress } from '../site/addresses.ts';
import type { Link } from '../site/site.ts';
import type { PlacedComment, ThreadNode } from './thread.ts';

/** A comment as a page shows it. */
export interface CommentView {
  id: string;
  /** Its permanent address, a path. */
  url: string;
  /** Undefined for a comment that was removed, which shows no more than its time. */
  content?: {
    name: string;
    html: string;
    /** The same without marks. */
    words: string;
  };
  time: TimeView;
  /** The page of somebody from the newsroom. */
  author?: string;
  /** Whether they wrote the story, or else work for the publication. */
  mark?: 'author' | 'staff';
  isPick: boolean;
  /** Where it was first published. */
  from?: Link;
  /** What it answers; the name is undefined when that was removed. */
  answers?: { id: string; name: string | undefined; url: string };
  replies: CommentView[];
  /** Answers on later pages. */
  later: Link[];
}

/** What all comments of a story share. */
export interface CommentFrame {
  /** `2026/11/slug` */
  story: string;
  language: string;
  timeZone: string;
  /** The authors in the byline of the story. */
  byline: readonly string[];
  /** Those who answer for the newsroom, by id. */
  authors: ReadonlyMap<string, Author>;
}

/** A comment with all that answers it on its page. */
export function commentView(node: ThreadNode, page: number, frame: CommentFrame): CommentView {
  const { comment, parent, replies, later } = node;
  const { author, from, text, status } = comment;
  const isShown = status !== 'removed' && text !== undefined;
  return {
    id: comment.id,
    url: commentAddress({ comment, page }, frame.story),
    ...(isShown && { content: { name: nameOf(comment, frame) ?? '', ...commentText(text, frame.language) } }),
    time: formatMoment(comment.time, frame.language, frame.timeZone),
    ...(isShown &&
      author !== undefined && {
        author: addressOf('author', author),
        mark: frame.byline.includes(author) ? ('author' as const) : ('staff' as const),
      }),
    isPick: isShown && comment.pick === true,
    ...(isShown && from !== undefined && { from: { name: new URL(from).hostname.replace(/^www\./, ''), url: from } }),
    ...(parent && {
      answers: {
        id: parent.comment.id,
        name: nameOf(parent.comment, frame),
        url: commentAddress(parent, frame.story),
      },
    }),
    replies: replies.map((reply) => commentView(reply, page, frame)),
    later: later.flatMap((answer) => {
      const name = nameOf(answer.comment, frame);
      return name === undefined ? [] : [{ name, url: commentAddress(answer, frame.story) }];
    }),
  };
}

/** The page with a part of the comments of a story: the story itself, and pages below it from the second on. */
export function threadAddress(story: string, page: number): string {
  return page === 1 ? addressOf('story', story) : numberedAddress(addressOf('comments', story), page);
}

/** The permanent address of a comment. */
export function commentAddress({ comment, page }: PlacedComment, story: string): string {
  return `${threadAddress(story, page)}#comment-${comment.id}`;
}

/** The name under which somebody comments; undefined when the comment was removed. */
function nameOf({ name, author, status }: Comment, { authors }: CommentFrame): string | undefined {
  if (status === 'removed') return undefined;
  return author === undefined ? name : displayName(authors, author);
}
