import type { Element, Root, RootContent } from 'hast';
import { chartOf, type Chart } from './charts/chart.ts';

/** The element that marks the place of a component until the body is cut into parts. Authors cannot write it. */
export const PART_ELEMENT = 'body-part';

/** A piece of a compiled body, in reading order. */
export type BodyPart =
  | {
      kind: 'html';
      html: string;
      /** Where the first paragraphs of the body end, in characters, when more paragraphs follow them. */
      opening?: number;
    }
  | { kind: 'newsletter'; id?: string }
  | { kind: 'livewire' }
  | { kind: 'gallery' }
  | {
      kind: 'chart';
      chart: Chart;
      /** The file that shows it where nothing draws. */
      picture?: PartPicture;
    }
  | {
      kind: 'embed';
      url: string;
      title?: string;
      /** HTML: the picture that is shown before the reader asks for what is on the other site. */
      poster?: string;
    };

/** A picture of a part, with the page that has the part itself. */
export interface PartPicture {
  /** The whole address of the file. */
  src: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** What it shows. */
  alt: string;
  /** The whole address of the page. */
  page: string;
}

/** All HTML of a compiled body, without its components. */
export function bodyHtml(body: readonly BodyPart[]): string {
  return body.map((part) => (part.kind === 'html' ? part.html : '')).join(' ');
}

/** The least paragraphs before and after something that interrupts a text. */
const OPENING = 2;

/**
 * Cuts a body at the places of its components and renders the HTML between them.
 * @param isLive a live story has no opening: its first paragraphs are its newest update
 */
export function bodyParts(tree: Root, print: (root: Root) => string, isLive = false): BodyPart[] {
  const parts: BodyPart[] = [];
  let run: RootContent[] = [];
  const flush = () => {
    const html = print({ type: 'root', children: run }).trim();
    const opening = isLive || parts.some(({ kind }) => kind === 'html') ? [] : openingOf(run);
    if (html !== '')
      parts.push({
        kind: 'html',
        html,
        ...(opening.length > 0 && { opening: print({ type: 'root', children: opening }).trim().length }),
      });
    run = [];
  };
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== PART_ELEMENT) {
      run.push(node);
      continue;
    }
    flush();
    const part = partOf(node, print);
    if (part) parts.push(part);
  }
  flush();
  return parts;
}

/** The nodes up to the first place between two paragraphs that has enough text around it; none without such a place. */
function openingOf(run: readonly RootContent[]): RootContent[] {
  const isParagraph = (node: RootContent) => node.type === 'element' && node.tagName === 'p';
  const all = run.filter(isParagraph).length;
  let before = 0;
  let isBetween = false;
  for (const [index, node] of run.entries()) {
    if (node.type !== 'element') continue;
    const isNext = isParagraph(node);
    if (isNext && isBetween && before >= OPENING && all - before >= OPENING) return run.slice(0, index);
    if (isNext) before++;
    isBetween = isNext;
  }
  return [];
}

/** The part at a place; none for a chart without its numbers, which is a problem. */
function partOf(node: Element, print: (root: Root) => string): BodyPart | undefined {
  const { properties, children } = node;
  const read = (name: string) => (typeof properties[name] === 'string' ? { [name]: properties[name] } : {});
  switch (properties['kind']) {
    case 'newsletter':
      return { kind: 'newsletter', ...read('id') };
    case 'embed':
      return { kind: 'embed', url: String(properties['url']), ...read('title'), ...posterOf(children, print) };
    case 'gallery':
      return { kind: 'gallery' };
    case 'chart': {
      const chart = chartOf(node);
      return chart && { kind: 'chart', chart };
    }
    default:
      return { kind: 'livewire' };
  }
}

/** The picture of an embed; none when its licence has ended. */
function posterOf(children: Element['children'], print: (root: Root) => string): { poster?: string } {
  const pictures = children.filter((node) => node.type === 'element' && ['picture', 'img'].includes(node.tagName));
  return pictures.length === 0 ? {} : { poster: print({ type: 'root', children: pictures }) };
}
