import { tokensOf } from '../../../markdown/html/tags.ts';
import { RewrittenText, type Replacement } from '../rewritten-text.ts';
import { shortcodeAt, type WrittenShortcode } from './shortcode.ts';

/** The element that stands for a shortcode while a body is converted. */
export const SHORTCODE = 'old-shortcode';

/** In these, brackets are only text. */
const VERBATIM = new Set('code kbd pre samp script style textarea'.split(' '));

/**
 * Turns the shortcodes of a body into elements, so that a parser of HTML sees what is in them. A shortcode without an end
 * becomes an empty element, and an end without a beginning stays as it is written.
 */
export function withShortcodeElements(source: string): RewrittenText {
  if (!source.includes('[')) return new RewrittenText(source, []);
  const found = shortcodesIn(source);
  const pairs = pairsOf(found);
  const replacements = found.flatMap((shortcode): Replacement[] => {
    const { from, to, isEnd } = shortcode;
    if (isEnd && !pairs.has(shortcode)) return [];
    // The lines of the text after it must not move.
    const lines = source.slice(from, to).replaceAll(/[^\n]/g, '');
    if (isEnd) return [{ from, to, by: `</${SHORTCODE}${lines}>` }];
    const start = `<${SHORTCODE} data-name="${shortcode.name}" data-values="${encoded(shortcode.attributes)}"${lines}>`;
    return [{ from, to, by: pairs.has(shortcode) ? start : `${start}</${SHORTCODE}>` }];
  });
  return new RewrittenText(source, replacements);
}

function encoded(attributes: Record<string, string>): string {
  return JSON.stringify(attributes).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function shortcodesIn(source: string): WrittenShortcode[] {
  const found: WrittenShortcode[] = [];
  let verbatim: string | undefined;
  let done = 0;
  for (const { kind, name, text, offset } of tokensOf(source)) {
    if (kind === 'start' && verbatim === undefined && VERBATIM.has(name)) verbatim = name;
    if (kind === 'end' && name === verbatim) verbatim = undefined;
    if (kind !== 'words' || verbatim !== undefined) continue;
    for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
      const from = offset + at;
      if (from < done || source[from - 1] === '[') continue;
      const shortcode = shortcodeAt(source, from);
      if (!shortcode) continue;
      found.push(shortcode);
      done = shortcode.to;
    }
  }
  return found;
}

/** The shortcodes that have an end, and the ends that have a beginning. */
function pairsOf(found: readonly WrittenShortcode[]): Set<WrittenShortcode> {
  const paired = new Set<WrittenShortcode>();
  const open = new Map<string, WrittenShortcode[]>();
  for (const shortcode of found) {
    const waiting = open.get(shortcode.name) ?? [];
    if (!shortcode.isEnd) {
      open.set(shortcode.name, [...(waiting.length < 50 ? waiting : []), shortcode]);
      continue;
    }
    const start = waiting.pop();
    if (start) paired.add(start).add(shortcode);
  }
  return paired;
}
