import type { Element } from 'hast';
import { smarten } from '../lib/typography.ts';
import { quoted } from '../schema/fields.ts';
import { photoPath } from '../schema/photo.ts';
import { readRefusal } from '../schema/refusal.ts';
import type { BodyContext, Picture, Report } from './body-context.ts';
import { element, isBlank, text } from './hast.ts';
import { splitPictureTitle } from './picture-title.ts';

/** The widths at which a body shows pictures, as `sizes` says it to the browser. */
export const BODY_SIZES = '(min-width: 44rem) 42rem, 100vw';

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
  const { caption, credit } = splitPictureTitle(smarten(String(image.properties['title'] ?? ''), context.language));
  setPicture(image, context, report);
  const children = [image];
  const words = [
    ...(caption === undefined ? [] : [element('span', { className: ['caption'] }, [text(caption)])]),
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
    report({ rule: 'photo-missing', ...photoMissing(source) }, place);
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

function photoMissing(source: string): { what: string; fix: string } {
  const fix = 'Put the file into content/photos and write /photos/name.jpg, or beside the story and write ./name.jpg.';
  if (source === '') return { what: 'The picture names no photo.', fix };
  const refused = photoPath.safeParse(source).error?.issues[0]?.message;
  if (refused === undefined) return { what: `There is no photo ${quoted(source)} in content/.`, fix };
  const refusal = readRefusal(refused);
  return { what: `${refusal.what}.`, fix: refusal.fix ?? fix };
}

/** The path as the author wrote it; `%` in a file name need not begin an escape. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
