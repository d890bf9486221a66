import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Bans } from './bans.ts';
import { CommitBatch } from './commit-batch.ts';
import { openDatabase } from './database.ts';
import { Mails } from './mails.ts';
import { Moderators } from './moderators.ts';
import { Posts } from './posts.ts';
import { Removals } from './removals.ts';
import { Subscribers } from './subscribers.ts';

/** How long something waits for a click in a mail, and how long what was put aside can still be found. */
const PATIENCE = 30 * 86_400_000;

/** Everything that the letters server keeps. */
export interface Store {
  posts: Posts;
  removals: Removals;
  subscribers: Subscribers;
  mails: Mails;
  bans: Bans;
  moderators: Moderators;
  /** The key of signatures, made with the database. */
  secret: string;
  /** For what readers send: a promise that holds when it is on the disk. */
  batch: CommitBatch;
  /** Takes what was deleted or overwritten out of the write-ahead log, too, which otherwise keeps it until the server ends. */
  erase(): void;
  close(): void;
}

/** Opens what is kept in a folder, and begins it where there is nothing. */
export function openStore(folder: string): Store {
  const database = openDatabase(folder);
  return {
    posts: new Posts(database),
    removals: new Removals(database),
    subscribers: new Subscribers(database),
    mails: new Mails(database),
    bans: new Bans(database),
    moderators: new Moderators(database),
    secret: secretIn(database),
    batch: new CommitBatch(database),
    erase: () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: () => database.close(),
  };
}

/**
 * Deletes what has waited too long for a click in a mail, and what was put aside and not looked for. Everything that was
 * deleted or overwritten since the last time leaves the disk, too.
 * @param now milliseconds since 1970
 */
export function tidyStore({ posts, subscribers, mails, erase }: Store, now: number): void {
  for (const table of [posts, subscribers, mails]) table.forget(now - PATIENCE);
  erase();
}

function secretIn(database: DatabaseSync): string {
  const add = `INSERT INTO secrets (name, value) VALUES ('signing', ?) ON CONFLICT DO NOTHING`;
  database.prepare(add).run(randomBytes(32).toString('base64url'));
  return String(database.prepare(`SELECT value FROM secrets WHERE name = 'signing'`).get()?.['value']);
}
