import type { Element, ElementContent, Root } from 'hast';
import type { BodyWords } from '../body-context.ts';
import { PART_ELEMENT } from '../body-parts.ts';
import { element, text } from '../hast.ts';

/** The parts of a dateline in the language in which it is printed, in their natural case. */
export interface DatelineView {
  /** The city alone; the style sheet sets it in capitals. */
  city: string;
  /** The region or country after the city: "Ala." or "Iceland". */
  region?: string;
  /** The day, when the story has one. */
  day?: { text: string; datetime: string };
  /** The agency: "AP". */
  source?: string;
}

/**
 * Inserts the dateline at the start of the first paragraph: `MADISON, Ala., Feb. 28 (AP) — `, or `【札幌、11月20日】`.
 * Pictures and components above it stay there. If the text does not begin with a paragraph, the dateline gets its own.
 * @param marks punctuation before, between and after its parts, in the language of the story
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
