import type { Element, Parents } from 'hast';
import { NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { PART_ELEMENT } from './body-parts.ts';
import { bodyTree } from './body-tree.ts';
import { pictureAlt } from './picture-alt.ts';
import { decodedPath, withLetters } from './decoded-address.ts';

/** Something in a body, with its place. Lines and columns count from 1, in the body. */
export interface Placed<T> {
  value: T;
  line: number;
  column: number;
}

/** A picture with its words. */
export interface ReadPicture {
  src: string;
  alt: string;
  /** The body says that nobody has described it yet. */
  altMissing?: true;
  title?: string;
  /** It stands in an embed until readers load that, and has no caption. */
  isPoster?: true;
}

/** The elements of a body that are checked together with other files. */
export interface BodyReading {
  links: Placed<string>[];
  embeds: Placed<string>[];
  pictures: Placed<ReadPicture>[];
  /** CSV files that charts show, as they are written. */
  tables: string[];
  /** How many charts there are. */
  charts: number;
}

/**
 * Reads a body for the parts of it that can be checked. It reads the tree that is printed, so that a check and a page
 * never disagree. A body that cannot be compiled counts as empty, because compiling it reports that.
 */
export function bodyReading(markdown: string, plugins: BodyPlugins = NO_PLUGINS): BodyReading {
  const reading: BodyReading = { links: [], embeds: [], pictures: [], tables: [], charts: 0 };
  // The language decides about quotation marks, which are not read here.
  const tree = bodyTree(markdown, 'en', plugins);
  if (tree) visit(tree, reading);
  return reading;
}

function visit(parent: Parents, reading: BodyReading): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { line, column } = child.position?.start ?? { line: 1, column: 1 };
    const placed = <T>(value: T): Placed<T> => ({ value, line, column });
    const link = linkOf(child);
    if (link !== undefined) reading.links.push(placed(link));
    const { kind, src } = child.properties;
    if (child.tagName === PART_ELEMENT && kind === 'chart') {
      reading.charts++;
      if (typeof src === 'string') reading.tables.push(src);
    }
    if (isEmbed(child)) reading.embeds.push(placed(String(child.properties['url'])));
    if (child.tagName === 'img')
      reading.pictures.push(placed({ ...pictureOf(child), ...(isEmbed(parent) && { isPoster: true }) }));
    visit(child, reading);
  }
}

function isEmbed(node: Parents): node is Element {
  return node.type === 'element' && node.tagName === PART_ELEMENT && node.properties['kind'] === 'embed';
}

/** The address of a link or of the source of a quotation; undefined for what has none, and for the links that footnotes bring. */
function linkOf({ tagName, properties }: Element): string | undefined {
  const { href, cite, dataFootnoteRef, dataFootnoteBackref } = properties;
  if (typeof cite === 'string') return withLetters(cite);
  if (tagName !== 'a' || typeof href !== 'string') return undefined;
  return dataFootnoteRef === undefined && dataFootnoteBackref === undefined ? withLetters(href) : undefined;
}

function pictureOf({ properties }: Element): ReadPicture {
  const { src, title } = properties;
  const { alt, isMissing } = pictureAlt(properties);
  return {
    src: decodedPath(String(src ?? '')),
    alt,
    ...(isMissing && { altMissing: true }),
    ...(typeof title === 'string' && title !== '' && { title }),
  };
}
