import type { Element, Nodes, Root } from 'hast';
import type { Point } from 'unist';
import type { Problem } from '../../lib/problem.ts';
import type { Raw } from './raw-html.ts';
import { isBlank, textOf } from '../hast.ts';
import {
  endsParagraph,
  faultOf,
  hasNoWords,
  isAmongWords,
  isEndedBy,
  isForTables,
  isHeading,
  isTablePart,
  isVoid,
  leftOutAround,
  mayLackEnd,
} from './nesting.ts';
import * as words from './repair-words.ts';
import { tokensOf } from './tags.ts';

/** A place in the body. */
export type Place = Pick<Point, 'line' | 'column'> | undefined;

/** An element as it is written: by a tag of HTML, or by Markdown. */
export interface Written {
  name: string;
  place: Place;
  isRaw: boolean;
  children: (Written | string)[];
}

/** A problem with a tag. */
export interface Fault {
  problem: Pick<Problem, 'rule' | 'severity' | 'what' | 'why' | 'fix'>;
  name: string;
  place: Place;
  /** For an end tag without its start: it may have another cause. */
  isStrayEnd?: true;
}

/**
 * Reads the tags of a body as they are written, one after the other, without mending anything: an element ends at its end tag, or
 * where the HTML standard lets one leave the end tag out. What a parser of HTML has to mend is a fault.
 *
 * Parsers do not report most of what they mend: an end tag that closes nothing, a link in a link, words between the
 * rows of a table, bold text that goes on in the next paragraph.
 */
export class WrittenStructure {
  readonly root: Written = { name: '', place: undefined, isRaw: false, children: [] };
  readonly faults: Fault[] = [];
  readonly #open: Written[] = [];
  /** Elements that another one cut off, and what was said about it: their end tags come later. */
  readonly #cut: { name: string; fault: Fault; by: string }[] = [];
  /** Elements whose end tag was found in another block. */
  readonly #excused = new Set<Written>();
  /** The last element that ended a paragraph whose end tag may still come. */
  #paragraphEnd: Written | undefined;
  readonly #source: string;
  readonly #placeIn: (node: Raw, offset: number) => Place;

  /**
   * @param tree the body with its HTML as text
   * @param source the body as it is written
   * @param placeIn finds the place of a character of a piece of HTML
   */
  constructor(tree: Root, source: string, placeIn: (node: Raw, offset: number) => Place) {
    this.#source = source;
    this.#placeIn = placeIn;
    this.#readAll(tree.children);
    this.#endTo(0, '');
  }

  #readAll(nodes: readonly Nodes[]): void {
    let before: Nodes | undefined;
    for (const node of nodes) {
      if (node.type === 'text') this.#words(node.value, undefined);
      else if (node.type === 'raw') this.#readTokens(node.value, (offset) => this.#placeIn(node, offset));
      else if (node.type === 'element') this.#readMarkdown(node, before?.type === 'raw');
      if (!isBlank(node)) before = node;
    }
  }

  #readTokens(html: string, placeOf: (offset: number) => Place): void {
    for (const { kind, name, text, offset } of tokensOf(html)) {
      const place = placeOf(offset);
      if (kind === 'words') this.#words(text, place, true);
      else if (kind === 'start') this.#start(name, place, true);
      else this.#end(name, place);
    }
  }

  #readMarkdown(node: Element, isAfterHtml: boolean): void {
    const { tagName, children, position } = node;
    if (tagName === 'pre' && isAfterHtml && this.#isCodeByMistake(node)) {
      const isOpen = this.#top?.isRaw === true;
      this.#report(tagName, position?.start, words.codeOfHtml(isOpen));
      this.#readTokens(textOf(node), () => position?.start);
      return;
    }
    this.#start(tagName, position?.start, false);
    if (isVoid(tagName)) return;
    const depth = this.#open.length;
    this.#readAll(children);
    this.#endTo(depth, tagName);
    this.#open.length = depth - 1;
  }

  /** Returns true for HTML that Markdown takes for code, because it is indented after an empty line. */
  #isCodeByMistake({ position, children }: Element): boolean {
    const isFenced = /^[ \t]*(?:`{3}|~{3})/.test(this.#source.slice(position?.start.offset));
    return !isFenced && /^\s*<\/?[a-z]/i.test(children.map(textOf).join(''));
  }

  get #top(): Written | undefined {
    return this.#open.at(-1);
  }

  #add(child: Written | string): void {
    (this.#top ?? this.root).children.push(child);
  }

  #report(name: string, place: Place, problem: Fault['problem']): Fault {
    const fault = { name, place, problem };
    this.faults.push(fault);
    return fault;
  }

  #words(text: string, place: Place, isRaw = false): void {
    const top = this.#top;
    if (text.trim() !== '' && top?.isRaw === true) {
      if (isTablePart(top.name)) this.#report(top.name, place ?? top.place, words.wordsInTable());
      else if (hasNoWords(top.name)) this.#report(top.name, place ?? top.place, words.misplacedWords(top.name));
    }
    this.#add(isRaw ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }

  #start(name: string, place: Place, isRaw: boolean): void {
    this.#endBefore(name, place, isRaw);
    const added = leftOutAround(name, this.#top?.name);
    if (added !== undefined) this.#push({ name: added, place, isRaw: true, children: [] });
    const element: Written = { name, place, isRaw, children: [] };
    const fault = this.#faultOf(element);
    if (fault) this.#report(name, place, fault);
    if (isVoid(name)) this.#add(element);
    else this.#push(element);
  }

  #push(element: Written): void {
    this.#add(element);
    this.#open.push(element);
  }

  /** Closes elements whose end tags may be left out before another, and what is open in them by mistake. */
  #endBefore(name: string, place: Place, isRaw: boolean): void {
    let first: number | undefined;
    let isBlocked = false;
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const open = this.#open[at];
      if (!open?.isRaw) break;
      if (!mayLackEnd(open.name, this.#open[at - 1]?.name)) {
        if (!isAmongWords(open.name)) break;
        isBlocked = true;
      } else if (isEndedBy(open.name, name) && !(isBlocked && open.name === 'p')) first = at;
    }
    if (first === undefined) return;
    const { name: ended = '' } = this.#open[first] ?? {};
    if (this.#open.slice(first).some((open) => open.name === 'p'))
      this.#paragraphEnd = { name, place, isRaw, children: [] };
    this.#endTo(first, ended);
  }

  /** What is wrong with an element at the place where it begins. */
  #faultOf({ name, isRaw }: Written): Fault['problem'] | undefined {
    const parent = this.#top;
    // What Markdown makes within what Markdown makes is right.
    if (!isRaw && !this.#open.some((one) => one.isRaw)) return undefined;
    if (parent?.isRaw === true && isTablePart(parent.name) && !isForTables(name)) return words.movedFromTable(name);
    const paragraph = this.#open.findLast((one) => one.name === 'p' || isForTables(one.name));
    if (paragraph?.name === 'p' && endsParagraph(name)) return words.blockInParagraph(name, paragraph.isRaw);
    if (name === 'a' && this.#open.some((one) => one.name === 'a')) return words.linkInLink(isRaw);
    if (isHeading(name) && this.#open.some((one) => isHeading(one.name))) return words.headingInHeading();
    const fault = faultOf(name, parent?.name);
    if (fault === 'dropped') return words.dropped(name);
    if (fault === undefined || (!isRaw && parent?.isRaw !== true)) return undefined;
    return words.misplaced(name, parent?.name);
  }

  #end(name: string, place: Place): void {
    if (isVoid(name)) {
      this.#report(name, place, words.endOfVoid(name));
      return;
    }
    const barrier = this.#open.findLastIndex((one) => !one.isRaw);
    const at = this.#open.findLastIndex((one, index) => index > barrier && one.name === name);
    if (at >= 0) {
      this.#endTo(at + 1, name);
      this.#open.length = at;
      return;
    }
    const cut = this.#cut.findLastIndex((one) => one.name === name);
    const [known] = cut < 0 ? [] : this.#cut.splice(cut, 1);
    if (known) {
      known.fault.problem = words.crossing(name, known.by);
      return;
    }
    const outer = this.#open.findLast((one) => one.isRaw && one.name === name && !this.#excused.has(one));
    if (outer) {
      this.#excused.add(outer);
      this.#report(name, place, words.endInside(name));
      return;
    }
    const heading = this.#top;
    if (heading?.isRaw === true && isHeading(name) && isHeading(heading.name)) {
      this.#report(name, place, words.otherHeading(heading.name, name));
      this.#open.pop();
      return;
    }
    const ended = name === 'p' ? this.#paragraphEnd : undefined;
    const fault = this.#report(
      name,
      place,
      ended ? words.endedParagraph(ended.name, ended.isRaw) : words.strayEnd(name),
    );
    if (!ended) fault.isStrayEnd = true;
    this.#paragraphEnd = undefined;
  }

  /** Ends all elements above a depth, because one at that depth ends. */
  #endTo(depth: number, by: string): void {
    for (let at = this.#open.length - 1; at >= depth; at--) {
      const open = this.#open[at];
      if (!open || this.#excused.has(open) || mayLackEnd(open.name, this.#open[at - 1]?.name)) continue;
      const fault = this.#report(open.name, open.place, words.notClosed(open.name));
      this.#cut.push({ name: open.name, fault, by });
    }
    this.#open.length = Math.min(this.#open.length, depth);
  }
}
