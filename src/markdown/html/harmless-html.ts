import { AUTHOR_HTML } from './trusted-html.ts';

/** Elements that only look, or divide a page; their words stay. */
export const UNWRAPPED = new Set(
  'article basefont big blink center font footer header label main marquee nobr o:p section spacer tt'.split(' '),
);
/** Elements with another name today, or at another level. */
export const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  dir: 'ul',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  menu: 'ul',
  strike: 's',
};
/**
 * Attributes that decide only how something looks, how its link opens, or what a program of the system makes of it from
 * which the text was pasted. An element that may have one of them keeps it.
 */
const HARMLESS = new RegExp(
  `^(?:${[
    'target rel rev class style align valign width height border cellpadding cellspacing bgcolor bordercolor background',
    'color face size hspace vspace nowrap clear compact noshade type rules frame axis char charoff charset coords shape text link',
    'vlink alink pubdate download ping referrerpolicy accesskey tabindex role itemprop itemscope itemtype itemid itemref property',
    'typeof resource vocab prefix xml:lang contenteditable spellcheck draggable translate is slot part',
    String.raw`(?:data|aria)-[\w-]+ xmlns(?::\w+)? js[a-z]+ v-[\w-]+ ng-[\w-]+`,
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'i',
);
/** Attributes that make a place for links. Only those that nothing in the body links to can go. */
const PLACE = /^(?:id|name)$/i;
/** Style that decides whether words are shown; a size is harmless unless it is nearly nothing. */
const HIDING = /display|visibility|content|position|font-size(?!\s*:\s*(?:[6-9]|\d{2,3})(?:\.\d+)?(?:pt|px)\b)/i;

/**
 * Returns true for an attribute that a tag may not have and that can be removed without a judgement.
 * @param source the body, which may link to the place that the attribute makes
 */
export function isHarmless(tag: string, attribute: string, value: string, source: string): boolean {
  const allowed = [...(AUTHOR_HTML.attributes?.[tag] ?? []), ...(AUTHOR_HTML.attributes?.['*'] ?? [])];
  if (allowed.some((name) => String(name).toLowerCase() === attribute.toLowerCase())) return false;
  if (PLACE.test(attribute)) return value === '' || !source.includes(`#${value}`);
  return HARMLESS.test(attribute) && !(attribute.toLowerCase() === 'style' && HIDING.test(value));
}
