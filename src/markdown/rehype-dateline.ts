import type { Element, ElementContent, Root } from 'hast';
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
 * Runs the dateline in at the start of the first paragraph: `MADISON, Ala., Feb. 28 (AP) — `. A body that does not begin
 * with a paragraph gets one for it.
 */
export function rehypeDateline(dateline: DatelineView | undefined) {
  return (tree: Root): void => {
    if (!dateline) return;
    const runIn: ElementContent[] = [datelineElement(dateline), text(' ')];
    const first = tree.children.find((node) => node.type === 'element');
    if (first?.tagName === 'p') first.children.unshift(...runIn);
    else tree.children.unshift(element('p', {}, runIn));
  };
}

function datelineElement({ city, region, day, source }: DatelineView): Element {
  const children: ElementContent[] = [element('span', { className: ['dateline-city'] }, [text(city)])];
  if (region !== undefined) children.push(text(`, ${region}`));
  if (day) children.push(text(', '), element('time', { dateTime: day.datetime }, [text(day.text)]));
  if (source !== undefined) children.push(text(` (${source})`));
  children.push(text(' —'));
  return element('span', { className: ['dateline'] }, children);
}
