import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Element, Nodes, Parents, Root } from 'hast';
import type { Transformer } from 'unified';
import { misspeltAddress } from '../../lib/text/misspelt-address.ts';
import { quoted } from '../../schema/fields.ts';
import type { Report } from '../body-context.ts';
import { firstBeyond, MAX_DEPTH } from '../bounds.ts';
import { LINK_FIX } from '../html/html-advice.ts';
import { mendableHtml } from '../html/html-mending.ts';
import { endsInTag, isBroken, reportMisplaced } from '../html/html-repair.ts';
import { isAllowed, type Raw } from '../html/raw-html.ts';
import { tagsOf, unpairedTags } from '../html/tags.ts';
import { AUTHOR_HTML, BODY_HTML } from '../html/trusted-html.ts';

/** The schemes that a link may have. */
const SCHEME = /^(?:https?|mailto|tel):/i;

type SourceFile = Parameters<Transformer>[1];

/**
 * Turns raw HTML into elements and removes everything that is not on the list of allowed HTML, so that no story can run
 * a script on a reader's page. An author's HTML or link that would be changed by this is a problem, because the
 * published text must match the file. Comments are not published and are dropped silently.
 */
export function rehypeSanitized(report: Report) {
  return (tree: Root, file: SourceFile): Root => {
    const found: Raw[] = [];
    inspect(tree, found, report);
    if (found.length === 0) return sanitize(tree, BODY_HTML) as Root;
    try {
      const source = String(file.value);
      const parse = (): Root => raw(tree, { file }) as Root;
      // The parser cannot take the end of an element within a tag, so that such a piece must go before the whole is read.
      const isWhole = found.every(({ value }) => !endsInTag(value));
      const deep = isWhole ? firstBeyond<Nodes>(parse(), (_, depth) => depth > 2 * MAX_DEPTH) : undefined;
      if (deep) return tooDeep(deep, report);
      checkPairs(tree, source, report);
      const mendable = mendableHtml(found, source);
      const refused = found.filter(
        (node) => !isAllowed(node, mendable.get(node), report) || isBroken(node, source, report),
      );
      // Refused HTML is removed, so that later steps do not report it again.
      for (const node of refused) node.value = '';
      const published = sanitize(parse(), BODY_HTML) as Root;
      if (refused.length === 0) reportMisplaced(tree, published, found, report);
      return published;
    } catch (error) {
      // Thousands of nested tags: the parser recurses.
      if (!(error instanceof RangeError)) throw error;
      return tooDeep(found[0], report);
    }
  };
}

function inspect(node: Nodes, found: Raw[], report: Report): void {
  if (node.type === 'raw') found.push(node);
  if (node.type === 'element' && node.tagName === 'a') checkLink(node, report);
  if ('children' in node) for (const child of node.children) inspect(child, found, report);
}

function checkLink(link: Element, report: Report): void {
  const written = String(link.properties['href'] ?? '');
  // The sanitizer compares schemes case-sensitively; for browsers, HTTPS: and https: are the same.
  if (SCHEME.test(written)) link.properties['href'] = written.replace(SCHEME, (scheme) => scheme.toLowerCase());
  const { href } = link.properties;
  const kept = sanitize({ ...link, children: [] }, AUTHOR_HTML) as Element;
  if (href === undefined || kept.properties['href'] === href) return;
  const meant = misspeltAddress(String(href))?.meant;
  report(
    {
      rule: 'link-not-allowed',
      what: `A link to ${quoted(href)} is not allowed.`,
      why: 'Addresses other than web, e-mail and telephone do not work for readers, or run a script on their page.',
      fix: meant === undefined ? LINK_FIX : `Write ${meant}`,
    },
    link.position?.start,
  );
}

/** Checks that every tag is closed where it was opened: an open <b> would continue to the end of the story. */
function checkPairs(parent: Parents, source: string, report: Report): void {
  const tags = parent.children.flatMap((node) =>
    node.type === 'raw' ? tagsOf(node.value).map((tag) => ({ ...tag, place: node.position?.start })) : [],
  );
  for (const { name, isEnd, place } of unpairedTags(tags)) {
    // A start tag that is not allowed in a story is reported as such instead.
    if (!isEnd && !AUTHOR_HTML.tagNames?.includes(name)) continue;
    const unquoted = isEnd ? unquotedTag(name, source.slice(0, place?.offset)) : undefined;
    if (unquoted) {
      report(unquoted.problem, unquoted.place);
      continue;
    }
    const what = isEnd ? `</${name}> has no matching start tag.` : `<${name}> is not closed.`;
    const fix = isEnd ? 'Delete it.' : `Write </${name}> where it ends, in the same paragraph or block.`;
    report({ rule: 'html-open', what, fix }, place);
  }
  for (const child of parent.children) if ('children' in child) checkPairs(child, source, report);
}

/**
 * The last start tag of an element in a text, if a value in it has a slash and no quotation marks, so that Markdown takes the tag for
 * words: `<a href=/about/>`.
 */
function unquotedTag(name: string, text: string) {
  const start = [...text.matchAll(new RegExp(String.raw`<${RegExp.escape(name)}\s[^<>]*>`, 'gi'))].at(-1);
  const [, attribute, value] = /\s([a-z-]+)\s*=\s*([^\s"'<>=`]*\/[^\s"'<>=`]*)/i.exec(start?.[0] ?? '') ?? [];
  if (!start || value === undefined) return undefined;
  const lines = text.slice(0, start.index).split('\n');
  const problem = {
    rule: 'html-open',
    what: `The value ${quoted(value)} in this tag has no quotation marks, so that the tag is taken for words.`,
    fix: `Write ${attribute}="${value}"`,
  };
  return { problem, place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: start.index } };
}

function tooDeep(node: Nodes | undefined, report: Report): Root {
  const what = 'HTML tags are nested too deeply here.';
  report({ rule: 'nested-too-deep', what, fix: 'Close the tags, or write Markdown.' }, node?.position?.start);
  return { type: 'root', children: [] };
}
