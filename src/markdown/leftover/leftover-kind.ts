/** A sort of markup that is published as text when it does not take. */
export interface LeftoverKind {
  pattern: RegExp;
  /** Characters with which it begins in the file, when they are not those of the match. */
  marker?: string;
  /** Decides about a match; every match counts when left out. */
  counts?: (match: RegExpExecArray) => boolean;
  /** What it looks like. */
  looksLike: string;
  fix: string;
}

const BACKSLASH = 'If readers should see these characters, write them as code, between grave accents.';
/** Shortcodes of WordPress that work without attributes. */
const BARE_SHORTCODE = /^(?:gallery|playlist|embed|toc|nextpage)$/i;
const ATTRIBUTE = /\s[\w-]+=["'“”„«»‘’‚\w]/;

/** Everything that is looked for in compiled text. */
export const LEFTOVER_KINDS: readonly LeftoverKind[] = [
  {
    pattern: /\{\{[^{}\n]{0,300}\}\}|\{%[^\n]{0,300}?%\}|\{\{[<%]|\{%/g,
    looksLike: 'a tag of Hugo, Jekyll or another template',
    fix: `Write the Markdown or the directive for it, such as ::embed{url="https://…"}. ${BACKSLASH}`,
  },
  {
    pattern: /\[([a-z][\w-]*)(\s[^\]\n]{0,500}|=[^\]\n]{0,500})?\](?:[^[\]]{0,500}(\[\/\1\]))?|\[\/[a-z][\w-]*\]/gi,
    counts: ([whole, name, rest = '', end]) =>
      end !== undefined || name === undefined || ATTRIBUTE.test(rest) || BARE_SHORTCODE.test(whole.slice(1, -1)),
    looksLike: 'a shortcode of WordPress or a forum',
    fix: `Write the Markdown or the directive for it: a photo as ![…](/photos/name.jpg "The caption. (The credit)"), a gallery as ::gallery. ${BACKSLASH}`,
  },
  {
    pattern: /\{:\s*[.#\w][^{}\n]{0,200}\}|\{[.#][a-z][\w-]*(?:\s[^{}\n]{0,200})?\}/gi,
    looksLike: 'an attribute list of kramdown or Pandoc',
    fix: `Delete it: the site decides how stories look. ${BACKSLASH}`,
  },
  {
    pattern: /!\[[^[\]\n]{0,300}\]\s?\(/g,
    looksLike: 'a picture',
    fix: 'Write ![What the photo shows](/photos/name.jpg "The caption. (The credit)"), with an address without spaces.',
  },
  {
    pattern:
      /(?<!!)\[[^[\]\n]{1,300}\](?:\((?=[^\n])|\s\((?=https?:|mailto:|tel:|www\.|\/))|\([^()\n]{1,200}\)\[(?=https?:|mailto:|www\.|\/)/g,
    looksLike: 'a link',
    fix: 'Write [words](https://…), without spaces in the address and between the brackets. A space in an address is %20.',
  },
  {
    pattern: /\[\^[^\]\s]{1,60}\]/g,
    looksLike: 'a reference to a footnote',
    fix: 'Write the footnote in a line of its own, such as [^1]: The words.',
  },
  {
    pattern: /\[\[[^[\]\n]{1,200}\]\]|(?<![\p{L}\p{N}])\[[^[\]\n]{1,200}\]\[[^[\]\n]{1,100}\]/gu,
    looksLike: 'a link of a wiki, or one whose address is missing',
    fix: 'Write [words](https://…).',
  },
  {
    pattern:
      /^:::+[ \t]*[a-z][^\n]{0,100}|(?<![:\w]):{1,2}[a-z][\w-]*(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,300}\}|(?<![:\w])::[a-z]{3}[\w-]*/gim,
    looksLike: 'a directive',
    fix: 'Put it on a line of its own, with an empty line above and below.',
  },
  {
    pattern:
      /&(?:amp|lt|gt|quot|apos|nbsp|hellip|[mn]dash|[lr][sd]quo|[a-z](?:acute|grave|uml|circ|tilde|cedil)|#\d{2,5}|#x[\da-f]{2,5});/gi,
    marker: '&',
    looksLike: 'a character reference that was escaped twice',
    fix: 'Write the character itself, such as & or é.',
  },
  {
    pattern:
      /<\/?(?:a|b|blockquote|br|center|div|em|figcaption|figure|font|h[1-6]|i|iframe|img|li|ol|p|script|span|strong|table|td|tr|u|ul)(?:\s[^<>\n]{0,300})?\/?>/gi,
    looksLike: 'HTML that was escaped',
    fix: `Write Markdown, or delete the tag. ${BACKSLASH}`,
  },
  {
    pattern: /^#{2,6}(?=[\p{L}\p{N}])/gmu,
    looksLike: 'a heading',
    fix: 'Write a space after the number signs: ## The words.',
  },
  {
    pattern: /^\|?\s?:?(?:-{3,}|[—–]+-?)[\s:|—–-]*\|[\s:|—–-]*$/gm,
    looksLike: 'a table',
    fix: 'Give every line as many | as the first, and leave an empty line above the table.',
  },
];
