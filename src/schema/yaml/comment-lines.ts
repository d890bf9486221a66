import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, parseDocument, stringify, type Document, type YAMLMap } from 'yaml';
import type { Comment } from '../comments/comment-file.ts';

/** A comment as another place than `content/` hands it over. */
export type NewComment = Omit<Comment, 'author'>;

/**
 * Merges comments into the text of a file of comments.
 *
 * A comment whose id is there already stays as it is, whatever an editor has changed in it; one that comes as removed loses
 * its name and text also in the file. New ones are added at the end, oldest first. All else keeps its bytes: order, notes of
 * editors (`#`), quotation marks.
 * @param text of the file; undefined when there is none yet
 * @returns the text of the new file, which is the same when there was nothing to do
 * @throws when the text is no file of comments
 */
export function mergeComments(text: string | undefined, comments: readonly NewComment[]): string {
  const before = text === undefined || text.trim() === '' ? undefined : text;
  const known = knownIds(before);
  const added = comments
    .filter(({ id }, index) => !known.has(id) && comments.findIndex((other) => other.id === id) === index)
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const gone = comments.filter(({ id, status }) => status === 'removed' && known.get(id) === 'shown');
  const cleared =
    before !== undefined && gone.length > 0 ? withoutWords(before, new Set(gone.map(({ id }) => id))) : before;
  if (added.length === 0) return cleared ?? '';
  return cleared === undefined ? linesOf(added) : appended(cleared, added);
}

function knownIds(text: string | undefined): Map<string, 'removed' | 'shown'> {
  const file: unknown = text === undefined ? { comments: [] } : parse(text, { schema: 'core' });
  const list: unknown = Object(file).comments;
  if (!Array.isArray(list)) throw new Error('This is not a file of comments: it has no list `comments`.');
  return new Map(
    list.map((entry: unknown) => {
      const { id, status } = Object(entry) as Partial<Comment>;
      return [String(id), status ?? 'shown'];
    }),
  );
}

/** A whole file. */
function linesOf(comments: readonly NewComment[]): string {
  return stringify({ comments: comments.map(ordered) }, { lineWidth: 0, blockQuote: 'literal', schema: 'core' });
}

/** The fields in the order of the documentation. The text ends a line, so that YAML writes it as plain lines. */
function ordered({ id, name, time, text, parent, pick, status, from }: NewComment): object {
  const words = status === 'removed' ? {} : { name, text: text === undefined ? undefined : `${text.trim()}\n` };
  const fields = { id, name: words.name, time, text: words.text, parent, pick, status, from };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Adds lines at the end of the list, in its indentation. Where that does not give the wanted list, YAML rewrites the file. */
function appended(text: string, comments: readonly NewComment[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /^comments:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /m.exec(text)?.[1] ?? '  ';
  const lines = linesOf(comments)
    .split('\n')
    .slice(1)
    .map((line) => (line === '' ? '' : indent + line.slice(2)));
  const whole = text.endsWith('\n') ? text : text + lineEnd;
  const result = whole + lines.join(lineEnd);
  const document = parseDocument(text, { schema: 'core' });
  for (const comment of comments) document.addIn(['comments'], document.createNode(ordered(comment)));
  return isSame(result, document) ? result : document.toString({ lineWidth: 0 });
}

function isSame(text: string, document: Document): boolean {
  const parsed = parseDocument(text, { schema: 'core' });
  return parsed.errors.length === 0 && isDeepStrictEqual(parsed.toJS(), document.toJS());
}

/**
 * Takes the words of some comments out of a file: the lines of their names and texts. Where these are not on lines of their
 * own, YAML rewrites the file.
 */
function withoutWords(text: string, ids: ReadonlySet<string>): string {
  const document = parseDocument(text, { schema: 'core' });
  const list = document.get('comments');
  const entries = isSeq(list) ? list.items.filter(isMap).filter((entry) => ids.has(String(entry.get('id')))) : [];
  // From the last to the first, so that the places before them stay right.
  const result = entries.toReversed().reduce((rest, entry) => cutWords(rest, entry), text);
  for (const entry of entries) {
    for (const name of WORDS) entry.delete(name);
    entry.set('status', 'removed');
  }
  return isSame(result, document) ? result : document.toString({ lineWidth: 0 });
}

const WORDS = ['name', 'text'];

function cutWords(text: string, { items, range }: YAMLMap): string {
  const starts = items.map(({ key }) => (isScalar(key) ? text.lastIndexOf('\n', key.range?.[0] ?? 0) + 1 : 0));
  const end = range?.[1] ?? text.length;
  const indent = ' '.repeat((isScalar(items[0]?.key) ? (items[0].key.range?.[0] ?? 0) : 0) - (starts[0] ?? 0));
  const ends = starts.map((_, index) => starts[index + 1] ?? (text.indexOf('\n', end - 1) + 1 || text.length));
  const isWords = items.map(({ key }) => isScalar(key) && WORDS.includes(String(key.value)));
  const last = isWords.lastIndexOf(true);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return starts.reduceRight((rest, start, index) => {
    if (!isWords[index]) return rest;
    const note = index === last ? `${indent}status: removed${lineEnd}` : '';
    return rest.slice(0, start) + note + rest.slice(ends[index]);
  }, text);
}
