import type { Note } from '../note.ts';
import type { OldPost } from '../old-paper.ts';

/** A story that not everybody could read is a draft: nothing that was hidden may come out by itself. */
export function statusOf(
  { status, oldStatus, title, published, modified, isLocked, kind }: OldPost,
  notes: Note[],
): 'draft' | undefined {
  const isHiddenPage = kind === 'page';
  if (isHiddenPage)
    notes.push({
      kind: 'guessed',
      rule: 'page-as-draft',
      what: 'Pages cannot be drafts, so this one became a draft of a story. To publish it, move it to content/pages and give it `title` and `description`.',
    });
  if (oldStatus !== undefined)
    notes.push({
      kind: 'guessed',
      rule: 'status-unknown',
      what: `“${title}” had the status \`${oldStatus}\`, which there is not here, so it is a draft.`,
    });
  const isUndated = published === undefined && kind === 'story';
  if (isUndated)
    notes.push({
      kind: 'guessed',
      rule: 'date-missing',
      what: `The export has no date for it, so it is a draft. \`published\` is ${modified === undefined ? 'the time of the newest story' : 'when it was last changed'}: correct it.`,
    });
  if (isLocked)
    notes.push({
      kind: 'guessed',
      rule: 'password',
      what: 'Readers needed a password for this story. There are none here, so it is a draft.',
    });
  else if (status === 'private')
    notes.push({
      kind: 'guessed',
      rule: 'private',
      what: 'Not everybody could read this story, so it is a draft.',
    });
  return isHiddenPage || isUndated || isLocked || status === 'private' || status === 'draft' ? 'draft' : undefined;
}

/** Comments that were closed stay so; those that are there are shown. */
export function commentsOf({ areCommentsOpen, comments }: OldPost): false | { closes: string } | undefined {
  if (areCommentsOpen !== false) return undefined;
  return comments.some(({ isApproved }) => isApproved) ? { closes: '1d' } : false;
}

/** What no field has a place for, quoted. */
export function otherNotes({ others = {}, social, kind }: OldPost): Note[] {
  const description = kind === 'story' ? social?.description : undefined;
  return [
    ...Object.entries(others).map(([name, quote]): Note => ({
      kind: 'dropped',
      rule: 'field-without-place',
      what: `Stories have no field for \`${name}\`.`,
      quote,
    })),
    ...(description === undefined
      ? []
      : [
          {
            kind: 'dropped' as const,
            rule: 'search-description',
            what: 'The description for search engines was left out: they get the standfirst.',
            quote: description,
          },
        ]),
  ];
}
