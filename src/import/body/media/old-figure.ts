import type { Element, ElementContent } from 'hast';
import { element, hasClass, isBlank, textOf } from '../../../markdown/hast.ts';
import { blockOf } from '../wordpress/block-comment.ts';
import type { BodyJob } from '../body-job.ts';
import { GALLERY, pullquoteElement } from '../inner-element.ts';
import { withSource } from '../note-list.ts';
import { addressOf, captionIn, newPicture, photoOf, splitCaption, type OldPicture } from './old-picture.ts';

const GALLERIES =
  'wp-block-gallery blocks-gallery-grid gallery tiled-gallery wp-block-jetpack-tiled-gallery wp-block-jetpack-slideshow kg-gallery-card'.split(
    ' ',
  );
/** What a figure may hold besides a picture, and what then is more than a picture with a caption. */
const OTHERS = new Set('table blockquote iframe video audio pre ul ol p new-embed old-shortcode h2 h3 h4'.split(' '));

/**
 * Reads a figure, or what systems wrote before HTML had figures: one picture with its caption and credit, several as a gallery,
 * a pull quote.
 * @returns undefined for an element that is none of them
 */
export function readFigure(node: Element, job: BodyJob): ElementContent[] | undefined {
  const name = blockOf(node)?.name;
  if (name === 'pullquote' || hasClass(node, 'wp-block-pullquote')) return readPullquote(node);
  if (GALLERIES.some((one) => hasClass(node, one)) || name === 'gallery') return readGallery(node, job);
  if (node.tagName !== 'figure' && !hasClass(node, 'wp-caption')) return undefined;
  return pictureWithCaption(node, job);
}

/** A picture with its caption; undefined for an element that holds anything else, too. */
export function pictureWithCaption(node: Element, job: BodyJob): ElementContent[] | undefined {
  const pictures = picturesIn(node);
  const [picture, ...others] = pictures;
  const holder = captionHolder(node);
  if (!picture || others.length > 0 || holdsOther(node, holder)) return undefined;
  const words = holder ? captionIn(holder, job) : {};
  return newPicture({ ...picture, ...words }, job);
}

/** A picture and the words after it in the same element, as the shortcode `[caption]` has them. */
export function pictureBeforeWords(
  node: Element,
  caption: string | undefined,
  job: BodyJob,
): ElementContent[] | undefined {
  const [picture, ...others] = picturesIn(node);
  if (!picture || others.length > 0) return undefined;
  const words = { ...element('span', {}, node.children), position: node.position };
  const read = caption === undefined ? captionIn(words, job) : { caption };
  return newPicture({ ...picture, ...read }, job);
}

/** The photos of a gallery: in the front matter, if it is the first of the story, and else one after the other. */
export function galleryOf(pictures: readonly OldPicture[], node: Element, job: BodyJob): ElementContent[] {
  const [only] = pictures;
  if (pictures.length === 1 && only) return newPicture(only, job);
  const shown = pictures.filter(({ image }) => job.context.photoPath(addressOf(image, job)) !== undefined);
  if (job.gallery.length > 0 || shown.length < 2) {
    if (shown.length > 1)
      job.change('gallery-second', 'A story has one gallery, so that the photos of this one stand in the text.', node);
    return pictures.flatMap((picture) => newPicture(picture, job)).map((one) => element('p', {}, [one]));
  }
  for (const picture of pictures) {
    if (!shown.includes(picture)) {
      job.change(
        'photo-missing',
        'This photo could not be had, so that the gallery does not show it.',
        withSource({ ...picture.image }, addressOf(picture.image, job)),
        'dropped',
      );
      continue;
    }
    const { credit, caption, ...photo } = photoOf(picture, job);
    const parts = caption === undefined || credit !== undefined ? { caption, credit } : splitCaption(caption);
    job.gallery.push({
      ...photo,
      ...(parts.caption && { caption: parts.caption }),
      ...(parts.credit && { credit: parts.credit }),
    });
  }
  job.lose(pictures.map(({ caption, credit }) => `${caption ?? ''} ${credit ?? ''}`).join(' '));
  job.change('gallery', `The ${shown.length} photos of this gallery are in the front matter, under \`photos\`.`, node);
  return [element(GALLERY, {})];
}

function readGallery(node: Element, job: BodyJob): ElementContent[] {
  const pictures = picturesIn(node).map((picture) => {
    const around = figureAround(node, picture.image);
    const holder = around && captionHolder(around);
    return { ...picture, ...(holder ? captionIn(holder, job) : {}) };
  });
  const own = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  const rest = own && textOf(own).trim() !== '' ? [element('p', {}, [element('em', {}, own.children)])] : [];
  if (pictures.length === 0) return rest;
  return [...galleryOf(pictures, node, job), ...rest];
}

/** The smallest figure, item or definition around a picture. */
function figureAround(node: Element, image: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || !contains(child, image)) continue;
    return figureAround(child, image) ?? (['figure', 'li', 'dl', 'div'].includes(child.tagName) ? child : undefined);
  }
  return undefined;
}

function contains(node: Element, wanted: Element): boolean {
  return node === wanted || node.children.some((child) => child.type === 'element' && contains(child, wanted));
}

function readPullquote(node: Element): ElementContent[] {
  const quotation = first(node, 'blockquote') ?? node;
  const source = first(quotation, 'cite') ?? first(node, 'figcaption');
  const words = quotation.children.filter((child) => child !== source);
  return [pullquoteElement(source ? textOf(source).replaceAll(/\s+/g, ' ').trim() : '', words)];
}

function first(node: Element, name: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : first(child, name);
    if (found) return found;
  }
  return undefined;
}

function captionHolder(node: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const isHolder =
      child.tagName === 'figcaption' ||
      [
        'wp-caption-text',
        'wp-caption-dd',
        'gallery-caption',
        'tiled-gallery-caption',
        'blocks-gallery-item__caption',
      ].some((name) => hasClass(child, name));
    const found = isHolder ? child : captionHolder(child);
    if (found) return found;
  }
  return undefined;
}

function holdsOther(node: Element, caption: Element | undefined): boolean {
  return node.children.some((child) => {
    if (child === caption || isBlank(child) || child.type === 'comment') return false;
    if (child.type !== 'element') return true;
    return (OTHERS.has(child.tagName) && !isPictureOnly(child)) || holdsOther(child, caption);
  });
}

function isPictureOnly(node: Element): boolean {
  return node.tagName === 'p' && textOf(node).trim() === '';
}

/** The pictures in an element, with the links around them. */
export function picturesIn(node: Element, href?: string): OldPicture[] {
  return node.children.flatMap((child): OldPicture[] => {
    if (child.type !== 'element' || child.tagName === 'noscript') return [];
    const { properties, tagName } = child;
    if (tagName === 'img') return [{ image: child, ...(href !== undefined && { href }) }];
    return picturesIn(child, tagName === 'a' && typeof properties['href'] === 'string' ? properties['href'] : href);
  });
}
