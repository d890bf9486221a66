/** What a reader sent: a comment on a story, or a letter to the editor. */
export type PostKind = 'comment' | 'letter';

/**
 * Where a post is: waiting for a click in a mail, waiting for a moderator, decided, or put aside by a rule (a filled trap
 * field, a ban), where a moderator can still find it.
 */
export const POST_STATES = ['unconfirmed', 'waiting', 'approved', 'rejected', 'filtered'] as const;

export type PostState = (typeof POST_STATES)[number];

/** What a moderator should know of a post, besides its text. */
export type Signal = 'no-token' | 'links' | 'honeypot' | 'banned' | 'story-gone' | 'parent-gone';

/** What a reader wrote. */
export interface Words {
  name: string;
  /** The town of somebody who writes a letter. */
  place: string | undefined;
  /** Restricted Markdown. */
  text: string;
}

/** A post that was read from a form. */
export interface NewPost extends Words {
  /** 10 lower-case letters and digits. */
  id: string;
  kind: PostKind;
  /** The path of the story on the site; empty for a letter that is about none. */
  story: string;
  /** The id of the comment that this one answers. */
  parent: string | undefined;
  email: string | undefined;
  /** Milliseconds since 1970. */
  time: number;
  /** The name of the address that it came from, for one day. */
  sender: string;
  signals: Signal[];
  state: PostState;
}

/** A post as it is kept. */
export interface Post extends NewPost {
  /** When the owner of the e-mail address confirmed the post; undefined as long as nobody did. */
  confirmed: number | undefined;
  /** What the reader wrote, where a moderator changed it. */
  original: Words | undefined;
  pick: boolean;
  /** Who decided. */
  moderator: string | undefined;
  decided: number | undefined;
  /** When it became part of the content of the paper. */
  pulled: number | undefined;
  /** The branch of the pull request with which it was to become part of it. */
  branch: string | undefined;
}
