import { raw } from 'hast-util-raw';
import { rehype } from 'rehype';
import type { Nodes, Root } from 'hast';
import type { Report } from '../body-context.ts';
import { offsetsIn } from './html-place.ts';
import type { Raw } from './raw-html.ts';
import { tagsOf, withoutComments } from './tags.ts';
import { placeOf } from '../../schema/yaml/source-text.ts';

/**
 * The errors of the HTML standard (section 13.2.2) with which its parser drops something or reads it as something else, and
 * what an author should know of each. The others leave everything as it is written.
 */
const LOSSES: Readonly<Record<string, { what: string; fix: string }>> = {
  eofInTag: { what: 'A tag begins here and is never closed', fix: 'Write the missing " or > where it ends.' },
  duplicateAttribute: { what: 'A tag has an attribute twice', fix: 'Delete one of the two.' },
  endTagWithAttributes: { what: 'An end tag has attributes', fix: 'Move them to the start tag, or delete them.' },
  missingAttributeValue: {
    what: 'An attribute has no value after its equals sign',
    fix: 'Write the value in quotation marks.',
  },
  missingEndTagName: { what: 'An end tag has no name', fix: 'Write the name of the tag that it closes, or delete it.' },
  unexpectedCharacterInAttributeName: {
    what: 'There is a quotation mark or < in the name of an attribute',
    fix: 'Put the value before it in quotation marks, and each " in it as &quot;.',
  },
  unexpectedCharacterInUnquotedAttributeValue: {
    what: 'There is a quotation mark, = or < in a value without quotation marks',
    fix: 'Put the whole value in quotation marks.',
  },
  unexpectedEqualsSignBeforeAttributeName: {
    what: 'An attribute has no name before its equals sign',
    fix: 'Write its name, or delete it.',
  },
  unexpectedSolidusInTag: {
    what: 'There is a slash within a tag',
    fix: 'Delete it, or put the value that holds it in quotation marks.',
  },
};

/** The start of a tag. */
const TAG = /<\/?[a-z]/gi;
const WHOLE_TAG = /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const parser = rehype().data('settings', { fragment: true, emitParseErrors: true }).freeze();
const WHY = 'Browsers would drop or misread a part of it without a word.';

/** What a parser of HTML would lose of a piece, and where in it. */
function lossIn(html: string): { what: string; why: string; fix: string; offset: number } | undefined {
  for (const { ruleId, place } of parser.processSync(html).messages) {
    const name = (ruleId ?? '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const loss = LOSSES[name];
    if (!loss) continue;
    const start = place && 'start' in place ? place.start : place;
    const offset = (name === 'eofInTag' ? openTagIn(html) : undefined) ?? html.lastIndexOf('<', start?.offset ?? 0);
    return { ...loss, what: `${loss.what}.`, why: WHY, offset: Math.max(0, offset) };
  }
  return undefined;
}

/** Returns true for a piece that ends within a tag or a comment. */
export function endsInTag(html: string): boolean {
  const shown = withoutComments(html);
  return shown === undefined || openTagIn(shown) !== undefined;
}

/** Where the tag begins that is never closed: the first that is not whole. */
function openTagIn(html: string): number | undefined {
  const whole = new Map([...html.matchAll(WHOLE_TAG)].map(({ index, 0: tag }) => [index, index + tag.length]));
  let from = 0;
  for (const { index } of html.matchAll(TAG)) {
    if (index < from) continue;
    const end = whole.get(index);
    if (end === undefined) return index;
    from = end;
  }
  return undefined;
}

/** Reports what a parser of HTML would lose of a piece; returns true if it would lose anything. */
export function isBroken(node: Raw, source: string, report: Report): boolean {
  const loss = lossIn(node.value);
  if (!loss) return false;
  const { offset, ...words } = loss;
  const offsetOf = offsetsIn(node, source);
  report({ rule: 'html-broken', ...words }, offsetOf ? placeOf(source, offsetOf(offset)) : node.position?.start);
  return true;
}

/**
 * Reports tags that are in no place where the standard allows them, so that they or their text would be dropped or moved: a
 * cell without its table, words between rows.
 * @param tree the body with its HTML as text
 * @param published the body as it is published
 */
export function reportMisplaced(tree: Root, published: Nodes, found: readonly Raw[], report: Report): void {
  const after = namesIn(published);
  const before = namesIn(tree);
  for (const node of found)
    for (const { name, isEnd } of tagsOf(node.value)) {
      if (isEnd) continue;
      before.set(name, (before.get(name) ?? 0) + 1);
      if ((before.get(name) ?? 0) <= (after.get(name) ?? 0)) continue;
      const fix = 'Put it where it belongs: cells in rows, rows in a table; or write Markdown.';
      report(
        { rule: 'html-broken', what: `<${name}> is not allowed at this place.`, why: WHY, fix },
        node.position?.start,
      );
      return;
    }
  const [table] = found.filter(({ value }) => /<table/i.test(value));
  if (!table || wordsOf(tree) === wordsOf(published)) return;
  const fix = 'Put all words of the table in cells: <td>…</td>.';
  const what = 'There are words in this table outside of its cells.';
  report({ rule: 'html-broken', what, why: 'Browsers would move them before the table.', fix }, table.position?.start);
}

function namesIn(node: Nodes, names = new Map<string, number>()): Map<string, number> {
  if (node.type === 'element') names.set(node.tagName, (names.get(node.tagName) ?? 0) + 1);
  if ('children' in node) for (const child of node.children) namesIn(child, names);
  return names;
}

/** All letters in the order of the file, without white space. */
function wordsOf(node: Nodes): string {
  if (node.type === 'raw') return wordsOf(raw({ type: 'raw', value: withoutTags(node.value) }));
  if (node.type === 'text') return node.value.replaceAll(/\s+/g, '');
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function withoutTags(html: string): string {
  return (withoutComments(html) ?? '').replaceAll(WHOLE_TAG, '');
}
