/** A shortcode as it is written in a text. */
export interface WrittenShortcode {
  name: string;
  isEnd: boolean;
  /** The values by their names; those without a name by their number, counted from 0. */
  attributes: Record<string, string>;
  from: number;
  to: number;
}

/** Values may hold HTML, but neither a bracket without quotation marks nor thousands of characters. */
const TAG =
  /\[(\/?)([a-z][\w-]*)((?:[\s=:/](?:[^[\]"'“”″]|"[^"]{0,4000}"|'[^']{0,4000}'|[“”″][^“”″\]]{0,4000}[“”″]|['"])*?)?)\](?!\()/iy;
const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'\]]+))|"([^"]*)"|'([^']*)'|([^\s"'=/]\S*)/g;

/**
 * Shortcodes of WordPress and its usual plugins that need no attribute to be known
 * (https://developer.wordpress.org/reference/functions/add_shortcode/).
 */
const KNOWN = new Set(
  [
    'audio caption embed gallery playlist video wp_caption',
    'archives blog_subscription_form contact-form contact-field getty googlemaps instagram jetpack-related-posts',
    'polldaddy portfolio presentation recipe slideshow soundcloud ted toc tweet twitter vimeo vine wpvideo youtube',
    'efn_note footnote footnotes mfn ref pullquote pullleft pullright blockquote nextpage more column columns',
    'button buttons divider dropcap highlight icon one_half one_third row tab tabs toggle accordion vc_row vc_column',
    'vc_column_text fusion_text et_pb_text et_pb_section et_pb_row et_pb_column sourcecode code newspack_ads_unit',
  ].flatMap((names) => names.split(' ')),
);
const ATTRIBUTES = /\s[\w-]+\s*=\s*["'“”″\w]|^=/;

/** Reads a shortcode that begins at a place of a text; undefined for other brackets, such as "[sic]". */
export function shortcodeAt(text: string, from: number): WrittenShortcode | undefined {
  TAG.lastIndex = from;
  const [whole, slash, written = '', rest = ''] = TAG.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const name = written.toLowerCase();
  const isKnown = KNOWN.has(name) || slash === '/' || ATTRIBUTES.test(rest) || /^[a-z\d]+(?:_[a-z\d_]+)+$/.test(name);
  if (!isKnown || (KNOWN.has(name) && written !== name && rest === '')) return undefined;
  return { name, isEnd: slash === '/', attributes: attributesOf(rest), from, to: from + whole.length };
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  let position = 0;
  for (const [, name, ...values] of written.replace(/^[=:]/, ' ').matchAll(ATTRIBUTE)) {
    const value = values.find((one) => one !== undefined) ?? '';
    if (name === undefined) attributes[position++] = value;
    else attributes[name.toLowerCase()] = value;
  }
  return attributes;
}
