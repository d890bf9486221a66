import { raw } from 'hast-util-raw';
import { rehype } from 'rehype';
import remarkRehype from 'remark-rehype';
import type { Root } from 'hast';
import { VFile } from 'vfile';
import type { Root as MarkdownRoot } from 'mdast';
import { firstBeyond, MAX_DEPTH } from '../../../markdown/bounds.ts';
import { satteri } from '../../../markdown/parser/satteri.ts';
import { FOOTNOTE_REFERENCE } from '../inner-element.ts';

const parser = rehype().use(satteri).freeze();
const toHtml = rehype()
  .use(satteri)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: {
      footnoteReference: (_, { identifier }: { identifier: string }) => ({
        type: 'element',
        tagName: FOOTNOTE_REFERENCE,
        properties: { name: identifier },
        children: [],
      }),
    },
  })
  .freeze();

/** Markdown as a tree; undefined where it is nested too deep to be walked. */
export function parsedMarkdown(markdown: string): MarkdownRoot | undefined {
  const tree = parser.parse(markdown) as unknown as MarkdownRoot;
  return firstBeyond(tree as { type: string; children?: [] }, (_, depth) => depth > MAX_DEPTH) ? undefined : tree;
}

/**
 * A tree of Markdown as HTML, with the HTML in it as elements.
 * @param source the Markdown, for the places of the HTML in it
 */
export function hastOf(tree: MarkdownRoot, source?: string): Root {
  return raw(toHtml.runSync(tree as never) as Root, source === undefined ? {} : { file: new VFile(source) }) as Root;
}
