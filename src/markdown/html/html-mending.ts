import type { Edit } from '../../lib/problem.ts';
import { placeOf } from '../../schema/yaml/source-text.ts';
import { isHarmless, RENAMED, UNWRAPPED } from './harmless-html.ts';
import { offsetsIn } from './html-place.ts';
import type { Raw } from './raw-html.ts';
import { AUTHOR_HTML } from './trusted-html.ts';

/** A tag that can be made right without a judgement: what it does is the site's to decide, or has another name. */
export interface MendableTag {
  /** What is not allowed, as the message names it: "<center>", "`class` of <p>". */
  culprit: string;
  line: number;
  column: number;
  edits: Edit[];
}

/** A change to a piece of HTML, by its characters. */
interface Cut {
  from: number;
  to: number;
  replacement: string;
}

const TAG = /<(\/?)([a-z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /\s+([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * Finds what can be mended in the HTML of a body. An element and its end are one, wherever its end is.
 * @param nodes the HTML of the body, in order
 * @param source the body as it is written
 * @returns the tags of each piece of HTML that has some, and the piece as it would be without them
 */
export function mendableHtml(nodes: readonly Raw[], source: string): Map<Raw, { tags: MendableTag[]; mended: string }> {
  const found = new Map<Raw, { tags: MendableTag[]; mended: string }>();
  const open: { name: string; tag: TagCuts; edits: Edit[] }[] = [];
  for (const node of nodes) {
    const { value } = node;
    const offsetOf = offsetsIn(node, source);
    if (!offsetOf) continue;
    const tags: MendableTag[] = [];
    const cuts: Cut[] = [];
    const editOf = ({ from, to, replacement }: Cut): Edit => {
      const { line, column } = placeOf(source, offsetOf(from));
      return { line, column, length: offsetOf(to) - offsetOf(from), replacement };
    };
    for (const match of value.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)).matchAll(TAG)) {
      const [, slash, written = ''] = match;
      const name = written.toLowerCase();
      if (slash === '/') {
        const at = open.findLastIndex((one) => one.name === name);
        const start = open.splice(at < 0 ? open.length : at).at(0);
        const cut = start && nameCut(match, start.tag);
        if (!cut) continue;
        start.edits.push(editOf(cut));
        cuts.push(cut);
        continue;
      }
      const tag = cutsOf(match, name, source);
      const edits = tag.cuts.map(editOf);
      if (tag.culprit !== undefined) {
        const { line, column } = placeOf(source, offsetOf(match.index));
        tags.push({ culprit: tag.culprit, line, column, edits });
        cuts.push(...tag.cuts);
      }
      open.push({ name, tag, edits });
    }
    if (cuts.length > 0) found.set(node, { tags, mended: applied(value, cuts) });
  }
  return found;
}

/** What is wrong with a start tag, if anything, and the changes to it. */
interface TagCuts {
  culprit?: string;
  cuts: Cut[];
  /** What becomes of its name, also in the end tag: nothing, or the tag goes. */
  name?: string;
}

/** The change to the name of a tag, or to all of it. */
function nameCut(
  { index, 0: tag, 1: slash = '', 2: written = '' }: RegExpExecArray,
  { name }: TagCuts,
): Cut | undefined {
  if (name === undefined) return undefined;
  if (name === '') return { from: index, to: index + tag.length, replacement: '' };
  const from = index + 1 + slash.length;
  return { from, to: from + written.length, replacement: name };
}

function cutsOf(match: RegExpExecArray, name: string, source: string): TagCuts {
  const whole = (): TagCuts => {
    const own = { culprit: `<${name}>`, name: '' };
    return { ...own, cuts: [nameCut(match, { ...own, cuts: [] })].filter((cut) => cut !== undefined) };
  };
  if (UNWRAPPED.has(name)) return whole();
  const renamed = Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
  // A tag that must go as a whole is not made better by what it loses.
  if (renamed === undefined && !AUTHOR_HTML.tagNames?.includes(name)) return { cuts: [] };
  const start = match.index + 1 + name.length;
  const attributes = [...(match[3] ?? '').matchAll(ATTRIBUTE)];
  const lost = attributes.filter(([, attribute = '', ...values]) =>
    isHarmless(name, attribute, values.join(''), source),
  );
  const first = lost[0]?.[1]?.toLowerCase();
  // A link without an address only made a place.
  if (name === 'a' && first !== undefined && lost.length === attributes.length)
    return { ...whole(), culprit: `\`${first}\` of <a>` };
  const cuts = lost.map(({ index, 0: { length } }) => {
    return { from: start + index, to: start + index + length, replacement: '' };
  });
  if (renamed !== undefined) {
    const own = { culprit: `<${name}>`, name: renamed };
    return { ...own, cuts: [nameCut(match, { ...own, cuts }), ...cuts].filter((cut) => cut !== undefined) };
  }
  return first === undefined ? { cuts } : { culprit: `\`${first}\` of <${name}>`, cuts };
}

function applied(value: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, replacement }) => text.slice(0, from) + replacement + text.slice(to), value);
}
