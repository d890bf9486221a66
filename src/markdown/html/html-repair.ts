import { raw } from 'hast-util-raw';
import { rehype } from 'rehype';
import type { Nodes } from 'hast';
import type { Report } from '../body-context.ts';
import { textOf } from '../hast.ts';
import { offsetsIn } from './html-place.ts';
import type { Raw } from './raw-html.ts';
import { WHY_BROKEN } from './repair-words.ts';
import { tokensOf, withoutComments } from './tags.ts';
import type { Place, Written } from './written-structure.ts';
import { placeOf } from '../../schema/yaml/source-text.ts';

interface Loss {
  what: string;
  fix: string;
  /** Set if nothing is lost. */
  severity?: 'warning';
}

/**
 * The errors of the HTML standard (section 13.2.2) with which its parser drops something or reads it as something else, and
 * what an author should know of each. The others leave everything as it is written.
 */
const LOSSES: Readonly<Record<string, Loss>> = {
  eofInTag: { what: 'A tag begins here and is never closed', fix: 'Write the missing " or > where it ends.' },
  duplicateAttribute: { what: 'A tag has an attribute twice', fix: 'Delete one of the two.' },
  endTagWithAttributes: { what: 'An end tag has attributes', fix: 'Move them to the start tag, or delete them.' },
  endTagWithTrailingSolidus: {
    what: 'An end tag has a slash at its end',
    fix: 'Delete the second slash.',
    severity: 'warning',
  },
  missingWhitespaceBetweenAttributes: {
    what: 'There is no space between two attributes',
    fix: 'Write a space after the quotation mark.',
    severity: 'warning',
  },
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
  nonVoidHtmlElementStartTagWithTrailingSolidus: {
    what: 'A tag ends with a slash, which does not close it',
    fix: 'Delete the slash, and write an end tag such as </p> where it ends.',
  },
  unexpectedSolidusInTag: {
    what: 'There is a slash within a tag',
    fix: 'Delete it, or put the value that holds it in quotation marks.',
  },
};

const parser = rehype().data('settings', { fragment: true, emitParseErrors: true }).freeze();

/** What a parser of HTML would lose of a piece, and where in it. */
function lossesIn(html: string): (Loss & { offset: number })[] {
  return parser.processSync(html).messages.flatMap(({ ruleId, place }) => {
    const name = (ruleId ?? '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const loss = LOSSES[name];
    if (!loss) return [];
    const start = place && 'start' in place ? place.start : place;
    const offset = (name === 'eofInTag' ? openTagIn(html) : undefined) ?? html.lastIndexOf('<', start?.offset ?? 0);
    return [{ ...loss, offset: Math.max(0, offset) }];
  });
}

/** Returns true for a piece that ends within a tag or a comment. */
export function endsInTag(html: string): boolean {
  const shown = withoutComments(html);
  return shown === undefined || openTagIn(shown) !== undefined;
}

/** Where the tag begins that is never closed: the first that is not whole. */
function openTagIn(html: string): number | undefined {
  return tokensOf(html).find(({ kind, text }) => kind !== 'words' && !text.endsWith('>'))?.offset;
}

/** Reports what a parser of HTML would lose of a piece, once for each tag; returns true if it would lose anything. */
export function isBroken(node: Raw, placeOf: (offset: number) => Place, report: Report): boolean {
  const losses = lossesIn(node.value);
  for (const [offset, [loss]] of Map.groupBy(losses, (one) => one.offset)) {
    if (!loss) continue;
    const { what, fix, severity } = loss;
    const why = severity ? 'Browsers read it all the same, but not every program does.' : WHY_BROKEN;
    report({ rule: 'html-broken', ...(severity && { severity }), what: `${what}.`, why, fix }, placeOf(offset));
  }
  return losses.some(({ severity }) => severity === undefined);
}

/** Finds the place of a character of a piece of HTML in the body. */
export function placesIn(source: string): (node: Raw, offset: number) => Place {
  const known = new Map<Raw, ReturnType<typeof offsetsIn>>();
  return (node, offset) => {
    if (!known.has(node)) known.set(node, offsetsIn(node, source));
    const offsetOf = known.get(node);
    return offsetOf ? placeOf(source, offsetOf(offset)) : node.position?.start;
  };
}

/**
 * Compares a body as it is written with what a parser of HTML makes of it: proof that nothing was mended without a message.
 * @returns the last element before the first difference
 */
export function firstMended(written: Written, parsed: Nodes): Written | undefined {
  const [before, after] = [writtenEvents(written), parsedEvents(parsed)];
  const at = before.findIndex(({ event }, index) => event !== after[index]);
  if (at < 0 && before.length === after.length) return undefined;
  const near = before.slice(0, at < 0 ? undefined : at + 1).findLast(({ element }) => element?.isRaw === true);
  return near?.element ?? before.find(({ element }) => element?.isRaw === true)?.element ?? written;
}

interface WrittenEvent {
  event: string;
  element?: Written;
}

/** The elements and letters of a body in order, without white space. */
function writtenEvents(root: Written): WrittenEvent[] {
  const events: WrittenEvent[] = [];
  const visit = (node: Written | string): void => {
    if (typeof node === 'string') {
      const shown = node.includes('&') ? textOf(raw({ type: 'raw', value: node })) : node;
      for (const event of lettersOf(shown)) events.push({ event });
      return;
    }
    events.push({ event: `<${node.name}>`, element: node });
    for (const child of node.children) visit(child);
    events.push({ event: `</${node.name}>` });
  };
  for (const child of root.children) visit(child);
  return events;
}

function parsedEvents(root: Nodes): string[] {
  const events: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') events.push(...lettersOf(node.value));
    if (node.type === 'element') events.push(`<${node.tagName}>`);
    if ('children' in node) for (const child of node.children) visit(child);
    if (node.type === 'element') events.push(`</${node.tagName}>`);
  };
  visit(root);
  return events;
}

function lettersOf(text: string): string[] {
  return [...text.replaceAll(/\s+/g, '')];
}
