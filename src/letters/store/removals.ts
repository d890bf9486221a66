import type { DatabaseSync } from 'node:sqlite';

/** A published comment that its author wants removed. */
export interface Removal {
  id: string;
  /** The path of the story. */
  story: string;
}

/** Removals on request, which the next pull brings to the content. */
export class Removals {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Adds one. A comment that came back to the site since it was removed can be removed again. */
  add({ id, story }: Removal): void {
    const add = 'INSERT INTO removals (id, story) VALUES (?, ?) ON CONFLICT DO UPDATE SET pulled = NULL';
    this.#database.prepare(add).run(id, story);
  }

  /** Gives up a removal that is not yet in the content. */
  cancel(id: string): void {
    this.#database.prepare('DELETE FROM removals WHERE id = ? AND pulled IS NULL').run(id);
  }

  /** Whether a comment was taken out of the content. */
  isPulled(id: string): boolean {
    return this.#database.prepare('SELECT 1 FROM removals WHERE id = ? AND pulled IS NOT NULL').get(id) !== undefined;
  }

  /** Those that are not yet in the content. */
  waiting(): Removal[] {
    const rows = this.#database.prepare('SELECT id, story FROM removals WHERE pulled IS NULL ORDER BY story, id').all();
    return rows.map(({ id, story }) => ({ id: String(id), story: String(story) }));
  }

  setPulled(ids: readonly string[], now: number): void {
    const mark = this.#database.prepare('UPDATE removals SET pulled = ? WHERE id = ?');
    for (const id of ids) mark.run(now, id);
  }
}
