import { raw } from 'hast-util-raw';
import { sanitize } from 'hast-util-sanitize';
import type { Element, Nodes, Root } from 'hast';
import type { Transformer } from 'unified';
import { misspeltAddress } from '../../lib/text/misspelt-address.ts';
import { quoted } from '../../schema/fields.ts';
import { placeOf } from '../../schema/yaml/source-text.ts';
import type { Report } from '../body-context.ts';
import { firstBeyond, MAX_DEPTH } from '../bounds.ts';
import { LINK_FIX } from '../html/html-advice.ts';
import { embeddedFrame } from '../html/embedded-frame.ts';
import { mendableHtml } from '../html/html-mending.ts';
import { endsInTag, firstMended, isBroken, placesIn } from '../html/html-repair.ts';
import { unlinkAddresses } from '../html/linked-address.ts';
import { isAllowed, type Raw } from '../html/raw-html.ts';
import { mended as mendedWords } from '../html/repair-words.ts';
import { trimAddresses } from '../html/trimmed-address.ts';
import { AUTHOR_HTML, BODY_HTML } from '../html/trusted-html.ts';
import { WrittenStructure, type Fault, type Place } from '../html/written-structure.ts';

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
    if (found.length > 0) unlinkAddresses(tree);
    if (found.length === 0) return sanitize(tree, BODY_HTML) as Root;
    try {
      const source = String(file.value);
      const parse = (): Root => trimAddresses(raw(tree, { file }) as Root);
      // The parser cannot take the end of an element within a tag, so that such a piece must go before the whole is read.
      const isWhole = found.every(({ value }) => !endsInTag(value));
      const deep = isWhole ? firstBeyond<Nodes>(parse(), (_, depth) => depth > 2 * MAX_DEPTH) : undefined;
      if (deep) return tooDeep(deep, report);
      const placeIn = placesIn(source);
      const structure = new WrittenStructure(tree, source, placeIn);
      const mendable = mendableHtml(found, source);
      const reportBroken = oncePerTag(report);
      const refused = found.filter(
        (node) =>
          isFrame(node, tree.children.includes(node), report) ||
          !isAllowed(node, mendable.get(node), reportBroken) ||
          isBroken(node, (offset) => placeIn(node, offset), reportBroken),
      );
      reportFaults(structure.faults, source, reportBroken);
      // Refused HTML is removed, so that later steps do not report it again.
      for (const node of refused) node.value = '';
      const parsed = parse();
      const isProven = refused.length > 0 || structure.faults.length > 0;
      const mended = isProven ? undefined : firstMended(structure.root, parsed);
      if (mended) report(mendedWords(mended.name), mended.place ?? found[0]?.position?.start);
      return sanitize(parsed, BODY_HTML) as Root;
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
  // Markdown encodes the space of `[words](< https://…>)`.
  const written = String(link.properties['href'] ?? '').replace(/^(?:%20)+(?=\/|#|\w+:)/, '');
  if (link.properties['href'] !== undefined) link.properties['href'] = written;
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

/** Reports a frame of a service that `::embed` shows. */
function isFrame(node: Raw, isOnTop: boolean, report: Report): boolean {
  const frame = embeddedFrame(node, isOnTop);
  if (!frame) return false;
  const { directive, edits } = frame;
  const mends = edits ? ' Or run `npm run check -- --fix`.' : '';
  report(
    {
      rule: 'html-not-allowed',
      what: '<iframe> is not allowed in a story.',
      why: 'It would load another site before readers ask for it.',
      fix: `Write ${directive} on a line of its own.${mends}`,
      ...(edits && { edits }),
    },
    node.position?.start,
  );
  return true;
}

/** Reports one fault of the structure for each tag: the first says most. */
function oncePerTag(report: Report): Report {
  const known = new Set<string>();
  return (problem, place) => {
    const tag = `${place?.line}:${place?.column}`;
    const isOfStructure = problem.rule !== 'html-not-allowed';
    if (!isOfStructure || !known.has(tag)) report(problem, place);
    if (isOfStructure) known.add(tag);
  };
}

/** Reports what a parser of HTML would mend. What is not allowed in a story is reported as such instead. */
function reportFaults(faults: readonly Fault[], source: string, report: Report): void {
  for (const { name, place, problem, isStrayEnd } of faults) {
    if (!isStrayEnd && !BODY_HTML.tagNames?.includes(name)) continue;
    const start = isStrayEnd ? startTakenForWords(name, source, place) : undefined;
    if (start) report(start.problem, start.place);
    else report(problem, place);
  }
}

/**
 * The last start tag of an element before its end tag, if Markdown takes it for words: a value in it has a slash and no quotation
 * marks, as in `<a href=/about/>`, or there is no space between its attributes.
 */
function startTakenForWords(name: string, source: string, end: Place) {
  const before = source.split('\n').slice(0, end?.line ?? 1);
  const text = [...before.slice(0, -1), (before.at(-1) ?? '').slice(0, (end?.column ?? 1) - 1)].join('\n');
  const start = [...text.matchAll(new RegExp(String.raw`<${RegExp.escape(name)}\s[^<>]*>`, 'gi'))].at(-1);
  if (!start) return undefined;
  const [, attribute, value] = /\s([a-z-]+)\s*=\s*([^\s"'<>=`]*\/[^\s"'<>=`]*)/i.exec(start[0]) ?? [];
  const place = placeOf(source, start.index);
  if (value !== undefined) {
    const what = `The value ${quoted(value)} in this tag has no quotation marks, so that the tag is taken for words.`;
    return { problem: { rule: 'html-open', what, fix: `Write ${attribute}="${value}"` }, place };
  }
  if (!/="[^"]*"[a-z]|='[^']*'[a-z]/i.test(start[0])) return undefined;
  const what = 'There is no space between the attributes of this tag, so that the tag is taken for words.';
  return { problem: { rule: 'html-open', what, fix: 'Write a space after each quotation mark.' }, place };
}

function tooDeep(node: Nodes | undefined, report: Report): Root {
  const what = 'HTML tags are nested too deeply here.';
  report({ rule: 'nested-too-deep', what, fix: 'Close the tags, or write Markdown.' }, node?.position?.start);
  return { type: 'root', children: [] };
}
