import { damagedExport } from './damaged-export.ts';

/** A row of a table of Ghost's database. */
export type GhostRow = Readonly<Record<string, unknown>>;

/** The tables of an export that a paper is made of. */
export interface GhostData {
  posts: GhostRow[];
  tags: GhostRow[];
  users: GhostRow[];
  /** Which post has which tags and authors, in order. */
  postTags: Map<string, string[]>;
  postAuthors: Map<string, string[]>;
  postMeta: Map<string, GhostRow>;
  settings: Map<string, string>;
}

/**
 * The tables of an export. There are three forms: `{ db: [{ data }] }` of the admin, `{ data }` of tools, and `{ posts }` of the
 * Content API, in which tags and authors are in each post.
 */
export function ghostData(json: string, file: string): GhostData {
  const tables = tablesIn(parsed(json, file));
  if (!Array.isArray(tables['posts'])) throw damagedExport(file, 'The file is JSON, but it has no list of posts.');
  const posts = rows(tables['posts']);
  const data: GhostData = {
    posts,
    tags: rows(tables['tags']),
    users: rows(tables['users'] ?? tables['authors']),
    postTags: links(rows(tables['posts_tags']), 'tag_id'),
    postAuthors: links(rows(tables['posts_authors']), 'author_id'),
    postMeta: new Map(rows(tables['posts_meta']).map((row) => [String(row['post_id']), row])),
    settings: settingsOf(tables['settings']),
  };
  for (const post of posts) takeNested(post, data);
  return data;
}

function parsed(json: string, file: string): unknown {
  const text = json.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw damagedExport(file, 'The file is empty.');
  if (/^\s*</.test(text)) throw damagedExport(file, 'The file is a web page and not JSON: the download failed.');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw damagedExport(file, `The file is not JSON: ${reason}.`, placeIn(reason, text));
  }
}

/** The place that the reason of a failure names; the end of a file that is not whole. */
function placeIn(reason: string, text: string): { line: number; column: number } {
  const [, line, column] = /line (\d+) column (\d+)/.exec(reason) ?? [];
  if (line !== undefined) return { line: Number(line), column: Number(column) };
  const at = /position (\d+)/.exec(reason)?.[1];
  const before = at !== undefined ? text.slice(0, Number(at)) : /end of/.test(reason) ? text : '';
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

function tablesIn(root: unknown): Record<string, unknown> {
  const { db } = (root ?? {}) as Record<string, unknown>;
  const first: unknown = Array.isArray(db) ? db[0] : root;
  const data = (first as Record<string, unknown> | null | undefined)?.['data'];
  return (data ?? first ?? {}) as Record<string, unknown>;
}

function rows(table: unknown): GhostRow[] {
  return Array.isArray(table) ? (table as GhostRow[]).filter((row) => typeof row === 'object' && row !== null) : [];
}

function links(table: readonly GhostRow[], key: string): Map<string, string[]> {
  const sorted = table.toSorted((a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0));
  const grouped = Map.groupBy(sorted, (row) => String(row['post_id']));
  return new Map(Array.from(grouped, ([post, all]) => [post, all.map((row) => String(row[key]))]));
}

/** Settings are a table of keys and values, or one object. */
function settingsOf(table: unknown): Map<string, string> {
  const text = (value: unknown) => (typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value));
  if (Array.isArray(table)) return new Map(rows(table).map(({ key, value }) => [String(key), text(value)]));
  return new Map(Object.entries((table ?? {}) as Record<string, unknown>).map(([key, value]) => [key, text(value)]));
}

/** Tags and authors in the post itself, as the Content API has them. */
function takeNested(post: GhostRow, { tags, users, postTags, postAuthors }: GhostData): void {
  const id = String(post['id']);
  const take = (table: GhostRow[], of: Map<string, string[]>, nested: unknown) => {
    const own = rows(nested);
    if (own.length === 0 || of.has(id)) return;
    for (const row of own) if (!table.some((known) => known['id'] === row['id'])) table.push(row);
    of.set(
      id,
      own.map((row) => String(row['id'])),
    );
  };
  take(tags, postTags, post['tags']);
  take(users, postAuthors, post['authors'] ?? (post['author'] ? [post['author']] : undefined));
}
