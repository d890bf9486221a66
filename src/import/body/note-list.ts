import type { Nodes } from 'hast';
import type { Note } from '../note.ts';
import { LineIndex } from './line-index.ts';
import type { RewrittenText } from './rewritten-text.ts';

/** What the export has for nodes that come from something else than text, such as the cards of Ghost. */
const sources = new WeakMap<Nodes, string>();

/** Says what the export has for a node that has no place in a text. */
export function withSource<T extends Nodes>(node: T, source: string): T {
  sources.set(node, source);
  return node;
}

/** The notes on one body. It knows what a node of the parsed body looked like in the export. */
export class NoteList {
  readonly all: Note[] = [];
  #text: RewrittenText | undefined;
  readonly #source: string;
  readonly #lines: LineIndex;

  constructor(text: RewrittenText) {
    this.#text = text;
    this.#source = text.source;
    this.#lines = new LineIndex(text.source);
  }

  /** Says to which text the places of nodes belong from now on; undefined where nothing tells what the export has for them. */
  readFrom(text: RewrittenText | undefined): void {
    this.#text = text;
  }

  /** Adds a note about a node, with what the export has there. */
  add(kind: Note['kind'], rule: string, what: string, node: Nodes): void {
    const { quote, line } = this.placeOf(node);
    this.all.push({ kind, rule, what, ...(quote !== undefined && { quote }), ...(line !== undefined && { line }) });
  }

  /** Adds a note about a stretch of the old text. */
  addAt(kind: Note['kind'], rule: string, what: string, from: number, to: number): void {
    this.all.push({ kind, rule, what, quote: this.#source.slice(from, to), line: this.#lines.lineOf(from) });
  }

  /** Adds a note that has no single place. */
  addWhole(kind: Note['kind'], rule: string, what: string, quote?: string): void {
    this.all.push({ kind, rule, what, ...(quote !== undefined && { quote }) });
  }

  /** What the export has for a node, and in which line. */
  placeOf(node: Nodes): { quote?: string; line?: number } {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    const source = sources.get(node);
    if (source !== undefined) return { quote: source };
    if (from === undefined || to === undefined || !this.#text) return {};
    return { quote: this.#text.sourceOf(from, to), line: this.#lines.lineOf(this.#text.sourceOffset(from)) };
  }
}
