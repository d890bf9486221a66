import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { directionOf } from '../../lib/text/language.ts';
import type { BodyContext, Portable } from '../body-context.ts';
import { PART_ELEMENT } from '../body-parts.ts';
import { element, hasClass, text, textOf } from '../hast.ts';

/**
 * The attributes that are useful anywhere. Ids, classes and attributes for scripts and assistive technology are left
 * out.
 */
const ATTRIBUTES = new Set(
  [
    'abbr alt cite colSpan dateTime dir height href hrefLang lang reversed rowSpan scope span src start title type',
    'value width',
  ].flatMap((names) => names.split(' ')),
);

const ADDRESSES = new Set(['cite', 'href', 'src']);

/** The state of the walk. */
type Away = Portable & Pick<BodyContext, 'language'>;

/** Makes a body that can be read away from the site: whole addresses, no ids and classes, nothing to fold or tick. */
export function rehypePortable({ portable, language }: Pick<BodyContext, 'portable' | 'language'>) {
  return (tree: Root): void => {
    if (portable) tree.children = tree.children.flatMap((node) => carried(node, { ...portable, language }));
  };
}

function carried<Node extends RootContent | ElementContent>(node: Node, away: Away): (Node | ElementContent)[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  const { tagName, properties, children } = node;
  const inner = children.flatMap((child) => carried(child, away));
  if (tagName === PART_ELEMENT) return [node];
  if (isLeftOut(node, away)) return [];
  if (isBox(node)) return inner;
  // The capitals that the style sheet makes on the page.
  if (hasClass(node, 'dateline-capitals')) return [text(textOf(node).toLocaleUpperCase(away.language))];
  const kept = { ...carriedProperties(properties, away), ...columnSide(node, away) };
  switch (tagName) {
    case 'details':
      return inner;
    // Feed readers show the one picture that everything can show.
    case 'picture':
      return inner;
    case 'span':
      return Object.keys(kept).length === 0 ? inner : [{ ...node, properties: kept, children: inner }];
    case 'source':
      return [];
    case 'summary':
      return [element('p', {}, [element('strong', {}, inner)])];
    case 'input':
      return [text(properties['checked'] ? '☑' : '☐')];
    default:
      return [{ ...node, properties: kept, children: inner }];
  }
}

/** Returns true for the boxes around figures and wide tables. */
function isBox(node: Element): boolean {
  return node.tagName === 'div' && (hasClass(node, 'figures') || hasClass(node, 'table'));
}

function isLeftOut(node: Element, { hasPictures }: Portable): boolean {
  // The arrows back from footnotes lead to places that do not exist here.
  if (node.properties['dataFootnoteBackref'] !== undefined) return true;
  return !hasPictures && (node.tagName === 'img' || hasClass(node, 'photo'));
}

function carriedProperties(properties: Properties, { page }: Portable): Properties {
  const kept = Object.entries(properties).filter(([name]) => ATTRIBUTES.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, ADDRESSES.has(name) ? wholeAddress(String(value), page) : value]),
  );
}

/** Where the words of a column of a table are, as the attribute that feed readers and mail programs know. */
function columnSide(node: Element, { language }: Away): Properties {
  if (hasClass(node, 'align-center')) return { align: 'center' };
  if (!hasClass(node, 'align-end')) return {};
  return { align: directionOf(language) === 'ltr' ? 'right' : 'left' };
}

function wholeAddress(address: string, page: string): string {
  return URL.parse(address, page)?.href ?? address;
}
