import type { Element, Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { markdownAddress, markdownInline, markdownLine } from '../../lib/text/markdown-text.ts';
import { textOf } from '../hast.ts';

/** Marks around words. */
const MARKS: Record<string, string> = { em: '*', i: '*', cite: '*', strong: '**', b: '**', del: '~~', s: '~~' };
const BLOCKS = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Turns compiled HTML of this site back into Markdown. */
class MarkdownPrinter {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** Joins blocks with an empty line between them; words between blocks become a block. */
  blocks(nodes: readonly Nodes[]): string {
    const printed: string[] = [];
    let run = '';
    const flush = () => {
      const line = markdownLine(run);
      if (line !== '') printed.push(line);
      run = '';
    };
    for (const node of nodes) {
      if (node.type !== 'element' || !BLOCKS.has(node.tagName)) {
        run += this.inline(node);
        continue;
      }
      flush();
      const block = this.#block(node);
      if (block !== '') printed.push(block);
    }
    flush();
    return printed.join('\n\n');
  }

  inline(node: Nodes): string {
    if (node.type === 'text') return markdownInline(node.value);
    if (node.type !== 'element') return '';
    const { tagName, children, properties } = node;
    if (tagName === 'br') return '\\\n';
    if (tagName === 'img') return `![${markdownInline(textProperty(node, 'alt'))}](${this.#address(node, 'src')})`;
    if (tagName === 'code') return codeSpan(textOf(node));
    const words = children.map((child) => this.inline(child)).join('');
    if (words.trim() === '') return words;
    if (tagName === 'a' && properties['href'] !== undefined) return `[${words}](${this.#address(node, 'href')})`;
    const mark = MARKS[tagName];
    if (mark === undefined) return words;
    // Markdown marks work only when they touch the words.
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
    return `${before}${mark}${inner}${mark}${after}`;
  }

  #block(element: Element): string {
    const { tagName, children } = element;
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) return `${'#'.repeat(Number(heading))} ${this.#line(children)}`;
    switch (tagName) {
      case 'hr':
        return '---';
      case 'pre':
        return fenced(textOf(element));
      case 'blockquote':
        return prefixed(this.blocks(children), '> ', '> ');
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'table':
        return this.#table(element);
      case 'dt':
      case 'summary':
        return `**${this.#line(children)}**`;
      default:
        return this.blocks(children);
    }
  }

  #line(children: readonly Nodes[]): string {
    return children
      .map((child) => this.inline(child))
      .join('')
      .trim();
  }

  #list({ tagName, children, properties }: Element): string {
    const first = Number(properties['start'] ?? 1);
    return elementsOf(children)
      .map((item, index) => {
        const sign = tagName === 'ol' ? `${first + index}. ` : '- ';
        return prefixed(this.blocks(item.children), sign, ' '.repeat(sign.length));
      })
      .join('\n');
  }

  #table(table: Element): string {
    const caption = descendantsOf(table, 'caption').map((element) => `**${this.#line(element.children)}**\n\n`);
    const rows = descendantsOf(table, 'tr').map((row) =>
      elementsOf(row.children).map((cell) => this.#line(cell.children).replaceAll(/\\?\n/g, ' ')),
    );
    const [head = [], ...body] = rows;
    const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
    return caption.join('') + lines.join('\n');
  }

  #address(element: Element, name: string): string {
    return markdownAddress(URL.parse(textProperty(element, name), this.#base)?.href ?? '');
  }
}

/**
 * Converts the compiled HTML of a story to Markdown: what readers see, without other parts of the file such as
 * comments.
 * @param base the whole address of the page, which makes links whole
 */
export function markdownOfHtml(html: string, base: string): string {
  const root = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
  return new MarkdownPrinter(base).blocks(root.children);
}

function codeSpan(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${code}${fence}` : `${fence} ${code} ${fence}`;
}

function fenced(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function prefixed(block: string, first: string, others: string): string {
  return block
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function elementsOf(nodes: readonly Nodes[]): Element[] {
  return nodes.filter((node) => node.type === 'element');
}

function descendantsOf(element: Element, tagName: string): Element[] {
  return elementsOf(element.children).flatMap((child) =>
    child.tagName === tagName ? [child] : descendantsOf(child, tagName),
  );
}

function textProperty({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}
