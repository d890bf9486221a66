import type { Element, ElementContent } from 'hast';
import { element, hasClass, text, textOf } from '../../markdown/hast.ts';
import type { BodyJob } from './body-job.ts';
import { LOST, targetOf } from './markdown/moved-addresses.ts';
import { holdsTable } from './block-structure.ts';
import { readFigure } from './media/old-figure.ts';
import { readMedia } from './media/old-media.ts';
import { newPicture, type OldPicture } from './media/old-picture.ts';
import { rawHtmlOf } from './wordpress/raw-html-shortcode.ts';
import { readShortcode } from './wordpress/read-shortcode.ts';
import { SHORTCODE } from './wordpress/shortcode-elements.ts';
import { isPictureTwice, isWanted } from './unwanted-html.ts';

/**
 * Reads the nodes of an old body: what may not be in a story goes, what only Broadsheet's Markdown has becomes an element of its
 * own, and everything else stays as it is.
 * @param href the address of the link around them
 */
export function readNodes(nodes: readonly ElementContent[], job: BodyJob, href?: string): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (isPictureTwice(node, previousElement(nodes, index))) {
      job.lose(textOf(node));
      return [];
    }
    return isWanted(node, job) ? readElement(node, job, href) : [];
  });
}

function previousElement(nodes: readonly ElementContent[], index: number): ElementContent | undefined {
  return nodes.slice(Math.max(0, index - 3), index).findLast((node) => node.type === 'element');
}

function readElement(node: Element, job: BodyJob, href?: string): ElementContent[] {
  const { tagName, properties } = node;
  const made = readFigure(node, job) ?? readMedia(node, job);
  // What was made may hold words of the old body, such as those of a pull quote.
  if (made) return made.map((one) => (one.type === 'element' ? readInside(one, job) : one));
  if (tagName === 'img')
    return newPicture({ image: node, ...titleOf(node, job), ...(href !== undefined && { href }) }, job);
  if (tagName === SHORTCODE) {
    const raw = rawHtmlOf(node, job);
    if (raw) return readNodes(raw, job, href);
  }
  if (tagName === SHORTCODE) return readShortcode({ ...node, children: readNodesOf(node, job) }, job);
  if (tagName === 'a') return readLink(node, job);
  if (hasClass(node, 'wp-block-file')) return readFile(node, job);
  if (hasClass(node, 'wp-block-verse')) return readVerse(node, job);
  if (tagName === 'ol' && properties['reversed'] !== undefined)
    job.change('list-reversed', 'The numbers of this list went down, and go up now.', node, 'guessed');
  if (tagName === 'table' && holdsTable(node))
    job.change('table-nested', 'The cells of a table with tables in it stand one after the other.', node, 'guessed');
  const address = properties['cite'];
  if (typeof address === 'string') properties['cite'] = job.absolute(address);
  return [readInside(node, job, href)];
}

function readInside(node: Element, job: BodyJob, href?: string): Element {
  node.children = readNodes(node.children, job, href);
  return node;
}

function readNodesOf(node: Element, job: BodyJob): ElementContent[] {
  // The pictures of a caption are read with its words.
  const isCaption = ['caption', 'wp_caption'].includes(String(node.properties['dataName']));
  return isCaption ? node.children : readNodes(node.children, job);
}

function titleOf({ properties: { title } }: Element, job: BodyJob): Pick<OldPicture, 'caption'> {
  return job.titlesAreCaptions && typeof title === 'string' ? { caption: title } : {};
}

function readLink(link: Element, job: BodyJob): ElementContent[] {
  const { href } = link.properties;
  if (typeof href !== 'string' || href === '') return [readInside({ ...link, tagName: 'span' }, job)];
  const target = targetOf(href, job);
  if (target === undefined) {
    job.change('link-lost', LOST, link, 'dropped');
    return [readInside({ ...link, tagName: 'span' }, job)];
  }
  const read = readInside(link, job, href);
  const isPicture =
    read.children.length > 0 &&
    read.children.every(
      (child) =>
        (child.type === 'element' && child.tagName === 'new-picture') ||
        (child.type === 'text' && child.value.trim() === ''),
    );
  if (isPicture) return read.children;
  read.properties = {
    href: target,
    ...(typeof link.properties['title'] === 'string' && { title: link.properties['title'] }),
  };
  return [read];
}

/** A file to download: its name, without the second link that only says "Download". */
function readFile(node: Element, job: BodyJob): ElementContent[] {
  const isButton = (child: ElementContent) => child.type === 'element' && hasClass(child, 'wp-block-file__button');
  const [first, ...others] = node.children.filter((child) => child.type === 'element');
  const button = others.find(isButton);
  if (!first || !button) return [readInside(node, job)];
  job.drop('file-button', 'The second link to a file, which said that it can be downloaded, is left out.', button);
  return [
    element(
      'p',
      {},
      readNodes(
        node.children.filter((child) => child !== button),
        job,
      ),
    ),
  ];
}

/** Verses keep their lines. */
function readVerse(node: Element, job: BodyJob): ElementContent[] {
  const lines = readNodes(node.children, job);
  return [element('p', {}, lines.flatMap(withBreaks))];
}

function withBreaks(node: ElementContent): ElementContent[] {
  if (node.type === 'element') return [{ ...node, children: node.children.flatMap(withBreaks) }];
  if (node.type !== 'text') return [node];
  return node.value.split('\n').flatMap((line, index) => [...(index > 0 ? [element('br', {})] : []), text(line)]);
}
