import type { Element, ElementContent, Root } from 'hast';
import { element } from '../../markdown/hast.ts';
import type { BodyContext, NewBody } from '../new-body.ts';
import { makeParagraphs } from './wordpress/auto-paragraphs.ts';
import { blocksOf } from './block-structure.ts';
import { hasBlocks, readComments } from './wordpress/block-comment.ts';
import { BodyJob } from './body-job.ts';
import { finishedBody } from './finished-body.ts';
import { foldedWords, readableText } from './folded-words.ts';
import { setHeadingLevels } from './headings/heading-levels.ts';
import { htmlTree } from './html-tree.ts';
import { markdownTree } from './markdown-tree.ts';
import { NoteList } from './note-list.ts';
import { readBareEmbeds } from './wordpress/bare-embeds.ts';
import { PageAnchors } from './headings/page-anchors.ts';
import { readFootnotes } from './old-footnotes.ts';
import { readNodes } from './read-nodes.ts';
import { RewrittenText } from './rewritten-text.ts';
import { withShortcodeElements } from './wordpress/shortcode-elements.ts';
import { withoutTraces } from './word-processor.ts';

/**
 * Converts a body of HTML.
 * @param system `wordpress` has shortcodes, addresses that stand alone, and paragraphs at empty lines; a comment only the last
 */
export function convertHtml(html: string, context: BodyContext, system: 'wordpress' | 'comment' | 'other'): NewBody {
  const source = html.replaceAll(/\r\n?/g, '\n');
  const isWordPress = system === 'wordpress';
  const text = isWordPress ? withShortcodeElements(source) : new RewrittenText(source, []);
  const { tree, omitted, isCut } = htmlTree(text.text);
  const job = new BodyJob(context, new NoteList(text));
  for (const { from, to } of omitted)
    job.notes.addAt(
      'dropped',
      'html-huge-tag',
      'A tag with thousands of attributes is left out.',
      text.sourceOffset(from),
      text.sourceOffset(to, true),
    );
  if (isCut)
    job.notes.addWhole('changed', 'nested-too-deep', 'Tags that were nested too deep are left out. Their words stay.');
  return convertTree(tree, job, system === 'other' ? 'html' : hasBlocks(source) ? 'blocks' : 'classic');
}

/** Converts a parsed body. */
export function convertTree(tree: Root, job: BodyJob, form: 'blocks' | 'classic' | 'html'): NewBody {
  readComments(tree, job);
  let nodes = readFootnotes(tree.children as ElementContent[], job);
  const notes = [...job.footnotes.values()].map((children) => element('p', {}, children));
  const before = foldedWords(readableText({ type: 'root', children: [...nodes, ...notes] }));
  job.anchors = new PageAnchors({ type: 'root', children: nodes });
  nodes = readNodes(nodes, job);
  if (form !== 'html') {
    const holder: Element = { type: 'element', tagName: 'body', properties: {}, children: nodes };
    const root = { type: 'root', children: holder.children } satisfies Root;
    makeParagraphs(root, form === 'classic');
    nodes = readBareEmbeds(root.children as ElementContent[], job);
  }
  nodes = withoutTraces(nodes, job);
  const blocks = blocksOf(nodes);
  for (const [name, words] of job.footnotes) job.footnotes.set(name, withoutTraces(readNodes(words, job), job));
  setHeadingLevels(blocks, job);
  return finishedBody(markdownTree(blocks, job, blocksOf), before, job);
}
