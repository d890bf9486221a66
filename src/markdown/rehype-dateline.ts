import type { Element, ElementContent, Root } from 'hast';
import type { BodyWords } from './body-context.ts';
import { PART_ELEMENT } from './body-parts.ts';
import { element, text } from './hast.ts';

/** A dateline in its parts, in the form and language in which it is printed, in its natural case. */
export interface DatelineView {
  /** The city alone: the capitals that print gives it are the style sheet's. */
  city: string;
  /** What follows the city: "Ala." or "Iceland". */
  region?: string;
  /** The day, when the story gives one. */
  day?: { text: string; datetime: string };
  /** The agency: "AP". */
  source?: string;
}

/**
 * Runs the dateline in at the start of the first paragraph: `MADISON, Ala., Feb. 28 (AP) — `, or `【札幌、11月20日】`.
 * Pictures and components before it stay before it; a text that begins with anything else than a paragraph gets one for
 * it.
 * @param marks what the language puts before, between and behind its parts
 */
export function rehypeDateline(dateline: DatelineView | undefined, marks: BodyWords['dateline']) {
  return (tree: Root): void => {
    if (!dateline) return;
    const space = marks.close.endsWith(' ') ? [text(' ')] : [];
    const runIn: ElementContent[] = [datelineElement(dateline, marks), ...space];
    const index = tree.children.findIndex((node) => node.type === 'element' && !isBeforeText(node));
    const first = tree.children[index];
    if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(...runIn);
    else tree.children.splice(index < 0 ? tree.children.length : index, 0, element('p', {}, runIn));
  };
}

function isBeforeText({ tagName, properties }: Element): boolean {
  const classes = [properties['className']].flat();
  return tagName === PART_ELEMENT || classes.includes('photo') || classes.includes('figures');
}

function datelineElement({ city, region, day, source }: DatelineView, marks: BodyWords['dateline']): Element {
  const children: ElementContent[] = [element('span', { className: ['dateline-city'] }, [text(city)])];
  if (marks.open !== '') children.unshift(text(marks.open));
  if (region !== undefined) children.push(text(marks.comma + region));
  if (day) children.push(text(marks.comma), element('time', { dateTime: day.datetime }, [text(day.text)]));
  if (source !== undefined) children.push(text(marks.agency[0] + source + marks.agency[1]));
  children.push(text(marks.close.trimEnd()));
  return element('span', { className: ['dateline'] }, children);
}
