import type { Element, ElementContent, Nodes, Parents } from 'hast';
import { NO_PLUGINS, type BodyPlugins } from './body-plugins.ts';
import { PART_ELEMENT } from './body-parts.ts';
import { bodyTree } from './body-tree.ts';
import { pictureAlt } from './picture-alt.ts';
import { isBlockElement } from './html/block-element.ts';

/**
 * The text of a body as readers see it, by paragraph, which is how two versions of a story are compared. The Markdown
 * goes through the steps that decide about words, so that changes that no reader can see (markup, line breaks, straight
 * or curly quotation marks, comments) make no difference here. A picture is represented by its description in brackets
 * and its caption.
 * @param markdown the body of the file, without front matter
 * @param language BCP 47
 * @param plugins plugins that the newsroom added
 * @returns undefined for a body that is too costly to compile, or for which a plugin fails
 */
export function bodyText(markdown: string, language: string, plugins: BodyPlugins = NO_PLUGINS): string[] | undefined {
  const tree = bodyTree(markdown, language, plugins);
  return tree && paragraphsOf(tree);
}

function paragraphsOf(parent: Parents): string[] {
  const paragraphs: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replaceAll(/\s+/g, ' ').trim();
    if (text !== '') paragraphs.push(text);
    line = '';
  };
  for (const child of parent.children) {
    if (isUnseen(child)) continue;
    if (child.type === 'element' && child.tagName === PART_ELEMENT) {
      flush();
      paragraphs.push(...chartWords(child));
      continue;
    }
    if (child.type !== 'element' || !isBlockElement(child.tagName)) {
      line += lineOf(child);
      continue;
    }
    flush();
    if (child.tagName !== 'tr') {
      paragraphs.push(...paragraphsOf(child));
      continue;
    }
    line = child.children.filter(isElement).map(lineOf).join(' | ');
    flush();
  }
  flush();
  return paragraphs;
}

/** What a chart says in words; its numbers are in a table or in another file. */
function chartWords({ properties: { kind, title, description } }: Element): string[] {
  return kind === 'chart' ? [title, description].filter((words) => typeof words === 'string') : [];
}

function lineOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || isUnseen(node)) return '';
  const { tagName, properties, children } = node;
  if (tagName === 'br') return ' ';
  if (tagName === 'img') return `[${pictureAlt(properties).alt}] ${String(properties['title'] ?? '')}`;
  return children.map(lineOf).join('');
}

/**
 * Skips the parts that remark-rehype adds around footnotes, the hidden heading and the arrows back, which are not words
 * of the story.
 */
function isUnseen(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return node.properties['dataFootnoteBackref'] !== undefined || node.properties['id'] === 'footnote-label';
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}
