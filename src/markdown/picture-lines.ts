import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { isBlank, text } from './hast.ts';
import { isBlockElement } from './html/block-element.ts';

/** A picture, with the link that is around it. */
export interface SinglePicture {
  image: Element;
  link?: Element;
}

/** Elements that hold words directly, and in which a figure may be. */
const HOLDERS = new Set(['blockquote', 'dd', 'details', 'div', 'li', 'section', 'td', 'th']);

/** Returns true for a picture, and for a link around nothing but pictures. */
function isPicture(node: ElementContent): node is Element {
  if (node.type !== 'element') return false;
  if (node.tagName === 'img') return true;
  return (
    node.tagName === 'a' &&
    node.children.some((child) => child.type === 'element') &&
    node.children.every((child) => isBlank(child) || (child.type === 'element' && child.tagName === 'img'))
  );
}

/** The pictures themselves, each with a link of its own where there is one around them. */
export function singlePictures(picture: Element): SinglePicture[] {
  if (picture.tagName === 'img') return [{ image: picture }];
  return picture.children.flatMap((image) => (image.type === 'element' ? [{ image, link: picture }] : []));
}

/**
 * Replaces pictures that are alone on their lines, as Markdown or HTML breaks them, in an element and its paragraphs. It
 * does not matter what is above and below them: their words must not depend on an empty line or on a list.
 * @param figureOf makes one element of neighbouring pictures
 * @returns the elements that were made
 */
export function makeFigures(parent: Parents, figureOf: (pictures: Element[]) => Element): Set<Nodes> {
  const made = new Set<Nodes>();
  const figures = (pictures: Element[]) => {
    const figure = figureOf(pictures);
    made.add(figure);
    return figure;
  };
  if (parent.type === 'element' && HOLDERS.has(parent.tagName))
    parent.children =
      stretchesOf(parent.children)?.flatMap((one) => (Array.isArray(one) ? one : figures(one.pictures))) ??
      parent.children;
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'p') return [child];
    const stretches = stretchesOf(child.children);
    if (!stretches) return [child];
    return stretches.flatMap((one) => {
      if (!Array.isArray(one)) return [figures(one.pictures)];
      return one.every((node) => isBlank(node) || isBreak(node)) ? [] : [{ ...child, children: trimmed(one) }];
    });
  });
  return made;
}

/** Words, or pictures that are alone on their lines. */
type Stretch = ElementContent[] | { pictures: Element[] };

/** Cuts phrases at such pictures; undefined where there is none. */
function stretchesOf(children: readonly ElementContent[]): Stretch[] | undefined {
  if (!children.some(isPicture)) return undefined;
  const stretches: Stretch[] = [];
  let isFound = false;
  for (const line of linesOf(children)) {
    const pictures = line.filter(isPicture);
    const last = stretches.at(-1);
    if (pictures.length > 0 && line.every((node) => isPicture(node) || isBlank(node) || isBreak(node))) {
      isFound = true;
      if (last && !Array.isArray(last)) last.pictures.push(...pictures);
      else stretches.push({ pictures });
    } else if (Array.isArray(last)) last.push(...line);
    else stretches.push(line);
  }
  return isFound ? stretches : undefined;
}

/** A paragraph without the line break that was between its words and a picture. */
function trimmed(words: readonly ElementContent[]): ElementContent[] {
  const last = words.at(-1);
  if (!last) return [];
  if (isBreak(last) || isBlank(last)) return trimmed(words.slice(0, -1));
  return last.type === 'text' ? [...words.slice(0, -1), text(last.value.trimEnd())] : [...words];
}

/** The nodes of each line with its break at the end. A block is a line by itself. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  const add = (node: ElementContent, ends: boolean) => {
    lines.at(-1)?.push(node);
    if (ends) lines.push([]);
  };
  for (const node of nodes) {
    if (node.type === 'text' && node.value.includes('\n'))
      for (const piece of node.value.split(/(?<=\n)/)) add(text(piece), piece.endsWith('\n'));
    else if (node.type === 'element' && isBlockElement(node.tagName)) {
      lines.push([node], []);
    } else add(node, isBreak(node));
  }
  return lines.filter((line) => line.length > 0);
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
