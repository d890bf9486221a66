import { xmlElement, xmlText } from '../lib/xml/xml-text.ts';
import { elementOfLines, textElement } from './feed-document.ts';
import type { FeedPhoto } from './feed.ts';

/** The namespace of Media RSS, exactly, with the slash at its end. */
export const MEDIA_NAMESPACE = 'http://search.yahoo.com/mrss/';

/** The photo of an item with its words in Media RSS 1.5.1; Atom accepts it too. */
export function mediaElement({ url, type, width, height, alt, caption, credit }: FeedPhoto): string {
  const attributes = { url, type, medium: 'image', width: String(width), height: String(height) };
  const description = caption ?? alt;
  const words = [
    ...(description === '' ? [] : [textElement('media:description', description, { type: 'plain' })]),
    ...(credit === undefined ? [] : [textElement('media:credit', credit, { role: 'photographer', scheme: 'urn:ebu' })]),
  ];
  return elementOfLines('media:content', attributes, words);
}

/** The photo as HTML, for readers that show nothing but the text. */
export function photoFigure({ url, width, height, alt, caption, credit }: FeedPhoto): string {
  const image = xmlElement('img', { src: url, alt, width: String(width), height: String(height) });
  const words = [
    ...(caption === undefined ? [] : [xmlText(caption)]),
    ...(credit === undefined ? [] : [textElement('small', credit)]),
  ];
  return xmlElement('figure', {}, image + (words.length > 0 ? xmlElement('figcaption', {}, words.join(' ')) : ''));
}
