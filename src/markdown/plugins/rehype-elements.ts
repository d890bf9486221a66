import type { Element, Parents, Root, RootContent } from 'hast';
import type { BodyContext, Report } from '../body-context.ts';
import { PART_ELEMENT } from '../body-parts.ts';
import { figuresOf, inlinePicture } from '../figure.ts';
import { element, hasClass, textOf } from '../hast.ts';
import { HeadingOutline } from '../heading-outline.ts';
import { makeFigures } from '../picture-lines.ts';
import { headingId, PAGE_IDS } from './heading-id.ts';
import { markExternal } from './external-link.ts';

/** A cell with more letters than this gets room for some words in a line, where others are as narrow as their longest word. */
const LONG_CELL = 24;
/** The side notes that `side-notes.css` has places for. */
const MOST_SIDE_NOTES = 6;

/** Processes single elements in one walk over the body: headings, links, pictures and tables. */
export function rehypeElements(context: BodyContext, report: Report, source: string) {
  return (tree: Root): void => {
    const ids = new Map(PAGE_IDS.map((id) => [id, 1]));
    const outline = new HeadingOutline(report);
    const notes = new Set<string>();
    let untitled = 0;
    visit(tree);
    outline.reportTop(source);

    function visit(parent: Parents): void {
      // As their words depend on nothing around them, figures are made before anything else.
      const made = makeFigures(parent, (pictures) => figuresOf(pictures, context, report));
      parent.children.forEach((child, index) => {
        if (child.type !== 'element' || made.has(child)) return;
        change(child, parent, index);
        if (isBox(child)) outline.within(() => visit(child));
        else visit(child);
        // After its title has an id.
        if (isBox(child)) nameBox(child);
      });
    }

    /** A section with a name is a landmark, and reader modes of browsers keep it, which drop an `<aside>`. */
    function nameBox(box: Element): void {
      const title = box.children.find((child) => child.type === 'element' && hasClass(child, 'box-title'));
      if (title?.type === 'element') {
        box.properties['ariaLabelledBy'] = [String(title.properties['id'])];
        return;
      }
      untitled++;
      box.properties['ariaLabel'] = untitled === 1 ? context.words.box : `${context.words.box} ${untitled}`;
    }

    function change(node: Element, parent: Parents, index: number): void {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level !== undefined) {
        outline.add(node, Number(level));
        if (node.properties['id'] === undefined) node.properties['id'] = headingId(textOf(node), ids);
      } else if (node.tagName === PART_ELEMENT && parent.type !== 'root') {
        reportInside(node, report);
      } else if (node.tagName === 'a' && node.properties['dataFootnoteRef'] !== undefined) {
        numberReference(node, notes);
      } else if (node.tagName === 'a') {
        markExternal(node, context.origin, context.hasPaidLinks ?? false);
      } else if (node.tagName === 'img') {
        (parent.children as RootContent[])[index] = inlinePicture(node, context, report);
      } else if (node.tagName === 'td' || node.tagName === 'th') {
        alignByClass(node);
        if (textOf(node).trim().length > LONG_CELL) markLong(node);
      } else if (node.tagName === 'pre') {
        // A long line scrolls, which must be possible by keyboard.
        Object.assign(node.properties, { tabIndex: 0, role: 'group', ariaLabel: context.words.preformatted });
      } else if (node.tagName === 'table') {
        // A wide table scrolls in its own box, which must be reachable by keyboard.
        const box = element(
          'div',
          { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: tableName(node) ?? context.words.table },
          [node],
        );
        (parent.children as RootContent[])[index] = box;
      }
    }
  };
}

/** Marks the first reference to each of the first footnotes with its number, so that the margin can have it beside the text. */
function numberReference(reference: Element, known: Set<string>): void {
  const number = textOf(reference);
  if (!known.has(number) && Number(number) <= MOST_SIDE_NOTES) reference.properties['className'] = [`n${number}`];
  known.add(number);
}

/** GFM aligns columns with an attribute that HTML has dropped. */
function alignByClass(cell: Element): void {
  const { align, ...properties } = cell.properties;
  if (align === 'right' || align === 'center') properties['className'] = [`align-${align === 'right' ? 'end' : align}`];
  cell.properties = properties;
}

function markLong(cell: Element): void {
  const names = cell.properties['className'];
  cell.properties['className'] = [...(Array.isArray(names) ? names : []), 'long'];
}

/** Reports a directive inside HTML. Markdown sees it at the top level, so this shows only here. */
function reportInside({ properties, position }: Element, report: Report): void {
  const what = `\`::${String(properties['kind'])}\` is inside an HTML element.`;
  report({ rule: 'directive-inside', what, fix: 'Close the element before it.' }, position?.start);
}

function isBox(node: Element): boolean {
  return node.tagName === 'section' && hasClass(node, 'box');
}

function tableName(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption && textOf(caption);
}
