import { parse } from 'yaml';
import { ContentFiles } from './content-file.ts';

/** What a reply needs to know of the comment that it answers. */
export interface PublishedComment {
  name: string;
  text: string;
}

/** The comments in `content/comments/`, by id of their story. */
export class PublishedComments {
  readonly #files: ContentFiles<ReadonlyMap<string, PublishedComment>>;

  /** @param root the project's root */
  constructor(root: string) {
    this.#files = new ContentFiles(root, commentFileOf, (_, bytes) => commentsIn(bytes));
  }

  /**
   * A comment that can be answered.
   * @param story a checked id, such as `2026/11/coast-road-closed`
   */
  find(story: string, id: string, now: number): PublishedComment | undefined {
    return this.#files.get(story, now)?.get(id);
  }
}

/** The file with the comments of a story, from the project's root. */
export function commentFileOf(story: string): string {
  return `content/comments/${story}.yaml`;
}

/** A file with a mistake has no comments here: the check of the content says what is wrong. */
function commentsIn(bytes: Uint8Array): ReadonlyMap<string, PublishedComment> | undefined {
  try {
    const { comments } = parse(Buffer.from(bytes).toString()) as { comments: Record<string, unknown>[] };
    const shown = comments.filter(({ status }) => status !== 'removed');
    return new Map(
      shown.map(({ id, name, author, text }) => [String(id), { name: String(name ?? author), text: String(text) }]),
    );
  } catch {
    return undefined;
  }
}
