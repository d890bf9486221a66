import type { Edit } from '../../lib/problem.ts';
import { placeOf } from '../../schema/yaml/source-text.ts';
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

/** Elements that only look; their words stay. */
const UNWRAPPED = new Set(['basefont', 'big', 'blink', 'center', 'font', 'marquee', 'nobr', 'tt']);
/** Elements with another name today, or at another level. */
const RENAMED: Readonly<Record<string, string>> = { acronym: 'abbr', h1: 'h2', strike: 's' };
/** Attributes that decide only how something looks, or how its link opens. */
const HARMLESS =
  /^(?:target|rel|class|style|align|valign|width|height|border|cellpadding|cellspacing|bgcolor|color|face|size|hspace|vspace|nowrap|clear|data-[\w-]+)$/i;
/** Style that decides whether words are shown. */
const HIDING = /display|visibility|content|position|font-size/i;

const TAG = /<(\/?)([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
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
  const open: { name: string; edits: Edit[] }[] = [];
  for (const node of nodes) {
    const { start, end } = node.position ?? {};
    const { value } = node;
    // Within quotations and lists, the lines of the file have more characters than those of the HTML.
    if (start?.offset === undefined || source.slice(start.offset, end?.offset) !== value) continue;
    const base = start.offset;
    const tags: MendableTag[] = [];
    const cuts: Cut[] = [];
    const editOf = ({ from, to, replacement }: Cut): Edit => {
      const { line, column } = placeOf(source, base + from);
      return { line, column, length: to - from, replacement };
    };
    for (const match of value.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length)).matchAll(TAG)) {
      const [, slash, written = ''] = match;
      const name = written.toLowerCase();
      if (slash === '/') {
        const at = open.findLastIndex((one) => one.name === name);
        const cut = nameCut(match, name);
        if (at < 0 || !cut) continue;
        open.splice(at).at(0)?.edits.push(editOf(cut));
        cuts.push(cut);
        continue;
      }
      const { culprit, found: inTag } = cutsOf(match, name);
      if (culprit === undefined) continue;
      const { line, column } = placeOf(source, base + match.index);
      const edits = inTag.map(editOf);
      tags.push({ culprit, line, column, edits });
      cuts.push(...inTag);
      if (nameCut(match, name)) open.push({ name, edits });
    }
    if (cuts.length > 0) found.set(node, { tags, mended: applied(value, cuts) });
  }
  return found;
}

/** The change to the name of a tag, or to all of it. */
function nameCut({ index, 0: tag, 1: slash = '' }: RegExpExecArray, name: string): Cut | undefined {
  if (UNWRAPPED.has(name)) return { from: index, to: index + tag.length, replacement: '' };
  const replacement = Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
  const from = index + 1 + slash.length;
  return replacement === undefined ? undefined : { from, to: from + name.length, replacement };
}

function cutsOf(match: RegExpExecArray, name: string): { culprit?: string; found: Cut[] } {
  const own = nameCut(match, name);
  if (own && UNWRAPPED.has(name)) return { culprit: `<${name}>`, found: [own] };
  // A tag that must go as a whole is not made better by what it loses.
  if (!own && !AUTHOR_HTML.tagNames?.includes(name)) return { found: [] };
  const start = match.index + 1 + name.length;
  const attributes = [...(match[3] ?? '').matchAll(ATTRIBUTE)].filter(
    ([, attribute = '', ...values]) =>
      HARMLESS.test(attribute) && !(attribute.toLowerCase() === 'style' && HIDING.test(values.join(''))),
  );
  const found = attributes.map(({ index, 0: { length } }) => {
    return { from: start + index, to: start + index + length, replacement: '' };
  });
  if (own) return { culprit: `<${name}>`, found: [own, ...found] };
  const [first] = attributes;
  return first ? { culprit: `\`${(first[1] ?? '').toLowerCase()}\` of <${name}>`, found } : { found };
}

function applied(value: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, { from, to, replacement }) => text.slice(0, from) + replacement + text.slice(to), value);
}
