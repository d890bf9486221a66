import type { Element, ElementContent, Nodes } from 'hast';
import { captionEnd } from '../../../lib/photo/caption-end.ts';
import { element, hasClass, textOf } from '../../../markdown/hast.ts';
import { splitPictureTitle } from '../../../markdown/picture-title.ts';
import type { BodyPhoto } from '../../new-body.ts';
import { blockOf } from '../wordpress/block-comment.ts';
import type { BodyJob } from '../body-job.ts';
import { foldedWords } from '../folded-words.ts';
import { PICTURE } from '../inner-element.ts';

/** A picture of the old body, with the words around it. */
export interface OldPicture {
  image: Element;
  /** The address that the picture leads to. */
  href?: string;
  caption?: string;
  credit?: string;
}

/** What the Markdown of a picture says that nobody has described yet. */
const ALT_MISSING = 'altMissing';

/** Attributes in which scripts that load pictures late keep the address. */
const LATE = ['dataOrigFile', 'dataLazySrc', 'dataSrc', 'dataOriginal', 'dataFullUrl', 'src'];
const CREDIT_CLASSES = 'credit photo-credit media-credit image-credit wp-media-credit caption-credit copyright'.split(
  ' ',
);

/** The address of the original of a picture, not of a smaller copy, as far as the old body or the list of media tells it. */
export function addressOf(image: Element, job: BodyJob): string {
  const media = mediaOf(image, job);
  if (media) return media.url;
  const written = LATE.map((name) => image.properties[name]).find((value) => typeof value === 'string' && value !== '');
  return job.absolute(String(written ?? ''));
}

/** The attachment that a picture shows: WordPress names it in a class. */
function mediaOf(image: Element, job: BodyJob) {
  const names = [image.properties['className']].flat().map(String);
  const id =
    names.map((name) => /^wp-image-(\d+)$/.exec(name)?.[1]).find((one) => one !== undefined) ??
    String(
      image.properties['dataAttachmentId'] ?? image.properties['dataId'] ?? blockOf(image)?.attributes['id'] ?? '',
    );
  return id === '' ? undefined : job.context.mediaOf(id);
}

/** The photo of a picture, with the words of the old body and, where it has none, of the list of media. */
export function photoOf({ image, caption, credit }: OldPicture, job: BodyJob): BodyPhoto {
  const media = mediaOf(image, job);
  const alt = String(image.properties['alt'] ?? '').trim() || media?.alt;
  const known =
    credit ?? (caption !== undefined && splitPictureTitle(caption).credit !== undefined ? undefined : media?.credit);
  return {
    url: addressOf(image, job),
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(known && { credit: known }),
  };
}

/** The picture of an old body as one of the new body; its words as a paragraph where the photo could not be had. */
export function newPicture(picture: OldPicture, job: BodyJob): ElementContent[] {
  const { image, caption, href } = picture;
  const symbol = symbolOf(image);
  if (symbol !== undefined) {
    job.add(symbol);
    return [{ type: 'text', value: symbol }];
  }
  if (isTracker(image)) {
    job.drop('picture-tracker', 'A picture of one pixel, which only counted readers, is left out.', image);
    return [];
  }
  const photo = photoOf(picture, job);
  const path = pathOf(image, photo.url, job);
  if (path === undefined) {
    job.change(
      'photo-missing',
      'This photo could not be had, so that the new body does not show it.',
      image,
      'dropped',
    );
    return caption ? [element('p', {}, [element('em', {}, [{ type: 'text', value: wordsOf(picture) }])])] : [];
  }
  job.photos.add(path);
  if (photo.credit !== undefined && picture.credit === undefined) job.add(photo.credit);
  const title = titleOf(photo);
  const target = href === undefined ? undefined : targetOf(href, photo.url, image, job);
  const properties = {
    src: path,
    alt: photo.alt ?? ALT_MISSING,
    ...(title && { title }),
    ...(target && { href: target }),
  };
  return [{ ...element(PICTURE, properties), position: image.position }];
}

function wordsOf({ caption, credit }: OldPicture): string {
  return [caption, credit].filter(Boolean).join(' ');
}

/** The path of a photo; of the copy that the body shows where the original is unknown. */
function pathOf(image: Element, url: string, job: BodyJob): string | undefined {
  const shown = job.absolute(String(image.properties['src'] ?? ''));
  return job.context.photoPath(url) ?? (shown === url ? undefined : job.context.photoPath(shown));
}

/** Caption and credit as the title of a picture has them: "The pier. (Jane Doe)". */
export function titleOf({ caption, credit }: BodyPhoto): string {
  const words = (caption ?? '').replaceAll(/\s+/g, ' ').trim();
  const name = (credit ?? '').replaceAll(/\s+/g, ' ').trim();
  if (name === '' || foldedWords(words).join(' ').includes(foldedWords(name).join(' '))) return words;
  const sentence = words === '' || /[.!?…。！？]["'”’»)]*$/.test(words) ? words : `${words}.`;
  const joined = `${sentence} (${name})`.trim();
  if (splitPictureTitle(joined).credit !== undefined) return joined;
  return `${sentence} (Photo: ${name})`.trim();
}

/** Emoji and smileys, which are pictures of a character. */
function symbolOf(image: Element): string | undefined {
  if (!['emoji', 'wp-smiley', 'smiley'].some((name) => hasClass(image, name))) return undefined;
  return String(image.properties['alt'] ?? '');
}

function isTracker({ properties: { width, height, src } }: Element): boolean {
  return (
    (String(width) === '1' && String(height) === '1') ||
    /^https?:\/\/(?:pixel|stats|b)\.(?:wp|quantserve|scorecardresearch)\.com\//i.test(String(src ?? ''))
  );
}

/** Where a picture leads; a link to the picture itself goes, because the site shows photos large by itself. */
function targetOf(href: string, url: string, image: Element, job: BodyJob): string | undefined {
  const whole = job.absolute(href);
  const isFile = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(whole) || whole === url;
  const isAttachment = /[?&]attachment_id=\d|\/attachment\//.test(whole);
  if (!isFile && !isAttachment) return job.context.newAddress(whole);
  job.change('photo-link', 'The link from the photo to its file is left out: the site shows each photo large.', image);
  return undefined;
}

/** Caption and credit in an element that holds both. */
export function captionIn(holder: Element, job: BodyJob): { caption?: string; credit?: string } {
  const credits = creditsIn(holder);
  const credit = credits
    .map((one) => textOf(one).replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
    .join(' ');
  const caption = textWithout(holder, credits).replaceAll(/\s+/g, ' ').trim();
  if (holdsLink(holder))
    job.change('caption-markup', 'The link in a caption is left out: captions are words alone.', holder);
  return { ...(caption !== '' && { caption: withoutStroke(caption, credit) }), ...(credit !== '' && { credit }) };
}

/** A stroke that only set the credit apart goes. */
function withoutStroke(caption: string, credit: string): string {
  return credit === '' ? caption : caption.replace(/\s*[|/•–—-]\s*$/, '');
}

function creditsIn(node: Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    const isCredit = child.tagName === 'cite' || CREDIT_CLASSES.some((name) => hasClass(child, name));
    return isCredit ? [child] : creditsIn(child);
  });
}

function textWithout(node: Nodes, others: readonly Nodes[]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if (!('children' in node) || others.includes(node)) return '';
  return node.children.map((child) => textWithout(child, others)).join('');
}

function holdsLink(node: Nodes): boolean {
  if (node.type === 'element' && node.tagName === 'a' && node.properties['href'] !== undefined)
    return textOf(node).trim() !== '';
  return 'children' in node && node.children.some(holdsLink);
}

/** Splits a caption that ends with its credit, as editors write it in one field. */
export function splitCaption(caption: string): { caption?: string; credit?: string } {
  const end = captionEnd(caption);
  if (!end || end.reading === 'unclear' || end.reading === 'remark') return { caption };
  return { ...(end.from > 0 && { caption: caption.slice(0, end.from) }), credit: end.words };
}
