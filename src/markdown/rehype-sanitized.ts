import { raw } from 'hast-util-raw';
import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Element, Nodes, Root } from 'hast';
import type { Report } from './body-context.ts';
import { AUTHOR_HTML, BODY_HTML } from './trusted-html.ts';

/**
 * Raw HTML becomes elements, and whatever is not on the list of what a body may hold is dropped, so that no story can run
 * a script on a reader's page. An author's own HTML that would lose something by it is a problem: what was written and
 * what is published must be the same. Comments are no part of what is published and go without a word.
 */
export function rehypeSanitized(report: Report) {
  return (tree: Root): Root => {
    const found: Raw[] = [];
    collectRaw(tree, found);
    for (const node of found) checkRaw(node, report);
    return sanitize(found.length > 0 ? raw(tree) : tree, BODY_HTML) as Root;
  };
}

type Raw = Extract<Nodes, { type: 'raw' }>;

function collectRaw(node: Nodes, found: Raw[]): void {
  if (node.type === 'raw') found.push(node);
  else if ('children' in node) for (const child of node.children) collectRaw(child, found);
}

function checkRaw(node: Raw, report: Report): void {
  const written = withoutComments(raw({ type: 'root', children: [{ type: 'raw', value: node.value }] }));
  const kept = sanitize(structuredClone(written), AUTHOR_HTML);
  if (print(written) === print(kept)) return;
  report(
    {
      rule: 'html-not-allowed',
      what: `${culprit(written, AUTHOR_HTML) ?? 'Something in this HTML'} may not stand in a story.`,
      why: 'Scripts, frames, forms, styles and event handlers in copy are how readers get attacked.',
      fix: 'Use Markdown, a directive such as ::embed{url="https://…"}, or plain marks such as <sup> and <abbr title="…">.',
    },
    node.position?.start,
  );
}

function withoutComments<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const children = node.children.filter((child) => child.type !== 'comment').map(withoutComments);
  return { ...node, children };
}

/** A tree as text, without positions and without the properties that sanitising merely reorders. */
function print(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key === 'position' || key === 'data') return undefined;
    if (key !== 'properties' || typeof value !== 'object' || value === null) return value;
    return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  });
}

/** The first tag or attribute that is not on the list, as an author would name it. */
function culprit(node: Nodes, schema: Schema): string | undefined {
  if (node.type === 'element') {
    if (!schema.tagNames?.includes(node.tagName)) return `<${node.tagName}>`;
    const attribute = Object.keys(node.properties).find((name) => !isAllowed(node, name, schema));
    if (attribute !== undefined) return `\`${attribute}\` of <${node.tagName}>`;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = culprit(child, schema);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAllowed({ tagName, properties }: Element, name: string, { attributes, protocols }: Schema): boolean {
  const allowed = [...(attributes?.[tagName] ?? []), ...(attributes?.['*'] ?? [])];
  if (!allowed.includes(name)) return false;
  const value = String(properties[name]);
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  return scheme === undefined || protocols?.[name] == null || protocols[name].includes(scheme);
}
