import { hash } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { NewPost, Post, PostState, Signal, Words } from './post.ts';

type Row = Record<string, SQLOutputValue>;

/** Posts that a page of the queue shows. */
export const PAGE_LENGTH = 50;

/** The posts in the database. Every value is bound to a parameter, never put into a statement. */
export class Posts {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Adds a post. One that says the same as an earlier one in the same place is not added: the reader pressed twice.
   * @returns the post as it is kept, which may be the earlier one
   */
  add(post: NewPost): Post {
    const { id, kind, story, parent, name, email, place, text, time, sender, signals, state } = post;
    const print = fingerprint(post);
    this.#run(
      `INSERT INTO posts (id, kind, story, parent, name, email, place, text, time, sender, signals, fingerprint, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING`,
      ...[id, kind, story, parent ?? null, name, email ?? null, place ?? null, text, time, sender, signals.join(' ')],
      ...[print, state],
    );
    return this.#find('WHERE fingerprint = ?', print)[0] as Post;
  }

  byId(id: string): Post | undefined {
    return this.#find('WHERE id = ?', id)[0];
  }

  /** A page of the posts in a state, the oldest first where they wait, else the latest decision first. */
  inState(state: PostState, page = 1): Post[] {
    const order = state === 'waiting' ? 'time, id' : 'coalesce(decided, time) DESC, id';
    return this.#find(
      `WHERE state = ? ORDER BY ${order} LIMIT ? OFFSET ?`,
      state,
      PAGE_LENGTH,
      (page - 1) * PAGE_LENGTH,
    );
  }

  /** How many posts are in each state. */
  counts(): Partial<Record<PostState, number>> {
    const rows = this.#database.prepare('SELECT state, count(*) AS count FROM posts GROUP BY state').all();
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Approved posts that no pull has taken yet, the oldest first. */
  approved(): Post[] {
    return this.#find(`WHERE state = 'approved' AND pulled IS NULL ORDER BY time, id`);
  }

  /** Approved posts that a pull put on the branch of a pull request, the oldest first. */
  onBranches(): Post[] {
    return this.#find(`WHERE state = 'approved' AND branch IS NOT NULL ORDER BY time, id`);
  }

  /** The latest posts, whatever became of them. */
  latest(most: number): Post[] {
    return this.#find('ORDER BY time DESC LIMIT ?', most);
  }

  ofEmail(email: string): Post[] {
    return this.#find('WHERE email = ? COLLATE NOCASE ORDER BY time', email);
  }

  /** How many posts came from a sender, today. */
  countOf(sender: string): number {
    return this.#count('sender = ?', sender);
  }

  isApproved(id: string): boolean {
    return this.#count(`id = ? AND state = 'approved'`, id) > 0;
  }

  /** Moves a post to another state. */
  decide(id: string, state: PostState, moderator: string, now: number): boolean {
    const { changes } = this.#run(
      'UPDATE posts SET state = ?, moderator = ?, decided = ? WHERE id = ?',
      ...[state, moderator, now, id],
    );
    return changes === 1;
  }

  /** Changes what a post says, and keeps what the reader wrote. */
  edit(id: string, { name, place, text }: Words): void {
    const post = this.byId(id);
    if (!post || (post.name === name && post.place === place && post.text === text)) return;
    const original = post.original ?? { name: post.name, place: post.place, text: post.text };
    this.#run(
      'UPDATE posts SET name = ?, place = ?, text = ?, original = ? WHERE id = ?',
      ...[name, place ?? null, text, JSON.stringify(original), id],
    );
  }

  setPick(id: string, pick: boolean): void {
    this.#run('UPDATE posts SET pick = ? WHERE id = ?', Number(pick), id);
  }

  /** @param branch of the pull request, if it is one */
  setPulled(ids: readonly string[], now: number, branch?: string): void {
    for (const id of ids) this.#run('UPDATE posts SET pulled = ?, branch = ? WHERE id = ?', now, branch ?? null, id);
  }

  /**
   * The owner of the e-mail address has followed the link. What was put aside or decided meanwhile stays so.
   * @returns false when the post is confirmed already, or is not there
   */
  confirm(id: string, now: number): boolean {
    const { changes } = this.#run(
      `UPDATE posts SET confirmed = ?, state = iif(state = 'unconfirmed', 'waiting', state)
       WHERE id = ? AND confirmed IS NULL`,
      ...[now, id],
    );
    return changes === 1;
  }

  delete(id: string): void {
    this.#run('DELETE FROM posts WHERE id = ?', id);
  }

  /** Deletes what nobody confirmed, and what was put aside, before a time. */
  forget(before: number): void {
    this.#run(`DELETE FROM posts WHERE state IN ('unconfirmed', 'filtered') AND time < ?`, before);
  }

  #find(where: string, ...values: SQLInputValue[]): Post[] {
    return this.#database
      .prepare(`SELECT * FROM posts ${where}`)
      .all(...values)
      .map(postOf);
  }

  #count(where: string, ...values: SQLInputValue[]): number {
    const row = this.#database.prepare(`SELECT count(*) AS count FROM posts WHERE ${where}`).get(...values);
    return Number(row?.['count']);
  }

  #run(statement: string, ...values: SQLInputValue[]) {
    return this.#database.prepare(statement).run(...values);
  }
}

/** What makes two posts the same. Whoever mistyped the e-mail address can send the text again. */
function fingerprint({ kind, story, parent, name, text, email }: NewPost): string {
  return hash('sha256', JSON.stringify([kind, story, parent, name, text, email?.toLowerCase()]), 'base64url');
}

function postOf(row: Row): Post {
  const text = (column: string) => (row[column] === null ? undefined : String(row[column]));
  const number = (column: string) => (row[column] === null ? undefined : Number(row[column]));
  const original = text('original');
  return {
    id: String(row['id']),
    kind: row['kind'] === 'letter' ? 'letter' : 'comment',
    story: String(row['story']),
    parent: text('parent'),
    name: String(row['name']),
    email: text('email'),
    place: text('place'),
    text: String(row['text']),
    time: Number(row['time']),
    sender: String(row['sender']),
    signals: String(row['signals']).split(' ').filter(Boolean) as Signal[],
    state: String(row['state']) as PostState,
    confirmed: number('confirmed'),
    original: original === undefined ? undefined : (JSON.parse(original) as Words),
    pick: row['pick'] === 1,
    moderator: text('moderator'),
    decided: number('decided'),
    pulled: number('pulled'),
    branch: text('branch'),
  };
}
