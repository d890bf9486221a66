import { printable } from '../../lib/text/printable.ts';
import { isVisible } from '../../lib/text/visible.ts';

/** Marks of the byte order and controls of Windows, which pasted text brings along. */
const UNWANTED = /[\u0080-\u009F\uFEFF]/g;
/** Marks that are piled up until they cover other lines. No script needs more on one letter. */
const PILED_MARKS = /(\p{M}{5})\p{M}+/gu;
/** More than one empty line. */
const GAPS = /\n[^\S\n]*\n(?:[^\S\n]*\n)+/g;

/** A text of several lines as a page can print it; empty when nothing of it can be seen. */
export function cleanText(text: string): string {
  const clean = printable(text).replaceAll(UNWANTED, '').replaceAll(PILED_MARKS, '$1').replaceAll(GAPS, '\n\n').trim();
  return isVisible(clean) ? clean : '';
}

/** A name or another text of one line. */
export function cleanLine(text: string): string {
  return cleanText(text.replaceAll(/[\s\u0085]+/g, ' ')).replaceAll(/\s+/g, ' ');
}

/** How many links a text has: addresses, and domains that programs make a link of. */
export function linkCount(text: string): number {
  return text.match(/\bhttps?:\/\/|\bwww\.|<a\s|\[url\b|\]\(\s*[^)\s]/gi)?.length ?? 0;
}
