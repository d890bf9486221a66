import type { Nodes, Root } from 'hast';
import type { Point } from 'unist';
import { confusableWords, isLatin, type ConfusableWords } from '../lib/text/confusable-words.ts';
import { hasOddCharacter, oddCharacters } from '../lib/text/odd-character.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import type { Report } from './body-context.ts';

/** A numeric character reference. */
const REFERENCE = /&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi;

/** Marks that open a stretch in another direction, and are right if they are closed. */
const OPENING = /[\u202A\u202B\u2066-\u2068]/;

/** Code, addresses and tags: the check of links reads addresses. */
const NO_PROSE =
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1|$(?![\s\S]))|(`+)[^`]+\2|\]\([^()\n]*\)|<[^<>\n]*>|(?:https?:\/\/|www\.)\S+|\S+@\S+|\{[^{}\n]*\}/gm;

/**
 * Reports the first character of each kind in a body that readers or feeds cannot read, as in a field, and the first word in
 * letters that only look like those of the text.
 */
export function reportOddCharacters(markdown: string, language: string, report: Report): void {
  for (const { index, ...problem } of oddCharacters(markdown)) report(problem, placeOf(markdown, index));
  const found = confusableInBody(markdown, language);
  if (!found) return;
  report({ rule: 'confusable-letter', severity: 'warning', ...found.words }, placeOf(markdown, found.index));
}

/** Returns true for a body with anything that {@link reportOddCharacters} reports. */
export function hasOddText(markdown: string): boolean {
  return hasOddCharacter(markdown) || confusableInBody(markdown, 'en') !== undefined;
}

function confusableInBody(markdown: string, language: string): ConfusableWords | undefined {
  const found = confusableWords(markdown, isLatin(language));
  if (!found) return undefined;
  return confusableWords(
    markdown.replaceAll(NO_PROSE, (other) => other.replaceAll(/[^\n]/g, ' ')),
    isLatin(language),
  );
}

/**
 * Reports such characters that are written as references: `&#8;`. In code they are only text, so the compiled text decides:
 * there, parsers leave the character or a replacement.
 */
export function rehypeReferences(source: string, report: Report) {
  return (tree: Root): void => {
    if (source.includes('&#')) visit(tree, source, report, tree.position);
  };
}

function visit(node: Nodes, source: string, report: Report, near: Nodes['position']): void {
  const position = node.position ?? near;
  if (textsOf(node).some(hasOddCharacter)) reportReferences(source, position, report);
  if ('children' in node) for (const child of node.children) visit(child, source, report, position);
}

function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const { alt, title, href } = node.properties;
  // An address holds the replacement in its percent-encoded form.
  const address = String(href ?? '').replaceAll('%EF%BF%BD', '\uFFFD');
  return [String(alt ?? ''), String(title ?? ''), address];
}

function reportReferences(source: string, position: Nodes['position'], report: Report): void {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? source.length];
  for (const { index, 0: written, 1: hex, 2: decimal } of source.slice(from, to).matchAll(REFERENCE)) {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code === 0 || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
    const [problem] = oddCharacters(character);
    // Whether a mark of direction is closed, only the text around it shows.
    if (!problem || OPENING.test(character)) continue;
    const { index: _, ...rest } = problem;
    const place: Pick<Point, 'line' | 'column'> = placeOf(source, from + index);
    report({ ...rest, what: rest.what.replace('There is', `\`${written}\` is`).replace(' here (', ' (') }, place);
  }
}
