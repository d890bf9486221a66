/** A start tag in an HTML file. */
export interface HtmlTag {
  /** In lower case. */
  name: string;
  /** Values by name in lower case, with character references decoded; empty for an attribute without a value. */
  attributes: ReadonlyMap<string, string>;
  /** Where it begins in the file. */
  at: number;
  /** What is between it and its end tag, for elements that hold text only: scripts, style sheets and titles. */
  text?: string;
}

/** Elements whose content is not markup. https://html.spec.whatwg.org/multipage/syntax.html#raw-text-elements */
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title']);
const COMMENT_OR_TAG = /<!--[\s\S]*?(?:-->|$)|<([a-z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/**
 * The start tags of an HTML file, in its order. A scanner instead of a parser: with 100,000 pages, a parser of HTML takes
 * a quarter of an hour. It relies on quotation marks that end, which the check of the HTML makes sure of.
 */
export function htmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  COMMENT_OR_TAG.lastIndex = 0;
  for (let found = COMMENT_OR_TAG.exec(html); found; found = COMMENT_OR_TAG.exec(html)) {
    const name = found[1]?.toLowerCase();
    if (name === undefined) continue;
    const tag: HtmlTag = { name, attributes: attributesIn(found[2] ?? ''), at: found.index };
    tags.push(tag);
    if (!RAW_TEXT.has(name)) continue;
    const begin = COMMENT_OR_TAG.lastIndex;
    const end = html.indexOf(`</${name}`, begin);
    tag.text = html.slice(begin, end < 0 ? undefined : end);
    COMMENT_OR_TAG.lastIndex = end < 0 ? html.length : end;
  }
  return tags;
}

/** Decodes the character references of a text: numbers, and the names that a build writes. */
export function decodedReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}

function attributesIn(written: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', ...values] of written.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodedReferences(values.find((value) => value !== undefined) ?? ''));
  }
  return attributes;
}
