import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Root } from 'hast';
import type { Nodes, Root as MarkdownRoot } from 'mdast';
import { rehype } from 'rehype';
import remarkRehype from 'remark-rehype';
import { markdownToMdast } from 'satteri';
import { htmlText } from '../lib/text/html-text.ts';
import { firstBeyond } from './bounds.ts';
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

/**
 * The text of a reader as HTML: paragraphs, line breaks, emphasis, links, quotations and lists. Everything else that
 * Markdown knows is shown as it was typed, HTML too. Links are marked as not ours, for search engines.
 * @param text restricted Markdown from anybody
 * @param language of the page, for its typography
 */
export function commentHtml(text: string, language: string): string {
  if (!isWithinSourceBounds(text, () => undefined)) return plainHtml(text);
  const processor = processors.get(language) ?? newProcessor(language);
  processors.set(language, processor);
  const tree = parse(text);
  if (firstBeyond<Nodes>(tree, (_, depth) => depth > MAX_DEPTH)) return plainHtml(text);
  return processor.stringify(processor.runSync(tree, { value: text }));
}

/** A text as it was typed, in paragraphs. */
function plainHtml(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${htmlText(paragraph.trim()).replaceAll('\n', '<br>')}</p>`).join('\n');
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
