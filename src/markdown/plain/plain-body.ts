import type { Root as PageRoot } from 'hast';
import type { Root } from 'mdast';
import { rehype } from 'rehype';
import type { BodyContext } from '../body-context.ts';
import { bodyParts, type BodyPart } from '../body-parts.ts';
import { element, text, textOf } from '../hast.ts';
import { parseBody } from '../parser/satteri.ts';
import { rehypeDateline } from '../plugins/rehype-dateline.ts';
import { hasLeftovers } from '../plugins/rehype-leftovers.ts';
import { remarkDirectives } from '../plugins/remark-directives.ts';
import { remarkMisread } from '../plugins/remark-misread.ts';
import { remarkTypography } from '../plugins/remark-typography.ts';
import { PlainHtml } from './plain-html.ts';
import { isPlain } from './plain-tree.ts';

/**
 * Marks of bodies that are not plain: pictures, notes, code, directives, HTML and tables. To search for text takes a small
 * part of the time of parsing. The tree does not show the last two, at which the pipeline looks: numeric references and the
 * line ends of Windows.
 */
const UNUSUAL = ['![', '[^', '`', '::', '</', '<!', '|-', '| -', '&#', '\r'];
/** Something in a line that the parser takes for a directive, such as 10:30. */
const DIRECTIVE = /:\w/;

type Dateline = Pick<BodyContext, 'dateline' | 'words'>;

/** The last dateline that was printed: many stories come from the same town. */
let lastDateline = { key: '', html: '' };

/**
 * Compiles a body of paragraphs, headings, emphasis, links, lists and quotations, as most are, straight from the parser's
 * tree. The result equals the result of the pipeline, and takes a fraction of the time.
 * @param markdown the body of the file, without front matter and byte order mark
 * @returns undefined for a body that needs the pipeline: it holds something else, or the pipeline would report a problem
 */
export function plainBody(markdown: string, context: BodyContext): BodyPart[] | undefined {
  if (context.live || context.portable || UNUSUAL.some((mark) => markdown.includes(mark))) return undefined;
  const tree = parseBody(markdown);
  if (!isPlain(tree) || (context.dateline && tree.children[0]?.type !== 'paragraph')) return undefined;
  let isRefused = false;
  const refuse = () => {
    isRefused = true;
  };
  // The steps of the pipeline that change such a tree or find something in it, in their order.
  remarkMisread(markdown, refuse)(tree);
  if (DIRECTIVE.test(markdown)) remarkDirectives(markdown, context, refuse)(tree);
  remarkTypography(context.language)(tree);
  const printer = new PlainHtml(context, refuse);
  const blocks = printer.print(tree, markdown);
  if (isRefused || hasLeftovers(printer.texts)) return undefined;
  return bodyParts(printedTree(tree, blocks, context), textOf);
}

/** The printed blocks as elements with their HTML as text, from which {@link bodyParts} makes the parts. */
function printedTree({ children }: Root, blocks: readonly string[], context: Dateline): PageRoot {
  const printed = blocks.flatMap((html, index) => {
    const name = children[index]?.type === 'paragraph' ? 'p' : 'div';
    const block = element(name, {}, [text(index === 0 ? withDateline(html, context) : html)]);
    return index === 0 ? [block] : [text('\n'), block];
  });
  return { type: 'root', children: printed };
}

/** The HTML of a paragraph with the dateline at its beginning. */
function withDateline(paragraph: string, { dateline, words }: Dateline): string {
  if (!dateline) return paragraph;
  const key = JSON.stringify([dateline, words.dateline]);
  if (lastDateline.key !== key) {
    const tree: PageRoot = { type: 'root', children: [element('p', {})] };
    rehypeDateline(dateline, words.dateline)(tree);
    lastDateline = { key, html: rehype().stringify(tree).slice(0, -'</p>'.length) };
  }
  return lastDateline.html + paragraph.slice('<p>'.length);
}
