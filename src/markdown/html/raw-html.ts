import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Element, Nodes } from 'hast';
import type { Report } from '../body-context.ts';
import { adviceOn } from './html-advice.ts';
import type { MendableTag } from './html-mending.ts';
import { tagsOf, withoutComments } from './tags.ts';
import { trimAddresses } from './trimmed-address.ts';
import { AUTHOR_HTML } from './trusted-html.ts';

/** A piece of HTML as an author wrote it. */
export type Raw = Extract<Nodes, { type: 'raw' }>;

/** The start of a tag. */
const TAG = /<[a-z/]/i;
/** Processing instructions, declarations and CDATA, which a browser would treat as comments. */
const DECLARATION = /<[!?]/;

/**
 * Returns false, and reports every problem, for HTML that would not be published as it was written.
 * @param mending the tags in it that can be mended, and the HTML without them
 */
export function isAllowed(
  node: Raw,
  mending: { tags: MendableTag[]; mended: string } | undefined,
  report: Report,
): boolean {
  for (const { culprit, edits, ...place } of mending?.tags ?? []) report({ ...refusal(culprit, edits), edits }, place);
  const problem = problemOf(mending?.mended ?? node.value);
  if (problem) report(problem, node.position?.start);
  return problem === undefined && !mending;
}

function refusal(culprit: string, edits?: readonly unknown[]) {
  const { why, fix } = adviceOn(culprit);
  const mends = edits ? ' Or run `npm run check -- --fix`.' : '';
  return { rule: 'html-not-allowed', what: `${culprit} is not allowed in a story.`, why, fix: fix + mends };
}

function problemOf(value: string): Parameters<Report>[0] | undefined {
  const html = withoutComments(value);
  if (html === undefined) {
    const why = 'It would hide the rest of the story.';
    return {
      rule: 'html-open',
      what: 'A comment begins here and is never closed.',
      why,
      fix: 'Write --> where it ends.',
    };
  }
  if (TAG.test(html.slice(html.lastIndexOf('>') + 1))) {
    const fix = 'Write > where the tag ends. A tag cannot contain an empty line.';
    return { rule: 'html-open', what: 'An HTML tag begins here and is never closed.', fix };
  }
  const culprit =
    unknownMarkup(html) ?? culpritIn(trimAddresses(raw({ type: 'root', children: [{ type: 'raw', value: html }] })));
  if (culprit === undefined) return undefined;
  return refusal(culprit);
}

/**
 * Finds markup that the parser would drop silently: declarations, and tags such as <body> that mean nothing in a body.
 */
function unknownMarkup(html: string): string | undefined {
  if (DECLARATION.test(html)) return 'A declaration (<! or <?)';
  const unknown = tagsOf(html).find(({ name, isEnd }) => !isEnd && !AUTHOR_HTML.tagNames?.includes(name));
  return unknown && `<${unknown.name}>`;
}

/** Finds the first tag or attribute that sanitising would remove, in the author's terms. */
function culpritIn(node: Nodes): string | undefined {
  if (node.type === 'element') {
    const kept = sanitize({ ...node, children: [] }, AUTHOR_HTML);
    if (kept.type !== 'element') return `<${node.tagName}>`;
    // A name with a quotation mark is no name: the tag is broken, which is reported.
    const lost = Object.keys(node.properties).find((name) => !/["'<=]/.test(name) && !isKept(name, node, kept));
    if (lost !== undefined) return `\`${attributeName(lost)}\` of <${node.tagName}>`;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = culpritIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isKept(name: string, written: Element, kept: Element): boolean {
  return JSON.stringify(written.properties[name]) === JSON.stringify(kept.properties[name]);
}

/** The name of an attribute in HTML spelling. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  return property.replace(/^(aria|data)(?=[A-Z])/, '$1-').toLowerCase();
}
