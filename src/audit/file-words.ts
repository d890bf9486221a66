import { BODY_HTML } from '../markdown/html/trusted-html.ts';
import { decodedReferences } from './html-tag.ts';

/** Elements inside words and sentences, which do not end them. */
const INLINE = 'a|abbr|b|bdi|cite|code|del|em|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr';
/** Elements in the HTML that feeds and data files hold as text. */
const IN_FEEDS = [...(BODY_HTML.tagNames ?? []), 'audio', 'iframe', 'picture', 'source', 'video'].join('|');
/** Tags of a page: each `<` before a letter begins one, because others are escaped. */
const MARKUP = tagPatterns('[a-z][^\\s<>/]*', `(?:[^<>"']|"[^"]*"|'[^']*')*`);
/** Tags in the text of a feed, where a text may have `<` and `>` of its own. */
const FEED_MARKUP = tagPatterns(`(?:${IN_FEEDS})`, String.raw`(?:\s+[\w:-]+="[^"]*")*\s*/?`);
/** Addresses. Their words are none of a text: they are often those of a headline. */
const ADDRESS = /(?:\b[a-z][a-z+.-]*:\/\/|(?<![\p{L}\p{N}<])\/(?=[\w%.~-]+\/))[\w%.~:/?#@!$&*+,;=-]+/giu;
/** Attributes that hold text for people. */
const TEXT_ATTRIBUTE = /\s(?:alt|title|content|aria-label)="([^"]*)"/g;
const JSON_ESCAPE = /\\(?:u([\da-f]{4})|(.))/gi;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Scripts that put no spaces between words: each character counts as one. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const BREAK = 0;
const PART = 1;
const ALONE = 2;
/** What each character of the basic plane is: its class and one, so that zero means that it was not looked up yet. */
const classes = new Uint8Array(0x1_0000);

/**
 * The words of a text as numbers, so that the words of 100,000 pages can be compared. Punctuation, spaces, case and
 * markup do not count: typography changes the first two.
 */
export function wordNumbers(text: string): Int32Array {
  const lower = text.toLowerCase();
  const numbers = new Int32Array(lower.length + 1);
  let count = 0;
  let word = 0;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const kind = classOf(code);
    if (kind === PART) {
      word = (Math.imul(word, 31) + code) | 0 || 1;
      continue;
    }
    if (word !== 0) numbers[count++] = word;
    word = 0;
    if (kind === ALONE) numbers[count++] = code;
  }
  if (word !== 0) numbers[count++] = word;
  return numbers.subarray(0, count);
}

/** The text that people and programs read in a file: without tags and addresses, with escapes decoded. */
export function readableText(file: string, text: string): string {
  return withoutAddresses(decodedText(file, text));
}

/** A text without the addresses in it. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, ' ');
}

function decodedText(file: string, text: string): string {
  if (/\.(?:json|webmanifest|js)$/.test(file)) return withoutTags(decodedJson(text), FEED_MARKUP);
  if (!/\.(?:html|xml|svg)$/.test(file)) return text;
  const attributes = Array.from(text.matchAll(TEXT_ATTRIBUTE), ([, value]) => value ?? '');
  // JSON-LD in a page, and HTML in a feed, which is escaped once more.
  const decoded = decodedReferences(withoutTags([text, ...attributes].join('\n'), MARKUP));
  return withoutTags(file.endsWith('.html') && decoded.includes('\\') ? decodedJson(decoded) : decoded, FEED_MARKUP);
}

function withoutTags(text: string, { inline, any }: ReturnType<typeof tagPatterns>): string {
  return text.replaceAll(inline, '').replaceAll(any, '\n');
}

/** Patterns of tags that do not end a sentence, and of all tags. */
function tagPatterns(name: string, attributes: string) {
  return {
    inline: new RegExp(`</?(?:${INLINE})(?=[\\s/>])${attributes}>`, 'gi'),
    any: new RegExp(`<[/!?]?${name}(?=[\\s/>?])${attributes}>`, 'gi'),
  };
}

function decodedJson(text: string): string {
  return text.replaceAll(JSON_ESCAPE, (_, code?: string, character?: string) =>
    code === undefined
      ? character === 'n'
        ? '\n'
        : (character ?? '')
      : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function classOf(code: number): number {
  const known = classes[code] ?? 0;
  if (known !== 0) return known - 1;
  const character = String.fromCharCode(code);
  // Half of a character outside of the basic plane counts as part of a word.
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const kind = UNSPACED.test(character) ? ALONE : isHalf || LETTER_OR_DIGIT.test(character) ? PART : BREAK;
  classes[code] = kind + 1;
  return kind;
}
