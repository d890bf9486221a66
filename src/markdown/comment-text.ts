import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Parents, Root } from 'hast';
import type { Nodes, Root as MarkdownRoot, Text } from 'mdast';
import { rehype } from 'rehype';
import remarkRehype from 'remark-rehype';
import { markdownToMdast } from 'satteri';
import { firstBeyond } from './bounds.ts';
import { withLetters } from './decoded-address.ts';
import { textOf } from './hast.ts';
import { withoutLoneTildes } from './parser/lone-tilde.ts';
import { withNewsroomSyntax } from './parser/newsroom-syntax.ts';
import { remarkRestricted } from './plugins/remark-restricted.ts';
import { remarkTypography } from './plugins/remark-typography.ts';
import { isWithinSourceBounds } from './source-bounds.ts';

/** The deepest nesting of quotations, lists and formatting in a comment; a text that is nested deeper is shown as typed. */
const MAX_DEPTH = 16;

/** All that the HTML of a comment may hold. */
const COMMENT_HTML: Schema = {
  tagNames: ['a', 'blockquote', 'br', 'em', 'li', 'ol', 'p', 'strong', 'ul'],
  attributes: { a: ['href', 'rel'], ol: ['start'] },
  protocols: { href: ['http', 'https'] },
  required: {},
  ancestors: {},
  clobber: [],
  strip: ['script', 'style'],
};

/** The text of a reader: as HTML for a page, and as words alone. */
export interface CommentText {
  html: string;
  /** Without marks, on one line. */
  words: string;
}

/**
 * The text of a reader with paragraphs, line breaks, emphasis, links, quotations and lists. Everything else that Markdown
 * knows is shown as it was typed, HTML too. Links are marked as not ours, for search engines.
 * @param text restricted Markdown from anybody
 * @param language of the page, for its typography
 */
export function commentText(text: string, language: string): CommentText {
  const processor = processorFor(language);
  const tree = processor.runSync(treeOf(text), { value: text });
  return { html: processor.stringify(tree), words: textOf(tree).replaceAll(/\s+/g, ' ').trim() };
}

/** The addresses that a comment links to, once each. */
export function commentLinks(text: string): string[] {
  // Nearly all comments have none.
  if (!/\]\s?[([]|<|:\/\/|www\./i.test(text)) return [];
  const links = new Set<string>();
  visitLinks(processorFor('en').runSync(treeOf(text), { value: text }), links);
  return [...links];
}

function visitLinks(parent: Parents, links: Set<string>): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const { href } = child.properties;
    if (typeof href === 'string') links.add(withLetters(href));
    visitLinks(child, links);
  }
}

/** The tree of a text; of one that costs too much to read, or would nest too deep, its paragraphs as they were typed. */
function treeOf(text: string): MarkdownRoot {
  if (!isWithinSourceBounds(text, () => undefined)) return asParagraphs(text);
  const tree = parse(text);
  return firstBeyond<Nodes>(tree, (_, depth) => depth > MAX_DEPTH) ? asParagraphs(text) : tree;
}

function asParagraphs(text: string): MarkdownRoot {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const textIn = (value: string): Text => ({ type: 'text', value: value.trim() });
  return {
    type: 'root',
    children: paragraphs.map((paragraph) => ({ type: 'paragraph', children: [textIn(paragraph)] })),
  };
}

/** Without footnotes and directives, so that they are text from the start: `:30` and `[^1]`. */
function parse(text: string): MarkdownRoot {
  const features = { gfm: { footnotes: false }, directive: false, frontmatter: false };
  return withNewsroomSyntax(text, (markdown) =>
    withoutLoneTildes(markdown, (plain) => markdownToMdast(plain, { features }) as MarkdownRoot),
  );
}

/** By language. */
const processors = new Map<string, ReturnType<typeof newProcessor>>();

function processorFor(language: string): ReturnType<typeof newProcessor> {
  const processor = processors.get(language) ?? newProcessor(language);
  processors.set(language, processor);
  return processor;
}

function newProcessor(language: string) {
  return (
    rehype()
      .use(remarkRestricted)
      .use(remarkTypography, language)
      .use(remarkRehype)
      // The last step, which trusts none of those before it.
      .use(() => (tree: Root) => sanitize(tree, COMMENT_HTML) as Root)
      .freeze()
  );
}
