import type { Root } from 'mdast';
import { mapPlaces, placeMapping } from './place-mapping.ts';
import { rewriteTexts } from './tree-texts.ts';

/**
 * A tilde that could end a strikethrough of single tildes: alone, unescaped, and directly after a character. Not after
 * the marks of a quotation, where a run of tildes would begin a code block.
 */
const CLOSING = /(?<=[^\s~\\]|(?<!\\)(?:\\\\)+|(?<!\\)(?:\\\\)*\\~)(?<!^[ \t>]+)~(?!~)/gm;

/** Tildes in text: plain ones, escaped ones, and character references. */
const TILDES = /(?:\\?~|&#x?[\da-f]+;)+/gi;

/** How long a body may become by {@link withoutLoneTildes}; only thousands of tildes in one run reach it. */
const MAX_GROWTH = 2_000_000;

/**
 * Parses Markdown so that `~~two~~` tildes strike out and `~one~` does not: ranges such as "10~15" are common in news.
 * Sätteri has no option for it. Three tildes and more are text in GFM, so the parser is given a long run in place of each
 * closing tilde; everything around it is read as it would be around the one, and then the one is put back.
 * @param parse a parser that strikes out for one tilde, as GFM allows
 * @returns the tree, with the places of the Markdown that was handed in
 */
export function withoutLoneTildes(markdown: string, parse: (markdown: string) => Root): Root {
  const closing = markdown.includes('~') ? [...markdown.matchAll(CLOSING)].map(({ index }) => index) : [];
  if (closing.length === 0) return parse(markdown);
  const longest = Math.max(...[...markdown.matchAll(TILDES)].map(([run]) => run.length));
  const run = '~'.repeat(Math.max(3, longest + 1));
  if (run.length * closing.length > MAX_GROWTH) return parse(markdown);
  const tree = parse(markdown.replaceAll(CLOSING, run));
  const toOffset = placeMapping(closing, 1, run.length);
  rewriteTexts(
    tree,
    (text) => text.replaceAll(run, '~'),
    (node) => mapPlaces(node, toOffset),
  );
  return tree;
}
