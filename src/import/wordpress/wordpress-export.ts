import type { Note } from '../note.ts';
import type { OldMedia, OldSite, OldTerm } from '../old-paper.ts';
import { WordpressAuthors } from './wordpress-authors.ts';
import type { RawMenuEntry } from './wordpress-menus.ts';
import type { RawPost } from './wordpress-post.ts';
import type { XmlNode } from './xml-node.ts';
import type { XmlTally } from './xml-stream.ts';

/** What the files of an export hold, until all of them are read. */
export class WordpressExport {
  readonly tally: XmlTally = { bytes: 0, dropped: 0 };
  readonly authors = new WordpressAuthors();
  readonly terms = new Map<string, OldTerm>();
  readonly termsByNumber = new Map<string, OldTerm>();
  readonly media = new Map<string, OldMedia>();
  readonly raw = new Map<string, RawPost>();
  readonly items = new Map<string, XmlNode>();
  readonly blocks = new Map<string, string>();
  readonly menu: RawMenuEntry[] = [];
  readonly leftOut = new Map<string, number>();
  site: OldSite = { system: 'wordpress' };
  pings = 0;

  /** Counts something that is no part of the paper. */
  leaveOut(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }
}

/** What a reader noticed about the whole export. */
export function notesOf({ leftOut, tally, pings }: WordpressExport): Note[] {
  const count = (number: number) => number.toLocaleString('en-US');
  return [
    ...[...leftOut].map(([what, number]): Note => ({
      kind: 'dropped',
      rule: 'export-left-out',
      what: `${count(number)} ${what} were left out.`,
    })),
    ...(tally.dropped > 0
      ? [
          {
            kind: 'dropped' as const,
            rule: 'control-character',
            what: `${count(tally.dropped)} control characters, which nobody could see, were left out.`,
          },
        ]
      : []),
    ...(pings > 0
      ? [
          {
            kind: 'dropped' as const,
            rule: 'pingback',
            what: `${count(pings)} pingbacks and trackbacks were left out: they are messages of other sites, not comments.`,
          },
        ]
      : []),
  ];
}
