import type { DatabaseSync } from 'node:sqlite';

interface Write {
  run: () => unknown;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes that are committed together. Each commit waits for the disk, some milliseconds; the requests that came in
 * meanwhile share the next one.
 */
export class CommitBatch {
  readonly #database: DatabaseSync;
  #writes: Write[] = [];

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Runs statements in the next transaction.
   * @returns what `run` returned, when the transaction is on the disk
   * @throws the error of the transaction, of which then nothing is stored
   */
  write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#writes.length === 0) setImmediate(() => this.#commit());
      this.#writes.push({ run, resolve, reject });
    });
  }

  #commit(): void {
    const writes = this.#writes;
    this.#writes = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      const values = writes.map(({ run }) => run());
      this.#database.exec('COMMIT');
      for (const [at, { resolve }] of writes.entries()) resolve(values[at] as never);
    } catch (error) {
      // After some errors, SQLite has rolled back already.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      for (const { reject } of writes) reject(error);
    }
  }
}
