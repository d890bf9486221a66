import type { Element } from 'hast';
import { COLUMN_WIDTH } from '../lib/photo/column-width.ts';
import { quoted } from '../schema/fields.ts';
import { photoPath } from '../schema/photo.ts';
import { readRefusal } from '../schema/wording/refusal.ts';
import type { BodyContext, Picture, Report } from './body-context.ts';
import { decodedPath } from './decoded-address.ts';
import { element, text } from './hast.ts';
import { markExternal } from './plugins/external-link.ts';
import { pictureAlt } from './picture-alt.ts';
import { singlePictures, type SinglePicture } from './picture-lines.ts';
import { strayProblem } from './stray-file.ts';
import { splitPictureTitle } from './picture-title.ts';

/** The widths of pictures in a body, as the `sizes` attribute describes them. */
const BODY_SIZES = `(min-width: 44rem) 42rem, ${COLUMN_WIDTH}`;

/**
 * Pictures that are alone on their lines as figures, each with the caption and credit of its Markdown title.
 * @param pictures pictures, and links around pictures
 * @returns one element; neighbouring pictures are next to each other in it
 */
export function figuresOf(pictures: readonly Element[], context: BodyContext, report: Report): Element {
  const figures = pictures.flatMap(singlePictures).map((picture) => figureOf(picture, context, report));
  const [first] = figures;
  return first && figures.length === 1 ? first : element('div', { className: ['figures'] }, figures);
}

function figureOf({ image, link }: SinglePicture, context: BodyContext, report: Report): Element {
  const { caption, credit } = splitPictureTitle(String(image.properties['title'] ?? ''));
  const picture = pictureElement(image, context, report, 'p');
  if (link) markExternal(link, context.origin, context.hasPaidLinks ?? false);
  const children = [link ? { ...link, children: [picture] } : picture];
  const words = [
    ...(caption === undefined ? [] : [element('span', { className: ['caption'] }, [text(caption)])]),
    ...(credit === undefined ? [] : [element('small', { className: ['credit'] }, [text(credit)])]),
  ];
  if (words.length > 0 && !isExpired(image, context))
    children.push(element('figcaption', {}, words.flatMap((word) => [word, text(' ')]).slice(0, -1)));
  return element('figure', { className: ['photo'] }, children);
}

/** A picture among words, which shows no caption. */
export function inlinePicture(image: Element, context: BodyContext, report: Report): Element {
  if (String(image.properties['title'] ?? '').trim() !== '' && !isExpired(image, context)) {
    report(
      {
        rule: 'picture-words',
        what: 'The caption of this picture would not be shown, because the picture is among other words.',
        fix: 'Put the picture on a line of its own, or delete the words after its address.',
      },
      image.position?.start,
    );
  }
  return pictureElement(image, context, report, 'span');
}

/**
 * Makes a picture with its files, their widths and its size, or a sentence when its licence has ended. Anything wrong
 * with it is reported as a problem.
 * @param sentence the element for that sentence
 */
function pictureElement(image: Element, context: BodyContext, report: Report, sentence: 'p' | 'span'): Element {
  const source = sourceOf(image);
  const place = image.position?.start;
  const { alt, isMissing } = pictureAlt(image.properties);
  if (alt.trim() === '' && !isMissing) {
    const fix = `Write it between the brackets: ![Boats in the harbor](${source}).`;
    const why = 'Readers who cannot see the picture would not know what it shows.';
    report({ rule: 'alt-missing', what: 'The picture has no description (alt text).', why, fix }, place);
  }
  if (isExpired(image, context))
    return element(sentence, { className: ['photo-expired'] }, [text(context.words.photoExpired)]);
  const picture: Picture | undefined = Object.hasOwn(context.pictures, source) ? context.pictures[source] : undefined;
  if (!picture) {
    report({ rule: 'photo-missing', ...photoMissing(source, context) }, place);
    return image;
  }
  const { src, avif, tone } = picture;
  // A feed reader gets the one file that everything can show, in its own size: it may show it without any style.
  const { width, height } = context.portable ? picture.file : picture;
  const loading = { loading: 'lazy', decoding: 'async' };
  const className = [...(width < height ? ['upright'] : []), ...tone.split(' ')];
  const fallback = element('img', { className, src, width, height, alt, ...loading });
  if (context.portable) return fallback;
  const better = avif === undefined ? [] : [element('source', { type: 'image/avif', srcSet: avif, sizes: BODY_SIZES })];
  return element('picture', {}, [...better, fallback]);
}

function isExpired(image: Element, { expired = [] }: BodyContext): boolean {
  return expired.includes(sourceOf(image));
}

function sourceOf(image: Element): string {
  return decodedPath(String(image.properties['src'] ?? ''));
}

function photoMissing(source: string, { nearPictures, strays }: BodyContext): { what: string; fix: string } {
  const stray = strays?.[source];
  if (stray) return strayProblem('photo', source, stray);
  // The path of the photo that was probably meant.
  const near = nearPictures?.[source];
  const fix =
    near === undefined
      ? 'Put the file in content/photos and write /photos/name.jpg, or put it next to the story and write ./name.jpg.'
      : `Write ${near} if that is the photo.`;
  if (source === '') return { what: 'The picture does not point to a photo file.', fix };
  const refused = photoPath.safeParse(source).error?.issues[0]?.message;
  if (refused === undefined) return { what: `There is no photo ${quoted(source)} in content/.`, fix };
  const refusal = readRefusal(refused);
  return { what: `${refusal.what}.`, fix: near === undefined ? (refusal.fix ?? fix) : fix };
}
