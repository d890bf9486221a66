import type { Element, Nodes } from 'hast';
import type { Report } from './body-context.ts';
import { hasClass, textOf } from './hast.ts';
import { headingMove } from './heading-move.ts';

/** The highest level of headings in a body: the headline is the page's `h1`. */
const FIRST_LEVEL = 2;

/** The headings of a body in the order of the page, and what is wrong with them. */
export class HeadingOutline {
  readonly #report: Report;
  readonly #top: Element[] = [];
  readonly #all: { heading: Element; level: number }[] = [];
  /** The level of the heading above; at first the headline's. */
  #above = FIRST_LEVEL - 1;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Takes the next heading. */
  add(heading: Element, level: number): void {
    // The title of a box is ours; the text goes on after the box.
    if (hasClass(heading, 'box-title')) return;
    this.#all.push({ heading, level });
    const words = textOf(heading).trim();
    const place = heading.position?.start;
    if (level < FIRST_LEVEL) {
      this.#top.push(heading);
    } else if (words === '' && !holdsPicture(heading)) {
      const what = 'This heading has no words.';
      const why = 'Screen readers announce it, and nothing follows.';
      const fix = 'Write its words after the number signs, or delete the line.';
      this.#report({ rule: 'heading-empty', severity: 'warning', what, why, fix }, place);
      return;
    } else if (level > this.#above + 1) {
      const right = this.#above + 1;
      const above = this.#above < FIRST_LEVEL ? 'the headline' : `a heading of level ${this.#above}`;
      const what = `The heading "${words}" has level ${level}, but the one above it is ${above}.`;
      const why = 'Readers who listen to the page take a level that is left out for text that is missing.';
      const fix = `Write ${'#'.repeat(right)} instead of ${'#'.repeat(level)}.`;
      this.#report({ rule: 'heading-skipped', severity: 'warning', what, why, fix }, place);
    }
    this.#above = Math.max(level, FIRST_LEVEL);
  }

  /**
   * Reports the headings of the first level, with what corrects them: each becomes one of the second level. Below the first
   * of them, other levels move down as far as they must, so that what was below stays below.
   */
  reportTop(source: string): void {
    const [first] = this.#top;
    if (!first) return;
    const below = this.#all.slice(this.#all.findIndex(({ heading }) => heading === first));
    const levels = new Set(below.map(({ level }) => level));
    let last = FIRST_LEVEL - 1;
    while (last < 5 && levels.has(last + 1)) last++;
    const others = below.filter(({ level }) => level >= FIRST_LEVEL && level <= last);
    for (const heading of this.#top) {
      const what = `"${textOf(heading).trim()}" is a first-level heading, but only the headline may be one.`;
      const moved = heading === first ? [{ heading, level: 1 }, ...others] : [{ heading, level: 1 }];
      const edits = moved.flatMap((one) => headingMove(one.heading, one.level, source));
      const fix = 'Write ## instead of #. Or run `npm run check -- --fix`.';
      this.#report({ rule: 'heading-level', what, fix, edits }, heading.position?.start);
    }
  }

  /** Takes the headings of a box, which are below its title. */
  within(visit: () => void): void {
    const outside = this.#above;
    this.#above = FIRST_LEVEL;
    visit();
    this.#above = outside;
  }
}

function holdsPicture(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'img') return true;
  return 'children' in node && node.children.some(holdsPicture);
}
