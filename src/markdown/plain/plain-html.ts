import type { Heading, Link, List, ListItem, Nodes, Parents, Root } from 'mdast';
import { rehype } from 'rehype';
import type { BodyContext } from '../body-context.ts';
import { element, text } from '../hast.ts';
import { HeadingOutline } from '../heading-outline.ts';
import { markExternal } from '../plugins/external-link.ts';
import { headingId, PAGE_IDS } from '../plugins/heading-id.ts';

/** White space that the pipeline takes off, at the ends of lines and after a line break. */
const TRIMMED = /[ \t]\n|\n[ \t]/;
const TRIMMED_START = /^[ \t]/;
/** Characters of a text that are written as references. */
const ESCAPED = /[<&]/;

const printer = rehype().freeze();

/** Prints the blocks of a plain tree, as remark-rehype and the steps after it would. */
export class PlainHtml {
  /** The words of each block of text, as readers see them, in the order of the page. */
  readonly texts: string[] = [];
  readonly #context: BodyContext;
  readonly #refuse: () => void;
  readonly #ids = new Map(PAGE_IDS.map((id) => [id, 1]));
  readonly #outline: HeadingOutline;

  /** @param refuse is called at something that only the pipeline prints, and at every problem */
  constructor(context: BodyContext, refuse: () => void) {
    this.#context = context;
    this.#refuse = refuse;
    this.#outline = new HeadingOutline(refuse);
  }

  /**
   * Prints a body.
   * @param source the body as it is written
   * @returns the HTML of each block
   */
  print({ children }: Root, source: string): string[] {
    const blocks = children.map((child) => this.#block(child));
    this.#outline.reportTop(source);
    return blocks;
  }

  #block(node: Nodes): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${this.#textBlock(node)}</p>`;
      case 'heading':
        return this.#heading(node);
      case 'list':
        return this.#list(node);
      case 'blockquote':
        return `<blockquote>\n${node.children.map((child) => `${this.#block(child)}\n`).join('')}</blockquote>`;
      default:
        return '<hr>';
    }
  }

  #heading(node: Heading): string {
    const html = this.#textBlock(node);
    const words = this.#words;
    const { depth, position } = node;
    this.#outline.add({ ...element(`h${depth}`, {}, [text(words)]), position }, depth);
    return `<h${depth} id="${headingId(words, this.#ids)}">${html}</h${depth}>`;
  }

  #list(list: List): string {
    const { ordered, start, children } = list;
    const isLoose = (list.spread ?? false) || children.some((item) => item.spread ?? item.children.length > 1);
    const name = ordered ? 'ol' : 'ul';
    const first = typeof start === 'number' && start !== 1 ? ` start="${start}"` : '';
    return `<${name}${first}>\n${children.map((item) => `${this.#item(item, isLoose)}\n`).join('')}</${name}>`;
  }

  /** An item: in a tight list, its paragraphs are no elements. */
  #item({ children }: ListItem, isLoose: boolean): string {
    let html = '';
    let isBlock = false;
    for (const [index, child] of children.entries()) {
      isBlock = isLoose || child.type !== 'paragraph';
      if (isBlock || index > 0) html += '\n';
      html += isBlock ? this.#block(child) : this.#textBlock(child as Parents);
    }
    return `<li>${html}${isBlock ? '\n' : ''}</li>`;
  }

  #textBlock(node: Parents): string {
    this.texts.push('');
    return this.#phrases(node);
  }

  #phrases({ children }: Parents): string {
    let html = '';
    let isAfterBreak = false;
    for (const child of children as Nodes[]) {
      const from = this.#words.length;
      html += this.#phrase(child);
      if (isAfterBreak && TRIMMED_START.test(this.#words.slice(from))) this.#refuse();
      isAfterBreak = child.type === 'break';
    }
    return html;
  }

  #phrase(node: Nodes): string {
    switch (node.type) {
      case 'text':
        return this.#text(node.value);
      case 'break':
        // The line break, and the end of the line after it.
        this.#add('\n\n');
        return '<br>\n';
      case 'link':
        return this.#link(node);
      case 'delete':
        return `<del>${this.#phrases(node)}</del>`;
      case 'emphasis':
        return `<em>${this.#phrases(node)}</em>`;
      case 'strong':
        return `<strong>${this.#phrases(node)}</strong>`;
      default:
        this.#refuse();
        return '';
    }
  }

  #text(value: string): string {
    if (TRIMMED.test(value)) this.#refuse();
    this.#add(value);
    return ESCAPED.test(value) ? printer.stringify({ type: 'root', children: [text(value)] }) : value;
  }

  #link(node: Link): string {
    const { origin, hasPaidLinks = false } = this.#context;
    const link = element('a', { href: node.url });
    markExternal(link, origin, hasPaidLinks);
    const { rel } = link.properties;
    const attributes = Array.isArray(rel) ? ` rel="${rel.join(' ')}"` : '';
    return `<a href="${node.url}"${attributes}>${this.#phrases(node)}</a>`;
  }

  get #words(): string {
    return this.texts.at(-1) ?? '';
  }

  #add(words: string): void {
    this.texts[this.texts.length - 1] = this.#words + words;
  }
}
