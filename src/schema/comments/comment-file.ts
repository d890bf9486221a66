import { z } from 'zod';
import { nearestWord } from '../../lib/text/nearest-word.ts';
import { openDirectionMark } from '../../lib/text/direction-mark.ts';
import { DIRECTION_OVERRIDE, UNPRINTABLE } from '../../lib/text/odd-character.ts';
import { identifier, instant, quoted, refused, title, webAddress } from '../fields.ts';
import { MOST_CHARACTERS } from './letter-fields.ts';
import { textReaders } from '../text/text-readers.ts';
import { refusal } from '../wording/refusal.ts';
import { valueForms } from '../wording/value-form.ts';

/** The most comments of one story. */
const MOST_COMMENTS = 5000;

const commentId = z
  .string()
  .regex(/^[a-z0-9]{4,32}$/, {
    error: refused(() =>
      refusal('is not the id of a comment', 'Write 4 to 32 lower-case letters and digits, such as k3v9x2qd.'),
    ),
  })
  .register(valueForms, { words: 'the id of a comment (4 to 32 lower-case letters and digits)' });

/** Restricted Markdown of several paragraphs; the typography is set where it becomes HTML. */
const commentText = z
  .string()
  .trim()
  .min(1, { error: refusal('is empty', 'Write the text, or delete the comment.') })
  .max(MOST_CHARACTERS.text, {
    error: refusal(
      `has more than ${MOST_CHARACTERS.text.toLocaleString('en-US')} characters`,
      'Shorten it, or publish it as a story of its own.',
    ),
  })
  .refine((text) => !UNPRINTABLE.test(text) && !DIRECTION_OVERRIDE.test(text) && !openDirectionMark(text), {
    error: refusal(
      'contains a character that cannot be printed, or one that turns the order of letters around',
      'Retype the text. The character probably came with pasted text.',
    ),
  })
  .register(textReaders, { isProse: false });

const comment = z
  .strictObject({
    id: commentId.describe('The id, part of the permanent link to the comment: it never changes'),
    name: title
      .max(MOST_CHARACTERS.name, {
        error: refusal(`has more than ${MOST_CHARACTERS.name} characters`, 'Shorten it to what should be printed.'),
      })
      .optional()
      .describe('The name of the reader, as it is printed'),
    author: identifier
      .optional()
      .describe(
        'In place of `name`, for an answer from the newsroom: a file in content/authors, without .yaml. The comment is marked as theirs',
      ),
    time: instant.describe('When the comment was written'),
    text: commentText
      .optional()
      .describe(
        'The text, in Markdown with paragraphs, emphasis, links, quotations and lists. Anything else, such as HTML and pictures, is shown as text',
      ),
    parent: commentId.optional().describe('The id of the comment that this one answers'),
    pick: z.literal(true).optional().describe('true for an editor’s pick, which is shown before the other comments'),
    status: z
      .literal('removed')
      .optional()
      .describe(
        '`removed` for a comment whose name and text are no longer published. A note takes its place, so that the answers to it keep theirs',
      ),
    from: webAddress.optional().describe('The address of the post, for a comment from a social network'),
  })
  .superRefine(({ name, author, text, status }, context) => {
    if (status === 'removed') return;
    if (name === undefined && author === undefined)
      context.addIssue({ code: 'custom', path: ['name'], message: refusal('is missing', 'Write name: Ann Lee.') });
    if (name !== undefined && author !== undefined) {
      const fix = 'Keep `author` for someone of the newsroom, and `name` for a reader.';
      context.addIssue({ code: 'custom', path: ['author'], message: refusal('cannot be combined with `name`', fix) });
    }
    if (text === undefined) {
      const fix = 'Write text: | and the text on the following lines, or status: removed.';
      context.addIssue({ code: 'custom', path: ['text'], message: refusal('is missing', fix) });
    }
  });

/** The comments on a story: `content/comments/2026/11/slug.yaml` for `content/articles/2026/11/slug.md`. */
export const commentFile = z.strictObject({
  comments: z
    .array(comment)
    .min(1, { error: refusal('lists no comment', 'Write at least one, or delete the file.') })
    .max(MOST_COMMENTS, {
      error: refusal(
        `lists more than ${MOST_COMMENTS.toLocaleString('en-US')} comments`,
        'Close the comments of the story, and open another story for them.',
      ),
    })
    .superRefine((comments, context) => {
      for (const { index, field, message } of threadIssues(comments))
        context.addIssue({ code: 'custom', path: [index, field], message });
    })
    .describe('The comments, in any order: a page shows them in the order of their times, below what they answer'),
});

export type CommentFile = z.output<typeof commentFile>;
export type Comment = CommentFile['comments'][number];

/** What is wrong between comments: an id twice, an answer to nothing, answers in a circle. */
function threadIssues(comments: readonly Comment[]): { index: number; field: 'id' | 'parent'; message: string }[] {
  const byId = new Map<string, Comment>();
  const twice = comments.flatMap((entry, index) => {
    if (byId.has(entry.id)) {
      const fix = 'Give one of them another id, and correct `parent` in the answers to it.';
      return [
        { index, field: 'id' as const, message: refusal(`${quoted(entry.id)} is the id of another comment, too`, fix) },
      ];
    }
    byId.set(entry.id, entry);
    return [];
  });
  const circling = idsInCircles(byId);
  const astray = comments.flatMap(({ id, parent }, index) => {
    if (parent === undefined) return [];
    const at = { index, field: 'parent' as const };
    if (!byId.has(parent)) {
      const near = nearestWord(parent, byId.keys());
      const fix = near === undefined ? 'Correct the id, or delete the line.' : `Write ${near}, or delete the line.`;
      return [{ ...at, message: refusal(`${quoted(parent)} is the id of no comment in this file`, fix) }];
    }
    if (!circling.has(id)) return [];
    const fix = 'Delete `parent` of the comment that was written first.';
    return [{ ...at, message: refusal('leads in a circle: the comment is an answer to itself', fix) }];
  });
  return [...twice, ...astray];
}

/** The comments that are an answer to themselves, directly or through others. Each is looked at once. */
function idsInCircles(byId: ReadonlyMap<string, Comment>): Set<string> {
  const circling = new Set<string>();
  const done = new Set<string>();
  for (const start of byId.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && byId.has(id) && !done.has(id) && !onPath.has(id)) {
      path.push(id);
      onPath.add(id);
      id = byId.get(id)?.parent;
    }
    if (id !== undefined && onPath.has(id)) for (const member of path.slice(path.indexOf(id))) circling.add(member);
    for (const passed of path) done.add(passed);
  }
  return circling;
}
