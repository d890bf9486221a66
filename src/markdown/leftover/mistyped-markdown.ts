import { photoName } from '../../schema/wording/refused-address.ts';
import { BACKSLASH, type LeftoverKind } from './leftover-kind.ts';

/** Markdown and HTML of this site that did not take, because something is missing or too much. */
export const MISTYPED_MARKDOWN: readonly LeftoverKind[] = [
  {
    // A space or a parenthesis ends the address, unless angle brackets are around it.
    pattern: /!\[([^[\]\n]{0,300})\]\(([./][^\n"“”<>]{0,300}?\.(?:jpe?g|png|webp))/gi,
    counts: ([, , address = '']) => /[\s()]/.test(address),
    looksLike: 'a picture whose address has a space or a parenthesis',
    fix: ([, alt = '', address = '']) =>
      /\s/.test(address)
        ? `Rename the file to ${photoName(address)}, and write ![${alt}](${address.slice(0, address.lastIndexOf('/') + 1)}${photoName(address)}).`
        : `Write ![${alt}](<${address}>).`,
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
    fix: ([reference]) => `Write the footnote in a line of its own, such as ${reference}: The words.`,
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
      /<\/?(?:[a-z]\d?:[a-z]+|a|b|blockquote|br|center|div|em|figcaption|figure|font|h[1-6r]|i|iframe|img|li|ol|p|script|span|strong|su[bp]|table|td|tr|u|ul|wbr)(?:[\s/][^<>\n]{0,300})?>|<(?:[bh]r|wbr)[ \t]*\/?$/gim,
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
