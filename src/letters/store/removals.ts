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

  add({ id, story }: Removal): void {
    this.#database.prepare('INSERT INTO removals (id, story) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, story);
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
