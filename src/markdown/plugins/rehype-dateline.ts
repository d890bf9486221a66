import type { Element, ElementContent, Root } from 'hast';
import { PART_ELEMENT } from '../body-parts.ts';
import { element, text } from '../hast.ts';

/** The parts of a dateline in the language in which it is printed, in their natural case. */
export interface DatelineView {
  /** The city alone. */
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
 * @param form the dateline of the language, such as `{CITY}[, {region}][, {day}][ ({agency})] — `: a name in capitals sets
 *   its part in capitals, and what is in square brackets is left out with its part
 */
export function rehypeDateline(dateline: DatelineView | undefined, form: string) {
  return (tree: Root): void => {
    if (!dateline) return;
    const space = form.endsWith(' ') ? [text(' ')] : [];
    const set = element('span', { className: ['dateline'] }, nodesOf(dateline, form.trimEnd()));
    const runIn: ElementContent[] = [set, ...space];
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

function nodesOf({ city, region, day, source }: DatelineView, form: string): ElementContent[] {
  const parts = new Map(Object.entries({ city, region, day: day?.text, agency: source }));
  const wordsOf = (name: string) => parts.get(name.toLowerCase());
  const filled = form.replaceAll(/\[([^\]{]*\{(\w+)\}[^\]]*)\]/g, (_, group: string, name: string) =>
    wordsOf(name) === undefined ? '' : group,
  );
  // Every second piece is a name.
  return filled.split(/\{(\w+)\}/).flatMap((piece, index): ElementContent[] => {
    if (index % 2 === 0) return piece === '' ? [] : [text(piece)];
    const words = text(wordsOf(piece) ?? '');
    const inCapitals = piece === piece.toUpperCase();
    const set = inCapitals ? element('span', { className: ['dateline-capitals'] }, [words]) : words;
    const isDay = piece.toLowerCase() === 'day';
    return [isDay ? element('time', { dateTime: day?.datetime ?? '' }, [set]) : set];
  });
}
