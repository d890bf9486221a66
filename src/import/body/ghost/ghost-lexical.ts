import type { Element, ElementContent } from 'hast';
import { element, text } from '../../../markdown/hast.ts';
import type { BodyJob } from '../body-job.ts';
import { readCard, type Card } from './ghost-card.ts';

/** The bits of `format`, with the element for each (https://github.com/facebook/lexical, LexicalConstants.ts). */
const FORMATS: [bit: number, tagName: string][] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
];
const DEEPEST = 40;

/** The content of Ghost's present editor as HTML. */
export function lexicalNodes(document: unknown, job: BodyJob): ElementContent[] {
  const root = (document as { root?: unknown } | null)?.root;
  return childrenOf(root, job, 0);
}

function childrenOf(node: unknown, job: BodyJob, depth: number): ElementContent[] {
  const children = (node as { children?: unknown } | null)?.children;
  if (!Array.isArray(children) || depth > DEEPEST) return [];
  return children.flatMap((child) => nodeOf(child as Card, job, depth + 1));
}

function nodeOf(node: Card, job: BodyJob, depth: number): ElementContent[] {
  const type = String(node['type']).replace(/^extended-/, '');
  const inner = () => childrenOf(node, job, depth);
  switch (type) {
    case 'text':
    case 'tk':
      return [formatted(String(node['text'] ?? ''), Number(node['format'] ?? 0))];
    case 'tab':
      return [text(' ')];
    case 'linebreak':
      return [element('br', {})];
    case 'paragraph':
      return [element('p', {}, inner())];
    case 'heading':
      return [element(/^h[1-6]$/.test(String(node['tag'])) ? String(node['tag']) : 'h2', {}, inner())];
    case 'quote':
    case 'aside':
      return [element('blockquote', {}, [element('p', {}, inner())])];
    case 'list': {
      const isNumbered = node['listType'] === 'number' || node['tag'] === 'ol';
      const start = Number(node['start'] ?? 1);
      return [element(isNumbered ? 'ol' : 'ul', isNumbered && start !== 1 ? { start } : {}, inner())];
    }
    case 'listitem': {
      const box =
        node['checked'] === undefined
          ? []
          : [element('input', { type: 'checkbox', disabled: true, checked: node['checked'] === true })];
      return [element('li', {}, [...box, ...inner()])];
    }
    case 'link':
    case 'autolink':
    case 'at-link':
      return [element('a', { href: String(node['url'] ?? '') }, inner())];
    case 'at-link-search':
    case 'zettel':
      return inner();
    default:
      return Array.isArray(node['children']) && node['children'].length > 0 ? inner() : readCard(type, node, job);
  }
}

function formatted(value: string, format: number): ElementContent {
  return FORMATS.reduce<ElementContent>(
    (content, [bit, tagName]) => ((format & bit) === 0 ? content : element(tagName, {}, [content])),
    text(value),
  );
}

/** The content of the editor that Ghost had until version 5 as HTML (https://github.com/bustle/mobiledoc-kit, MOBILEDOC.md). */
export function mobiledocNodes(document: unknown, job: BodyJob): ElementContent[] {
  const { sections, markups, atoms, cards } = (document ?? {}) as Record<string, unknown>;
  const lists = { markups: arrayOf(markups), atoms: arrayOf(atoms), cards: arrayOf(cards) };
  return arrayOf(sections).flatMap((section): ElementContent[] => {
    const [kind, name, content] = arrayOf(section);
    if (kind === 1) return [element(String(name).toLowerCase(), {}, markersOf(content, lists))];
    if (kind === 2) return [element('img', { src: String(name) })];
    if (kind === 3)
      return [
        element(
          String(name),
          {},
          arrayOf(content).map((item) => element('li', {}, markersOf(item, lists))),
        ),
      ];
    if (kind !== 10) return [];
    const [type, payload] = arrayOf(lists.cards[Number(name)]);
    return readCard(String(type), (payload ?? {}) as Card, job);
  });
}

function markersOf(markers: unknown, { markups, atoms }: { markups: unknown[]; atoms: unknown[] }): ElementContent[] {
  const root = element('span', {});
  const open: Element[] = [root];
  for (const marker of arrayOf(markers)) {
    const [kind, opened, closed, value] = arrayOf(marker);
    for (const index of arrayOf(opened)) {
      const [tagName, attributes] = arrayOf(markups[Number(index)]);
      const pairs = arrayOf(attributes).map(String);
      const href = pairs[pairs.indexOf('href') + 1];
      const node = element(String(tagName).toLowerCase(), pairs.includes('href') && href !== undefined ? { href } : {});
      open.at(-1)?.children.push(node);
      open.push(node);
    }
    const atom = kind === 1 ? arrayOf(atoms[Number(value)]) : undefined;
    const content = atom
      ? atom[0] === 'soft-return'
        ? element('br', {})
        : text(String(atom[1] ?? ''))
      : text(String(value ?? ''));
    open.at(-1)?.children.push(content);
    open.length = Math.max(1, open.length - Number(closed ?? 0));
  }
  return root.children;
}

function arrayOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
