import type { Element } from 'hast';
import { smarten } from '../lib/typography.ts';
import type { BodyContext, Picture, Report } from './body-context.ts';
import { element, isBlank, text } from './hast.ts';

/** The widths at which a body shows pictures, as `sizes` says it to the browser. */
export const BODY_SIZES = '(min-width: 44rem) 42rem, 100vw';

/** The credit stands in brackets at the end of the title, as agencies write it: "The pier. (AP Photo/Jane Doe)". */
const CREDIT = /\s*\(([^()]+)\)\s*$/;

/** True for a paragraph that holds nothing but pictures. */
export function isPictureParagraph(node: Element): boolean {
  return (
    node.tagName === 'p' &&
    node.children.some((child) => child.type === 'element') &&
    node.children.every((child) => isBlank(child) || (child.type === 'element' && child.tagName === 'img'))
  );
}

/** A picture in the body as a figure, with the caption and credit of its Markdown title. */
export function figureOf(image: Element, context: BodyContext, report: Report): Element {
  const title = smarten(String(image.properties['title'] ?? ''), context.language);
  const credit = CREDIT.exec(title)?.[1];
  const caption = title.replace(CREDIT, '');
  setPicture(image, context, report);
  const children = [image];
  const words = [
    ...(caption === '' ? [] : [element('span', { className: ['caption'] }, [text(caption)])]),
    ...(credit === undefined ? [] : [element('small', { className: ['credit'] }, [text(credit)])]),
  ];
  if (words.length > 0)
    children.push(element('figcaption', {}, words.flatMap((word) => [word, text(' ')]).slice(0, -1)));
  return element('figure', { className: ['photo'] }, children);
}

/** Gives an `<img>` the file, the widths and the size of its picture; what is wrong with it is a problem. */
export function setPicture(image: Element, context: BodyContext, report: Report): void {
  const source = decodedPath(String(image.properties['src'] ?? ''));
  const place = image.position?.start;
  if (String(image.properties['alt'] ?? '').trim() === '') {
    const fix = `Write it between the brackets: ![Boats in the harbor](${source}).`;
    const why = 'Readers who cannot see the picture would not know that it is there.';
    report({ rule: 'alt-missing', what: 'The picture has no text that says what is seen.', why, fix }, place);
  }
  const picture: Picture | undefined = Object.hasOwn(context.pictures, source) ? context.pictures[source] : undefined;
  if (!picture) {
    const fix =
      'Put the file into content/photos and write /photos/name.jpg, or beside the story and write ./name.jpg.';
    const what = source === '' ? 'The picture names no photo.' : `There is no photo "${source}" in content/.`;
    report({ rule: 'photo-missing', what, fix }, place);
    return;
  }
  const { src, srcset, width, height } = picture;
  const alt = smarten(String(image.properties['alt'] ?? ''), context.language);
  image.properties = {
    src,
    srcSet: srcset,
    sizes: BODY_SIZES,
    width,
    height,
    alt,
    loading: 'lazy',
    decoding: 'async',
  };
}

/** The path as the author wrote it; `%` in a file name need not begin an escape. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
