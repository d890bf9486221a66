import type { ElementContent } from 'hast';
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { BodyContext, NewBody } from '../../new-body.ts';
import { BodyJob } from '../body-job.ts';
import { blocksOf } from '../block-structure.ts';
import { readComments } from '../wordpress/block-comment.ts';
import { proofOf } from '../body-proof.ts';
import { finishedBody, finishedText } from '../finished-body.ts';
import { foldedWords, readableText } from '../folded-words.ts';
import { setHeadingLevels } from '../headings/heading-levels.ts';
import { hastOf, parsedMarkdown } from './markdown-hast.ts';
import { groupsOf } from './markdown-groups.ts';
import { markdownTree } from '../markdown-tree.ts';
import { printMarkdown } from '../markdown-print.ts';
import { movedAddresses } from './moved-addresses.ts';
import { NoteList } from '../note-list.ts';
import { readDirectives } from './old-directives.ts';
import { PageAnchors } from '../headings/page-anchors.ts';
import { readNodes } from '../read-nodes.ts';
import { RewrittenText, type Replacement } from '../rewritten-text.ts';
import { leftoversOf } from './template-leftovers.ts';
import { withoutTraces } from '../word-processor.ts';

/** How often the blocks that the site refuses are looked for anew. */
const ROUNDS = 3;

/**
 * Converts a body of Markdown that another generator published. What is right stays as it is written; only the blocks that the
 * site would refuse are written anew, and addresses change where pages and photos have moved.
 */
export function convertMarkdown(markdown: string, context: BodyContext): NewBody {
  const source = markdown.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const newJob = () => new BodyJob(context, new NoteList(new RewrittenText(source, [])));
  try {
    return converted(source, newJob());
  } catch (error) {
    // Thousands of tags in each other: the parser of HTML recurses.
    if (!(error instanceof RangeError)) throw error;
    return plainBody(source, context);
  }
}

function converted(source: string, job: BodyJob): NewBody {
  const old = parsedMarkdown(source);
  if (!old) return tooDeep(source, job);
  job.titlesAreCaptions = true;
  const leftovers = leftoversOf(source, job);
  const rewritten = new RewrittenText(source, leftovers);
  job.notes.readFrom(rewritten);
  let { text } = rewritten;
  const first = leftovers.length === 0 ? old : parsedMarkdown(text);
  if (!first) return tooDeep(text, job);
  const before = wordsOf(first, text);
  job.anchors = new PageAnchors(hastOf(structuredClone(first)), true, namedHeadings(source));
  for (let round = 0; round < ROUNDS; round++) {
    const tree = round === 0 ? first : parsedMarkdown(text);
    if (round > 0) job.notes.readFrom(undefined);
    if (!tree) return tooDeep(text, job);
    const moved =
      round === 0
        ? [...movedAddresses(tree, text, job), ...levelled(tree, text, job)].toSorted((a, b) => a.from - b.from)
        : [];
    const shown = new RewrittenText(text, moved).text;
    const { errors } = proofOf(shown, job.photos);
    // Tags may leave empty lines at the beginning.
    const markdown = leftovers.length === 0 ? shown : shown.replace(/^(?:[ \t]*\n)+/, '');
    if (errors.length === 0) return finishedText(markdown, before, job, () => whole(tree, text, before, job));
    const lines = new Set(errors.map(({ line }) => line));
    const groups = groupsOf(tree).filter(({ from, to }) => [...lines].some((line) => line >= from && line <= to));
    if (groups.length === 0 || round === ROUNDS - 1) return whole(tree, text, before, job);
    const written = groups.map(({ nodes }) => writtenAnew(nodes, tree, text, job));
    const outside = moved.filter(({ from }) => !written.some((one) => from >= one.from && from < one.to));
    text = new RewrittenText(
      text,
      [...outside, ...written].toSorted((a, b) => a.from - b.from),
    ).text;
  }
  return tooDeep(text, job);
}

/** Headings with an id of their own, as kramdown, Pandoc and Hugo write it: `## Words {#id}`. */
function namedHeadings(source: string): [id: string, words: string][] {
  const named = source.matchAll(/^ {0,3}#{1,6}[ \t]+([^\n{]*)\{:?[^}\n]*#([\w:.-]+)[^}\n]*\}[ \t]*$/gm);
  return Array.from(named, ([, words = '', id = '']) => [id, words]);
}

/** The words that readers of the old page saw, with footnotes and the titles of pictures, which are captions here. */
function wordsOf(tree: Root, source: string): string[] {
  const copy = structuredClone(tree);
  readDirectives(copy, source);
  const references = new Set<string>();
  const titles: string[] = [];
  const notes: RootContent[] = [];
  visit(copy, (node) => {
    if (node.type === 'footnoteReference') references.add(node.identifier);
    if (node.type === 'image' && node.title) titles.push(node.title);
  });
  visit(copy, (node) => {
    if (node.type === 'footnoteDefinition' && references.has(node.identifier)) notes.push(...node.children);
  });
  const root: Root = {
    type: 'root',
    children: [...copy.children.filter(({ type }) => type !== 'footnoteDefinition'), ...notes],
  };
  return [...foldedWords(readableText(hastOf(root))), ...titles.flatMap(foldedWords)];
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** Headings with the levels that they need. */
function levelled(tree: Root, text: string, job: BodyJob): Replacement[] {
  const headings: { node: Heading; element: ElementContent & { type: 'element' } }[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading') return;
    const words = text.slice(node.position?.start.offset, node.position?.end.offset);
    headings.push({
      node,
      element: {
        type: 'element',
        tagName: `h${node.depth}`,
        properties: {},
        children: [{ type: 'text', value: words }],
        ...(node.position && { position: node.position }),
      },
    });
  });
  setHeadingLevels(
    headings.map(({ element }) => element),
    job,
  );
  return headings.flatMap(({ node, element }): Replacement[] => {
    const level = Number(element.tagName.slice(1));
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (level === node.depth || from === undefined || to === undefined) return [];
    const written = text.slice(from, to);
    const marks = '#'.repeat(level);
    if (written.startsWith('#')) return [{ from, to: from + node.depth, by: marks }];
    const words = written.slice(0, written.lastIndexOf('\n')).replaceAll(/\s*\n[ \t>]*/g, ' ');
    return [{ from, to, by: `${marks} ${words}` }];
  });
}

/** Some blocks as HTML of a browser, read as any other old body, and written in Broadsheet's Markdown. */
function writtenAnew(nodes: readonly RootContent[], tree: Root, text: string, job: BodyJob): Replacement {
  const from = nodes[0]?.position?.start.offset ?? 0;
  const to = nodes.at(-1)?.position?.end.offset ?? text.length;
  const [only] = nodes;
  const children = only?.type === 'footnoteDefinition' ? only.children : nodes;
  const made = treeOf(children as RootContent[], tree, text, job);
  if (only?.type === 'footnoteDefinition')
    made.children = [
      {
        type: 'footnoteDefinition',
        identifier: only.identifier,
        label: only.label ?? only.identifier,
        children: made.children as never,
      },
    ];
  return { from, to, by: printMarkdown(made, 'sparing').trimEnd() };
}

function treeOf(nodes: readonly RootContent[], tree: Root, text: string, job: BodyJob): Root {
  const definitions = tree.children.filter(({ type }) => type === 'definition');
  const part: Root = structuredClone({
    type: 'root',
    children: [...nodes, ...definitions.filter((one) => !nodes.includes(one))],
  });
  readDirectives(part, text);
  const html = hastOf(part, text);
  readComments(html, job);
  const blocks = blocksOf(withoutTraces(readNodes(html.children as ElementContent[], job), job));
  const isWhole =
    nodes.length > 1 && nodes.length === tree.children.filter(({ type }) => type !== 'footnoteDefinition').length;
  // Among blocks that stay, the levels of some by themselves would tell nothing.
  if (isWhole) setHeadingLevels(blocks, job);
  else for (const block of blocks) if (block.type === 'element' && block.tagName === 'h1') block.tagName = 'h2';
  return markdownTree(blocks, job, blocksOf);
}

/** The whole body written anew. */
function whole(tree: Root, text: string, before: readonly string[], job: BodyJob): NewBody {
  job.notes.addWhole(
    'changed',
    'markdown-rewritten',
    'The whole Markdown of this body is written anew, because the site takes it otherwise than the old one.',
  );
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const made = treeOf(
    tree.children.filter((node) => node.type !== 'footnoteDefinition'),
    tree,
    text,
    job,
  );
  for (const note of notes) {
    const { children } = treeOf(note.children, tree, text, job);
    made.children.push({
      type: 'footnoteDefinition',
      identifier: note.identifier,
      label: note.label ?? note.identifier,
      children: children as never,
    });
  }
  return finishedBody(made, before, job);
}

/** Why a body is plain text now. */
const PLAIN = {
  'nested-too-deep': 'Quotations and lists that were nested too deep are plain text now.',
  'body-too-large':
    'This body is many times as large as any story, and is plain text now, without links and pictures. Look at the old page.',
};

/** A body that is too deep or too large for a parser: its words without tags, as plain text. */
export function plainBody(source: string, context: BodyContext, rule: keyof typeof PLAIN = 'nested-too-deep'): NewBody {
  const job = new BodyJob(context, new NoteList(new RewrittenText(source, [])));
  return tooDeep(source.replaceAll(/<[^<>]*>/g, ' '), job, rule);
}

/** A body that cannot be read as Markdown: its lines as plain text. */
function tooDeep(source: string, job: BodyJob, rule: keyof typeof PLAIN = 'nested-too-deep'): NewBody {
  job.notes.addWhole(rule === 'body-too-large' ? 'guessed' : 'changed', rule, PLAIN[rule]);
  const lines = source
    .split(/\n\s*\n/)
    .map((piece) => piece.replaceAll(/^[ \t>*+-]+/gm, '').trim())
    .filter((piece) => piece !== '');
  const before = foldedWords(lines.join(' '));
  const children: RootContent[] = lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return finishedBody({ type: 'root', children }, before, job);
}
