import { digest } from '../../lib/digest.ts';
import { commentFile } from '../../schema/comments/comment-file.ts';
import { MOST_CHARACTERS } from '../../schema/comments/letter-fields.ts';
import { byNewsroomClock } from '../../schema/newsroom-clock.ts';
import { yamlText } from '../../schema/yaml/yaml-text.ts';
import type { Note } from '../note.ts';
import type { OldComment } from '../old-paper.ts';
import { commentText } from '../body/comment-text.ts';
import { plainText } from '../body/plain-text.ts';
import { soundLine, withoutHidden } from './sound-text.ts';

/** The most comments of a file, by its schema. */
const MOST_COMMENTS = 5000;

/** The id of a comment by the schema. */
const OWN_ID = /^[a-z0-9]{4,32}$/;

/** The comments of a story as a file, and what became of each of them. */
export interface CommentsText {
  /** Undefined where there is none to publish. */
  text: string | undefined;
  counts: { approved: number; others: number; written: number };
  notes: Note[];
}

/**
 * The file of the comments on a story.
 * @param time writes an instant with the offset of the newsroom
 * @param authorOf the id of the author's file
 */
export function commentsText(
  comments: readonly OldComment[],
  time: (posted: string) => string | undefined,
  authorOf: (id: string) => string | undefined,
): CommentsText {
  const approved = comments.filter(({ isApproved }) => isApproved);
  const notes: Note[] = [];
  const ids = new Map<string, string>();
  const entries = approved.flatMap((comment) => {
    const entry = entryOf(comment, time, authorOf, notes);
    if (!entry || ids.size >= MOST_COMMENTS) {
      const what = `A comment by ${comment.name || 'nobody'} could not be written: ${entry ? `a story has at most ${MOST_COMMENTS}` : 'it has no text or no time'}.`;
      notes.push({ kind: 'dropped', rule: 'comment-left-out', what, quote: comment.text });
      return [];
    }
    ids.set(comment.id, entry.id);
    return [{ comment, entry }];
  });
  const written = entries.map(({ comment: { parent }, entry }) => {
    // What it answers may have been refused.
    const answered = parent === undefined ? undefined : ids.get(parent);
    return { ...entry, ...(answered !== undefined && answered !== entry.id && { parent: answered }) };
  });
  const counts = { approved: approved.length, others: comments.length - approved.length, written: written.length };
  if (written.length === 0) return { text: undefined, counts, notes };
  const sound = withoutCircles(written);
  return { text: yamlText({ comments: sound }), counts, notes };
}

interface Entry {
  id: string;
  pick?: true;
  name?: string;
  author?: string;
  time: string;
  text: string;
  parent?: string;
}

function entryOf(
  { id, own, name, author, posted, text: html }: OldComment,
  time: (posted: string) => string | undefined,
  authorOf: (id: string) => string | undefined,
  notes: Note[],
): Entry | undefined {
  const when = time(posted);
  const { text } = withoutHidden(commentText(html));
  if (when === undefined || text.trim() === '') return undefined;
  const staff = author === undefined ? undefined : authorOf(author);
  const reader = soundLine(plainText(name), 'name', MOST_CHARACTERS.name);
  notes.push(...reader.notes);
  const words = text.length <= MOST_CHARACTERS.text ? text : `${text.slice(0, MOST_CHARACTERS.text - 1)}…`;
  if (words !== text) {
    const what = `A comment by ${name} has more than ${MOST_CHARACTERS.text.toLocaleString('en-US')} characters and was shortened.`;
    notes.push({ kind: 'dropped', rule: 'text-shortened', what, quote: html });
  }
  return {
    id: own && OWN_ID.test(own.id) ? own.id : commentId(id),
    ...(own?.pick && { pick: true }),
    ...(staff === undefined ? { name: reader.text === '' ? 'Anonymous' : reader.text } : { author: staff }),
    time: when,
    text: words.trim(),
  };
}

/** The id of a comment: `wp` and its number, which stays the same in each export. */
function commentId(id: string): string {
  return /^\d{1,28}$/.test(id) ? `wp${id.padStart(2, '0')}` : digest(id);
}

/** The schema knows circles of answers; where there is one, no comment keeps what it answers. */
function withoutCircles(entries: readonly Entry[]): Entry[] {
  const isSound = byNewsroomClock('UTC', () => commentFile.safeParse({ comments: entries }).success);
  return isSound ? [...entries] : entries.map(({ parent: _, ...entry }) => entry);
}
