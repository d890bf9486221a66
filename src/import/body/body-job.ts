import type { Nodes } from 'hast';
import type { BodyContext, BodyPhoto } from '../new-body.ts';
import type { Note } from '../note.ts';
import { foldedWords, readableText } from './folded-words.ts';
import type { NoteList } from './note-list.ts';
import type { ElementContent } from 'hast';
import type { PageAnchors } from './headings/page-anchors.ts';

/** One body on its way: what is known about it, and what was done to it. */
export class BodyJob {
  readonly context: BodyContext;
  readonly notes: NoteList;
  readonly gallery: BodyPhoto[] = [];
  /** The paths of the photos that the new body shows. */
  readonly photos = new Set<string>();
  /** Footnotes by the name that their references have. */
  readonly footnotes = new Map<string, ElementContent[]>();
  /** The words that notes account for: they are not in the new body. */
  readonly lost: string[] = [];
  /** The words of the new body that were not in the old one, such as the name of a film that was shown. */
  readonly added: string[] = [];

  /** True for Markdown, where the title of a picture is its caption. */
  titlesAreCaptions = false;

  /** The places to which links within the body may lead. */
  anchors: PageAnchors | undefined;

  constructor(context: BodyContext, notes: NoteList) {
    this.context = context;
    this.notes = notes;
  }

  /** Notes that a node, with all that is in it, is not in the new body. */
  drop(rule: string, what: string, node: Nodes): void {
    this.notes.add('dropped', rule, what, node);
    this.lose(readableText(node));
  }

  /** Notes that a node is written in another way. */
  change(rule: string, what: string, node: Nodes, kind: Note['kind'] = 'changed'): void {
    this.notes.add(kind, rule, what, node);
  }

  /** Takes words off the account, because a note quotes them or they have become part of something else. */
  lose(text: string): void {
    for (const word of foldedWords(text)) this.lost.push(word);
  }

  /** Adds words to the account that the new body has in addition. */
  add(text: string): void {
    for (const word of foldedWords(text)) this.added.push(word);
  }

  /** An address of the old site as a whole address; as it is written where the site is not known. */
  absolute(url: string): string {
    const base = this.context.address ?? this.context.origin;
    const written = url.trim().replace(/^\/\//, 'https://');
    return URL.parse(written, base)?.href ?? written;
  }
}
