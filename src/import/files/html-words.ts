import { rehype } from 'rehype';
import type { Nodes } from 'hast';
import { markdownAddress, markdownInline, markdownLine } from '../../lib/text/markdown-text.ts';

const parser = rehype().data('settings', { fragment: true });
const BLOCK =
  /^(?:p|div|li|ul|ol|blockquote|h[1-6]|pre|table|tr|td|th|figure|figcaption|section|article|br|hr|address|dl|dt|dd)$/;
/** Elements whose text is not for readers. */
const SILENT = /^(?:script|style|template|iframe|noscript|object)$/;

/** The words of a piece of HTML, on one line. */
export function plainWords(html: string): string {
  const text = /[<&]/.test(html) ? wordsIn(parser.parse(html)) : html;
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const name = node.type === 'element' ? node.tagName : '';
  if (SILENT.test(name)) return '';
  const words = node.children.map(wordsIn).join('');
  return BLOCK.test(name) ? ` ${words} ` : words;
}

/** A comment as the Markdown that comments may have: paragraphs, emphasis, links, quotations and lists. */
export function commentMarkdown(html: string): string {
  // WordPress makes paragraphs of empty lines when it shows a comment.
  const paragraphs = html
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`);
  const isBlocks = /<(?:p|blockquote|ul|ol)[\s>]/i.test(html);
  const tree = parser.parse(isBlocks ? html : paragraphs.join(''));
  return blocksOf(tree).join('\n\n').trim();
}

function blocksOf(node: Nodes): string[] {
  if (!('children' in node)) return node.type === 'text' ? paragraph(markdownInline(node.value)) : [];
  const blocks: string[] = [];
  let inline = '';
  const end = () => {
    blocks.push(...paragraph(inline));
    inline = '';
  };
  for (const child of node.children) {
    const name = child.type === 'element' ? child.tagName : '';
    if (SILENT.test(name)) continue;
    if (!BLOCK.test(name) || name === 'br') inline += inlineOf(child);
    else {
      end();
      blocks.push(...blockOf(name, child));
    }
  }
  end();
  return blocks;
}

function blockOf(name: string, node: Nodes): string[] {
  const inner = blocksOf(node);
  if (name === 'blockquote') return [inner.join('\n\n').replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>')];
  if (name !== 'ul' && name !== 'ol') return inner;
  return [
    inner.map((item, index) => `${name === 'ol' ? `${index + 1}.` : '-'} ${item.replaceAll('\n', '\n   ')}`).join('\n'),
  ];
}

function paragraph(inline: string): string[] {
  const text = inline
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' ').trim())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '');
  // A backslash at the end of a line keeps the break.
  return text === '' ? [] : [markdownLine(text).replaceAll('\n', '\\\n')];
}

function inlineOf(node: Nodes): string {
  if (node.type === 'text') return markdownInline(node.value);
  if (node.type !== 'element' || SILENT.test(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.children.map(inlineOf).join('');
  const mark = { em: '*', i: '*', cite: '*', strong: '**', b: '**' }[node.tagName];
  if (mark !== undefined && inner.trim() !== '') {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
    return `${before}${mark}${words}${mark}${after}`;
  }
  const { href } = node.properties;
  if (node.tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href)) return inner;
  return inner.trim() === '' ? '' : `[${inner}](${markdownAddress(href)})`;
}
