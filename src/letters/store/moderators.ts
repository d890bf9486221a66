import type { DatabaseSync } from 'node:sqlite';

/** The people who may moderate, with the hashes of their passwords. */
export class Moderators {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @returns undefined for nobody of this name */
  hashOf(name: string): string | undefined {
    const row = this.#database.prepare('SELECT hash FROM moderators WHERE name = ?').get(name);
    return row && String(row['hash']);
  }

  set(name: string, hash: string): void {
    const set =
      'INSERT INTO moderators (name, hash) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash';
    this.#database.prepare(set).run(name, hash);
  }

  names(): string[] {
    return this.#database
      .prepare('SELECT name FROM moderators ORDER BY name')
      .all()
      .map(({ name }) => String(name));
  }
}
