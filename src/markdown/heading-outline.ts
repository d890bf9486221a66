import type { Element, Nodes } from 'hast';
import type { Report } from './body-context.ts';
import { hasClass, textOf } from './hast.ts';

/** The highest level of headings in a body: the headline is the page's `h1`. */
const FIRST_LEVEL = 2;

/** The headings of a body in the order of the page, and what is wrong with them. */
export class HeadingOutline {
  readonly #report: Report;
  /** The level of the heading above; at first that of the headline. */
  #above = FIRST_LEVEL - 1;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Takes the next heading. */
  add(heading: Element, level: number): void {
    // The title of a box is ours; the text goes on after the box.
    if (hasClass(heading, 'box-title')) return;
    const words = textOf(heading).trim();
    const place = heading.position?.start;
    if (level < FIRST_LEVEL) {
      const what = `"${words}" is a first-level heading, but only the headline may be one.`;
      this.#report({ rule: 'heading-level', what, fix: 'Write ## instead of #.' }, place);
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
