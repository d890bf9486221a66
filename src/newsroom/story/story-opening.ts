import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { intl } from '../../lib/intl.ts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import { hasClass } from '../../markdown/hast.ts';
import type { StoryPage } from './story-page.ts';

/** Elements that are not the beginning of a text, even where they are the first. */
const BESIDES = new Set(['aside', 'blockquote', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'table']);
/** The length of a description, in characters. Search engines cut longer ones. */
const LONG = 300;

/**
 * The words of the first paragraph of a compiled body, without the dateline and the numbers of footnotes.
 * @returns undefined for a body without words
 */
export function openingOf(body: readonly BodyPart[]): string | undefined {
  for (const part of body) {
    if (part.kind !== 'html') continue;
    const tree = raw({ type: 'root', children: [{ type: 'raw', value: part.html }] }) as Root;
    for (const node of tree.children) {
      const words = node.type === 'element' && !BESIDES.has(node.tagName) ? wordsOf(node) : '';
      if (words !== '') return words;
    }
  }
  return undefined;
}

/**
 * The page of a story whose description is the first sentences of its text, where it has no standfirst: a wire post says
 * itself what it is about.
 * @param body its compiled text
 */
export function describedByText(page: StoryPage, body: readonly BodyPart[]): StoryPage {
  const opening = page.standfirst === undefined ? openingOf(body) : undefined;
  if (opening === undefined) return page;
  return { ...page, head: { ...page.head, description: firstSentences(opening, page.language) } };
}

/** As many whole sentences as fit, and the first one in any case. */
function firstSentences(text: string, language: string): string {
  let end = 0;
  for (const { index, segment } of intl(Intl.Segmenter, language, { granularity: 'sentence' }).segment(text)) {
    if (end > 0 && index + segment.trimEnd().length > LONG) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}

function wordsOf(element: Element): string {
  return textOf(element).replaceAll(/\s+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return ' ';
  const isLeftOut = hasClass(node, 'dateline') || node.properties['dataFootnoteRef'] !== undefined;
  return isLeftOut ? '' : node.children.map(textOf).join('');
}
