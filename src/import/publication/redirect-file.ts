import { isMap, isSeq, parseDocument } from 'yaml';
import type { RedirectLine } from '../plan/new-addresses.ts';

const HEAD = '# Addresses of the old site. A former address of a story is in its `aliases`.\n';

/**
 * The text of `content/redirects.yaml` with the addresses of an old site.
 * @param before the text of the file; undefined when there is none
 * @param isOurs true when nobody has changed the file since an import wrote it: its entries are then written anew
 */
export function redirectsText(
  before: string | undefined,
  wanted: readonly RedirectLine[],
  isOurs: boolean,
): string | undefined {
  const old = before === undefined ? [] : entriesOf(before);
  const fresh = new Set(wanted.map(({ from }) => from));
  if (before === undefined || isOurs) {
    const all = [...old.filter(({ from }) => !fresh.has(from)), ...wanted].sort((a, b) =>
      a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
    );
    return all.length === 0 ? undefined : `${HEAD}redirects:\n${all.map(lineOf).join('')}`;
  }
  const known = new Set(old.map(({ from }) => from));
  const missing = wanted.filter(({ from }) => !known.has(from));
  if (missing.length === 0) return before;
  // Our own form has a line for each entry; in any other, YAML writes the file anew and keeps its comments.
  const isList = /^redirects:[ \t]*(?:#.*)?\n(?:(?:[ \t]+.*|[ \t]*#.*|[ \t]*)(?:\n|$))*$/m.exec(before);
  if (isList && isList.index + isList[0].length === before.length && /^ {2}- /m.test(before))
    return `${before.replace(/\n*$/, '\n')}${missing.map(lineOf).join('')}`;
  const document = parseDocument(before, { version: '1.2', schema: 'core' });
  for (const entry of missing) document.addIn(['redirects'], document.createNode(entry, { flow: true }));
  return document.toString({ lineWidth: 0 });
}

function entriesOf(yaml: string): RedirectLine[] {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core' });
  const list = isMap(document.contents) ? document.get('redirects') : undefined;
  return isSeq(list) ? (list.toJSON() as RedirectLine[]) : [];
}

function lineOf({ from, to, gone }: RedirectLine): string {
  return `  - { from: ${scalar(from)}${to === undefined ? '' : `, to: ${scalar(to)}`}${gone ? ', gone: true' : ''} }\n`;
}

/** An address within braces: quoted where a character means something to YAML. */
function scalar(text: string): string {
  return /^[/\w.~%*+-][\w/.~%*+@=&;-]*$/.test(text) && !text.startsWith('*') ? text : JSON.stringify(text);
}
