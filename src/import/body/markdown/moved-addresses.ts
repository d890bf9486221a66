import type { Nodes, Root } from 'mdast';
import type { BodyJob } from '../body-job.ts';
import type { Replacement } from '../rewritten-text.ts';

/** What is said about a link whose page is not on the new site. */
export const LOST = 'Nothing on the new site has the address that this link led to, so that only its words are left.';

/** The changes to the addresses of pictures and links: photos and pages have other places on the new site. */
export function movedAddresses(tree: Root, text: string, job: BodyJob): Replacement[] {
  const replacements: Replacement[] = [];
  visit(tree, (node) => {
    if (node.type === 'image') replacements.push(...pictureChanges(node, text, job));
    else if (node.type === 'link') replacements.push(...linkChanges(node, text, job));
    else if (node.type === 'definition') replacements.push(...definitionChanges(node, tree, text, job));
  });
  return replacements;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

type Placed = Extract<Nodes, { url: string }>;

function pictureChanges(node: Extract<Nodes, { type: 'image' }>, text: string, job: BodyJob): Replacement[] {
  const path = pathOf(node.url, job);
  // A photo that could not be had is an error of the compilation, and so its block is written anew.
  if (path === undefined) return [];
  job.photos.add(path);
  const changes = replaced(node, path, text);
  const from = node.position?.start.offset;
  if ((node.alt ?? '').trim() === '' && from !== undefined && text.startsWith('![', from)) {
    const close = text.indexOf(']', from);
    changes.unshift({ from: from + 2, to: close, by: 'altMissing' });
  }
  return changes;
}

function linkChanges(node: Extract<Nodes, { type: 'link' }>, text: string, job: BodyJob): Replacement[] {
  const target = targetOf(node.url, job);
  if (target === undefined) return wordsAlone(node, text, job);
  return target === node.url ? [] : replaced(node, target, text);
}

/** The words of a link that leads nowhere any more. */
function wordsAlone(
  { children, position }: Extract<Nodes, { type: 'link' }>,
  text: string,
  job: BodyJob,
): Replacement[] {
  const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  const [start, end] = [position?.start.offset, position?.end.offset];
  const isWritten = start !== undefined && text.startsWith('[', start) && children.every(({ type }) => type === 'text');
  if (from === undefined || to === undefined || end === undefined || !isWritten) return [];
  job.notes.addWhole('dropped', 'link-lost', LOST, text.slice(start, end));
  return [{ from: start, to: end, by: text.slice(from, to) }];
}

function definitionChanges(
  node: Extract<Nodes, { type: 'definition' }>,
  tree: Root,
  text: string,
  job: BodyJob,
): Replacement[] {
  let isPicture = false;
  visit(tree, (one) => {
    if (one.type === 'imageReference' && one.identifier === node.identifier) isPicture = true;
  });
  const path = isPicture ? pathOf(node.url, job) : undefined;
  if (path !== undefined) job.photos.add(path);
  const target = path ?? targetOf(node.url, job) ?? node.url;
  return target === node.url ? [] : replaced(node, target, text);
}

/** Where a link leads on the new site; undefined where nothing there has its address. */
export function targetOf(url: string, job: BodyJob): string | undefined {
  if (url.startsWith('#')) return placeOf(url, job);
  if (/^(?:mailto:|tel:|javascript:|data:)/i.test(url) || url === '') return url;
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(url);
  const isFile = !isWhole && /\.(?:md|markdown|mdx)(?:[#?]|$)/.test(url);
  const page = isFile
    ? url.replace(/(?:(?<=^|\/)_?index)?\.(?:md|markdown|mdx)(?=[#?]|$)/, '/').replace(/(?<=.)\/\/$/, '/')
    : url;
  const whole = job.absolute(page);
  if (!/^https?:/i.test(whole)) return url;
  const place = whole.indexOf('#');
  if (place > 0 && whole.slice(0, place) === job.context.address) return placeOf(whole.slice(place), job);
  const target = job.context.newAddress(whole);
  // An address of another site stays as it is written.
  return target === whole && isWhole ? url : target;
}

/** A link to a place in the same body. */
function placeOf(fragment: string, { anchors }: BodyJob): string | undefined {
  if (fragment === '#' || !anchors) return fragment;
  const id = anchors.newId(fragment.slice(1));
  return id === undefined ? undefined : `#${id}`;
}

function pathOf(url: string, job: BodyJob): string | undefined {
  return job.context.photoPath(job.absolute(url));
}

/** The change of an address within the Markdown of its node. */
function replaced(node: Placed, target: string, text: string): Replacement[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  const written = text.slice(start, end);
  const after = node.type === 'definition' ? written.indexOf(']:') : addressStart(node, written, start);
  if (after < 0) return [];
  const found = /^(?:\]:|\]\()?\s*(<[^<>\n]*>|[^\s<]\S*?(?=\)*$|\s|\)(?:\s|$))|[^\s<]\S*)/.exec(written.slice(after));
  const address = found?.[1];
  if (!found || address === undefined) return [];
  const from = start + after + found[0].length - address.length;
  const isBracketed = /[\s()<>]/.test(target);
  return [{ from, to: from + address.length, by: isBracketed ? `<${target}>` : target }];
}

/** Where the parenthesis with the address of a link or picture begins: after its last child. */
function addressStart(node: Placed, written: string, start: number): number {
  const last = 'children' in node ? node.children.at(-1)?.position?.end.offset : undefined;
  return written.indexOf('](', last === undefined ? 0 : Math.max(0, last - start - 1));
}
