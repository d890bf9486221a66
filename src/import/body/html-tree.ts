import { rehype } from 'rehype';
import type { ElementContent, Root } from 'hast';
import { tokensOf } from '../../markdown/html/tags.ts';
import { RewrittenText, type Replacement } from './rewritten-text.ts';

/** The deepest nesting that is kept: what is deeper loses its tags, not its words. */
const DEEPEST = 40;
/** The most formatting around one word that is kept: each paragraph in it gets all of it again. */
const MOST_FORMATS = 8;
const FORMATS = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that a parser ends by itself where the next one begins. */
const SELF_ENDING = new Set('p li dt dd tr td th option thead tbody tfoot colgroup caption rt rp'.split(' '));
/** The content of these is no markup. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes'.split(' '));

const parser = rehype().data('settings', { fragment: true }).freeze();

/** Tags with more characters than this that are not one long value are not read: a parser compares each attribute with all. */
const LONG_TAG = 20_000;
const MOST_SPACES = 1000;

/**
 * HTML as a tree, in which nothing is nested so deep that a walk could fail.
 * @returns the tree, with places in the HTML; the tags that were left out because a parser would be busy for minutes; and whether tags
 * were nested too deep
 */
export function htmlTree(html: string): { tree: Root; omitted: { from: number; to: number }[]; isCut: boolean } {
  const omitted: { from: number; to: number }[] = [];
  const { text } = withoutDeepTags(html, omitted);
  return { tree: parser.parse(text) as Root, omitted, isCut: text !== html && omitted.length === 0 };
}

/** HTML that stands by itself, such as a value of a card: the places of its nodes are not those of the body. */
export function htmlFragment(html: string): ElementContent[] {
  return (htmlTree(html).tree.children as ElementContent[]).map(withoutPlaces);
}

function withoutPlaces(node: ElementContent): ElementContent {
  delete node.position;
  if (node.type === 'element') node.children.forEach(withoutPlaces);
  return node;
}

/** Replaces the tags beyond a depth by as many spaces. */
function withoutDeepTags(html: string, omitted: { from: number; to: number }[]): RewrittenText {
  const replacements: Replacement[] = [];
  const open: string[] = [];
  /** Of each name, how many start tags are open that were taken out. */
  const taken = new Map<string, number>();
  let raw: string | undefined;
  let formats = 0;
  for (const { kind, name, text, offset } of tokensOf(html)) {
    if (raw !== undefined) {
      if (kind === 'end' && name === raw) raw = undefined;
      continue;
    }
    if (text.length > LONG_TAG && kind !== 'words' && (text.match(/\s/g)?.length ?? 0) > MOST_SPACES) {
      omitted.push({ from: offset, to: offset + text.length });
      replacements.push({ from: offset, to: offset + text.length, by: text.replaceAll(/[^\n]/g, ' ') });
      continue;
    }
    if (kind === 'words' || VOID.has(name) || SELF_ENDING.has(name)) continue;
    if (kind === 'start' && RAW.has(name)) {
      raw = name;
      continue;
    }
    const blank = { from: offset, to: offset + text.length, by: text.replaceAll(/[^\n]/g, ' ') };
    if (kind === 'start') {
      // A link ends where another begins.
      const link = name === 'a' ? open.lastIndexOf('a') : -1;
      if (link >= 0) {
        open.splice(link, 1);
        formats--;
      }
      if (open.length - formats < DEEPEST && (!FORMATS.has(name) || formats < MOST_FORMATS || name === 'a')) {
        open.push(name);
        if (FORMATS.has(name)) formats++;
      } else {
        taken.set(name, (taken.get(name) ?? 0) + 1);
        replacements.push(blank);
      }
      continue;
    }
    const count = taken.get(name) ?? 0;
    if (count > 0) {
      taken.set(name, count - 1);
      replacements.push(blank);
      continue;
    }
    const at = open.lastIndexOf(name);
    if (at < 0) continue;
    for (const one of open.slice(at)) if (FORMATS.has(one)) formats--;
    open.length = at;
  }
  return new RewrittenText(html, replacements);
}
