/** The addresses of the desk's server, which exist in the dev server only. */
export const DESK_API = {
  /** GET: every file, with the text of text files. */
  folder: '/desk/api/folder',
  /**
   * GET, HEAD, PUT and DELETE with `?path=`: one file. `ETag` is its version; PUT and DELETE send it as `If-Match`, and PUT sends
   * `If-None-Match: *` for a file that is new. The answer is 412 for a file that is another one by then.
   */
  file: '/desk/api/file',
  /** GET: the stamps of all files, by path: a file that is written has another. */
  stamps: '/desk/api/stamps',
  /** GET: what is saved and not published. */
  changes: '/desk/api/changes',
  /** POST: publishes what is saved. */
  publish: '/desk/api/publish',
  /** POST: takes back the last publication. */
  takeBack: '/desk/api/take-back',
  /** POST with `{ path }`: brings back a file as it is published. */
  restore: '/desk/api/restore',
} as const;

/** The names of the elements with the token, which other sites cannot read, and with the address of the board. */
export const TOKEN_NAME = 'desk-token';
export const BOARD_NAME = 'desk-board';
/** The name of the element with the origins of the service that keeps the files, separated by spaces. */
export const ORIGINS_NAME = 'desk-origins';

/** The header with the stamp of a file that was written. */
export const STAMP_HEADER = 'X-Desk-Stamp';

/** A file of the project that the desk may see. */
export interface DeskFile {
  /** Path from the project's root. */
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** Changes with what the file says. Whoever writes the file sends the version that they have read. */
  version: string;
  /** Changes when somebody writes the file, and costs no reading of it. */
  stamp: string;
  /** The text of a text file. */
  text?: string;
}

/** A file that is saved and not published. */
export interface DeskChange {
  path: string;
  kind: 'new' | 'changed' | 'deleted';
  /** The headline of a story, or the name of the file. */
  title: string;
}

/** What is saved and not published. */
export interface DeskChanges {
  /** Why nothing can be published from here; undefined when it can. */
  why?: string;
  changes: DeskChange[];
  /** What was published last and when, by the newsroom’s clock, if it can be taken back. */
  last?: { title: string; time: string };
  /** How many publications wait to be sent. */
  waiting: number;
  /** Those of them that were not made at the desk, and go out with the next publication. */
  others: { author: string; title: string }[];
}

/** The answer to an order. */
export type DeskAnswer = { ok: true; said: string } | { ok: false; why: string };
