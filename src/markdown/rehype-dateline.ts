import type { Element, ElementContent, Root } from 'hast';
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
 * Runs the dateline in at the start of the first paragraph: `MADISON, Ala., Feb. 28 (AP) — `. Pictures and components
 * before it stay before it; a text that begins with anything else than a paragraph gets one for it.
 */
export function rehypeDateline(dateline: DatelineView | undefined) {
  return (tree: Root): void => {
    if (!dateline) return;
    const runIn: ElementContent[] = [datelineElement(dateline), text(' ')];
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

function datelineElement({ city, region, day, source }: DatelineView): Element {
  const children: ElementContent[] = [element('span', { className: ['dateline-city'] }, [text(city)])];
  if (region !== undefined) children.push(text(`, ${region}`));
  if (day) children.push(text(', '), element('time', { dateTime: day.datetime }, [text(day.text)]));
  if (source !== undefined) children.push(text(` (${source})`));
  children.push(text(' —'));
  return element('span', { className: ['dateline'] }, children);
}
