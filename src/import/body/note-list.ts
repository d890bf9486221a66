import type { Nodes } from 'hast';
import type { Note } from '../note.ts';
import { LineIndex } from './line-index.ts';
import { RewrittenText } from './rewritten-text.ts';

/** The notes on one body. It knows what a node of the parsed body looked like in the export. */
export class NoteList {
  readonly all: Note[] = [];
  readonly #text: RewrittenText;
  readonly #lines: LineIndex;

  constructor(text: RewrittenText) {
    this.#text = text;
    this.#lines = new LineIndex(text.source);
  }

  /** Adds a note about a node, with what the export has there. */
  add(kind: Note['kind'], rule: string, what: string, node: Nodes): void {
    const { quote, line } = this.placeOf(node);
    this.all.push({ kind, rule, what, ...(quote !== undefined && { quote }), ...(line !== undefined && { line }) });
  }

  /** Adds a note about a stretch of the old text. */
  addAt(kind: Note['kind'], rule: string, what: string, from: number, to: number): void {
    this.all.push({ kind, rule, what, quote: this.#text.source.slice(from, to), line: this.#lines.lineOf(from) });
  }

  /** Adds a note that has no single place. */
  addWhole(kind: Note['kind'], rule: string, what: string, quote?: string): void {
    this.all.push({ kind, rule, what, ...(quote !== undefined && { quote }) });
  }

  /** What the export has for a node, and in which line. */
  placeOf(node: Nodes): { quote?: string; line?: number } {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return {};
    return { quote: this.#text.sourceOf(from, to), line: this.#lines.lineOf(this.#text.sourceOffset(from)) };
  }
}
