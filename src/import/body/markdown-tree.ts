import type { Element, ElementContent, Parents } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Html, Nodes, PhrasingContent, Root } from 'mdast';
import { embedDirective } from '../../markdown/embeds/page-address.ts';
import { element, isBlank, text, textOf } from '../../markdown/hast.ts';
import type { BodyJob } from './body-job.ts';
import { BOX, EMBED, FOOTNOTE_REFERENCE, GALLERY, PICTURE, PULLQUOTE } from './inner-element.ts';
import { isPlainTable, plainTable, tableHtml } from './old-table.ts';
import { tidyMarks } from './tidy-marks.ts';
import { htmlOf, startTag } from './kept-html.ts';

/** A block that begins and ends with a line of colons, or with `<details>` and its end. */
export interface Container {
  type: 'container';
  opening: string;
  children: BlockContent[];
}

/** Elements for words that Markdown lacks, and that stay as HTML. */
const KEPT = new Set('abbr bdi bdo dfn ins kbd mark q rp rt ruby samp small span sub sup time u var'.split(' '));

/** Blocks and footnotes of a body as a tree of Markdown. */
export function markdownTree(
  blocks: ElementContent[],
  job: BodyJob,
  blocksOf: (nodes: readonly ElementContent[]) => ElementContent[],
): Root {
  const handlers = handlersFor(job, blocksOf);
  const convert = (children: ElementContent[]) =>
    (toMdast({ type: 'root', children }, { handlers, document: true }) as Root).children;
  const children = convert(blocks);
  // A footnote may have footnotes, which come to the map while it is read.
  for (const [identifier, words] of job.footnotes) {
    const content = convert(blocksOf(words)) as BlockContent[];
    children.push({ type: 'footnoteDefinition', identifier, label: identifier, children: content });
  }
  const root: Root = { type: 'root', children };
  tidyMarks(root);
  return root;
}

function handlersFor(
  job: BodyJob,
  blocksOf: (nodes: readonly ElementContent[]) => ElementContent[],
): Record<string, Handle> {
  const html = (value: string): Html => ({ type: 'html', value });
  const kept: Handle = (state, node) => {
    const tag = startTag(node);
    const children = state.all(node);
    if (tag === undefined || children.length === 0) return children;
    return [html(tag), ...children, html(`</${node.tagName}>`)];
  };
  const emphasis: Handle = (state, node) => ({ type: 'emphasis', children: state.all(node) as PhrasingContent[] });
  return {
    ...Object.fromEntries([...KEPT].map((name) => [name, kept])),
    cite: emphasis,
    img: () => [],
    'table-break': () => html('<br>'),
    code: (state, node) => inlineCode(state, node),
    tt: (state, node) => inlineCode(state, node),
    pre: (_, node) => codeBlock(node),
    li: listItem,
    table: (state, node, parent) => table(state, node, parent, job),
    dl: (_, node) => html(htmlOf(node)),
    details: (state, node) => details(state, node, blocksOf),
    center: (state, node) => state.all(node),
    [PICTURE]: (_, node, parent) => picture(node, parent, job),
    [EMBED]: (_, { properties: { url, title } }) =>
      html(embedDirective(String(url), title === undefined ? undefined : attributeText(String(title)))),
    [GALLERY]: () => html('::gallery'),
    [PULLQUOTE]: (state, node) => container(state, node, pullquoteOpening(String(node.properties['by'] ?? ''))),
    [BOX]: (state, node) => container(state, node, boxOpening(String(node.properties['title'] ?? ''))),
    [FOOTNOTE_REFERENCE]: (_, { properties: { name } }) => {
      return { type: 'footnoteReference', identifier: String(name), label: String(name) };
    },
  };
}

/** Words for the value of an attribute of a directive. */
function attributeText(words: string): string {
  // Typographic quotation marks need no escape.
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll('"', '”')
    .replaceAll(/&(?=#?\w+;)/g, '& ')
    .trim();
}

function pullquoteOpening(by: string): string {
  return by === '' ? ':::pullquote' : `:::pullquote{by="${attributeText(by)}"}`;
}

function boxOpening(title: string): string {
  return title === '' ? ':::box' : `:::box[${title.replaceAll(/([[\]\\*_`])/g, String.raw`\$1`)}]`;
}

function container(state: State, node: Element, opening: string): Nodes {
  const children = state.toFlow(state.all(node)) as BlockContent[];
  return { type: 'container', opening, children } satisfies Container as unknown as Nodes;
}

function inlineCode(state: State, node: Element): Nodes | Nodes[] {
  const isText = node.children.every(({ type }) => type === 'text');
  const value = textOf(node).replaceAll(/\s+/g, ' ');
  if (!isText) return state.all(node);
  return value.trim() === '' ? { type: 'text', value } : { type: 'inlineCode', value };
}

function codeBlock(node: Element): Nodes {
  const [code] = node.children.filter((child) => child.type === 'element');
  const names = [...[node.properties['className']].flat(), ...[code?.properties['className']].flat()].map(String);
  const language = names.flatMap((name) => /^(?:language-|lang-|brush:\s*)([\w+#-]+)$/.exec(name)?.[1] ?? [])[0];
  const lines = node.children.map(preformatted).join('');
  return { type: 'code', lang: language ?? null, meta: null, value: lines.replace(/^\n/, '').replace(/\s+$/, '') };
}

function preformatted(node: ElementContent): string {
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'element') return node.children.map(preformatted).join('');
  return node.type === 'text' ? node.value : '';
}

/** An item is loose only where it has several paragraphs: editors write short lists without empty lines. */
function listItem(state: State, node: Element): Nodes {
  const [first] = node.children;
  const start = first?.type === 'element' && first.tagName === 'p' ? first : node;
  const box = start.children.find((child) => !isBlank(child));
  const isTask = box?.type === 'element' && box.tagName === 'input';
  if (isTask) start.children = start.children.filter((child) => child !== box);
  const paragraphs = node.children.filter((child) => child.type === 'element' && child.tagName === 'p');
  const isSpread =
    paragraphs.length > 1 ||
    (paragraphs.length > 0 && node.children.at(-1) === paragraphs[0] && node.children.length > 1);
  const children = state.toFlow(state.all(node)) as BlockContent[];
  return {
    type: 'listItem',
    spread: isSpread,
    checked: isTask ? Boolean(box.properties['checked']) : null,
    children,
  };
}

function table(state: State, node: Element, _parent: Parents | undefined, job: BodyJob): Nodes | Nodes[] {
  if (!isPlainTable(node)) return { type: 'html', value: tableHtml(node, job) };
  const { table: plain, caption } = plainTable(node, job);
  const made = tableOf(state, plain);
  const words = caption ? state.all(element('div', {}, [element('p', {}, [element('em', {}, caption)])])) : [];
  return [...(words as Nodes[]), made];
}

/** The rows of a table that has nothing but words in its cells. */
function tableOf(state: State, node: Element): Nodes {
  const rows = node.children.filter((child) => child.type === 'element');
  const align = (rows[0]?.children ?? []).map((cell) => {
    const value = cell.type === 'element' ? cell.properties['align'] : undefined;
    return value === 'left' || value === 'right' || value === 'center' ? value : null;
  });
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({
        type: 'tableCell',
        children: cell.type === 'element' ? (state.all(cell) as PhrasingContent[]) : [],
      })),
    })),
  };
}

/** A part that readers open: its summary as HTML, its content as Markdown. */
function details(state: State, node: Element, blocksOf: (nodes: readonly ElementContent[]) => ElementContent[]): Nodes {
  const summary = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'summary',
  );
  const others = blocksOf(node.children.filter((child) => child !== summary));
  const title = summary ? textOf(summary).replaceAll(/\s+/g, ' ').trim() : '';
  const opening = title === '' ? '<details>' : `<details>\n${htmlOf(element('summary', {}, [text(title)]))}`;
  return container(state, { ...node, children: others }, opening);
}

function picture(node: Element, parent: Parents | undefined, job: BodyJob): Nodes {
  const { src, alt, title, href } = node.properties;
  const isAlone =
    parent?.type === 'element' &&
    parent.tagName === 'p' &&
    parent.children.every((child) => child === node || isBlank(child));
  if (!isAlone && title !== undefined) {
    job.lose(String(title));
    job.change(
      'picture-words',
      'A picture among words shows no caption, so that its caption is left out.',
      node,
      'dropped',
    );
  }
  const image: PhrasingContent = {
    type: 'image',
    url: String(src),
    alt: String(alt ?? ''),
    title: isAlone && title !== undefined ? String(title) : null,
  };
  if (href === undefined) return image;
  return { type: 'link', url: String(href), title: null, children: [image] };
}
