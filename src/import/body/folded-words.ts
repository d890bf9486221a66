import type { Element, Nodes } from 'hast';
import { bodyHtml, type BodyPart } from '../../markdown/body-parts.ts';
import { hasClass } from '../../markdown/hast.ts';
import { isBlockElement } from '../../markdown/html/block-element.ts';
import { tokensOf } from '../../markdown/html/tags.ts';
import { SHORTCODE } from './wordpress/shortcode-elements.ts';

/** Quotation marks and apostrophes of every script, brackets, which captions lose around credits, and characters that nobody sees. */
const UNCOUNTED = /[()"'`´‘-‟′″‹›«»„＂＇\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069]|(?!\s)\p{Cc}/gu;
const DASHES = /[-‐-―−﹘﹣－]+/g;
/** Signs that stand for the form of a text: bullets, arrows back from footnotes. */
const SIGNS = /^(?:[-·•▪◦‣●○■□§*↩↪^|]+|[↩↪]\d+)$/;

/** The words of a text, after folding of spaces, quotation marks and dashes: texts with the same words read the same. */
export function foldedWords(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll(UNCOUNTED, '')
    .replaceAll('…', '...')
    .replaceAll(DASHES, '-')
    .split(/\s+/)
    .map((word) => word.replaceAll(/^-+|-+$/g, ''))
    .filter((word) => word !== '' && !SIGNS.test(word));
}

/** Elements whose content is never shown as text. */
const UNSEEN = new Set(
  'script style template title head iframe object noframes textarea select svg math canvas audio video'.split(' '),
);

/** The text that readers of a parsed body see, with the captions of shortcodes. */
export function readableText(node: Nodes): string {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces.join('');
}

function collect(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (node.type === 'root') for (const child of node.children) collect(child, pieces);
  if (node.type !== 'element' || UNSEEN.has(node.tagName)) return;
  const isApart =
    isBlockElement(node.tagName) ||
    node.tagName === 'br' ||
    node.tagName === SHORTCODE ||
    hasClass(node, 'wp-block-file__button');
  if (isApart) pieces.push(' ');
  if (node.tagName === SHORTCODE) pieces.push(`${captionOf(node)} `);
  const words = node.tagName.startsWith('new-') ? (node.properties['title'] ?? node.properties['by']) : undefined;
  if (words !== undefined) pieces.push(`${String(words)} `);
  for (const child of node.children) {
    // Who said it is a line of its own.
    if (node.tagName === 'blockquote' && child.type === 'element' && child.tagName === 'cite') pieces.push(' ');
    collect(child, pieces);
  }
  if (isApart) pieces.push(' ');
}

/** The caption that a shortcode has as a value, as WordPress 3 wrote it. */
function captionOf({ properties: { dataName, dataValues } }: Element): string {
  if (dataName !== 'caption' && dataName !== 'wp_caption') return '';
  const { caption } = JSON.parse(String(dataValues ?? '{}')) as Record<string, string>;
  return caption?.replaceAll(/<[^>]*>/g, '') ?? '';
}

/** The words that readers of the new page see. */
export function renderedWords(parts: readonly BodyPart[]): string[] {
  const titles = parts.flatMap((part) => (part.kind === 'embed' ? [part.title ?? ''] : []));
  return [...foldedWords(textOfHtml(bodyHtml(parts))), ...titles.flatMap(foldedWords)];
}

/** The number of a footnote in the text, and the heading over the footnotes, which are ours. */
const FOOTNOTE_PARTS =
  /<sup><a [^>]*data-footnote-ref[^>]*>[^<]*<\/a><\/sup>|<h2 [^>]*id="footnote-label"[^>]*>[^<]*<\/h2>/g;

function textOfHtml(html: string): string {
  const pieces: string[] = [];
  for (const { kind, name, text } of tokensOf(html.replaceAll(FOOTNOTE_PARTS, ''))) {
    if (kind === 'words') pieces.push(text);
    else if (isBlockElement(name) || name === 'br') pieces.push(' ');
  }
  return pieces
    .join('')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
