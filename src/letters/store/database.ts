import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const FILE = 'letters.db';

/** The tables, one step for each version of them. Steps are only added: a database keeps the number of its last one. */
const STEPS = [
  `CREATE TABLE posts (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    story TEXT NOT NULL,
    parent TEXT,
    name TEXT NOT NULL,
    email TEXT,
    place TEXT,
    text TEXT NOT NULL,
    time INTEGER NOT NULL,
    sender TEXT NOT NULL,
    signals TEXT NOT NULL,
    fingerprint TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    original TEXT,
    pick INTEGER NOT NULL DEFAULT 0,
    moderator TEXT,
    decided INTEGER,
    confirmed INTEGER,
    pulled INTEGER,
    branch TEXT
  ) STRICT;
  CREATE INDEX posts_by_state ON posts (state, time);
  CREATE INDEX posts_by_sender ON posts (sender);
  CREATE INDEX posts_by_email ON posts (email);
  CREATE TABLE removals (id TEXT PRIMARY KEY, story TEXT NOT NULL, pulled INTEGER) STRICT;
  CREATE TABLE subscribers (
    newsletter TEXT NOT NULL,
    email TEXT NOT NULL,
    time INTEGER NOT NULL,
    confirmed INTEGER,
    asked INTEGER,
    token TEXT NOT NULL UNIQUE,
    PRIMARY KEY (newsletter, email)
  ) STRICT;
  CREATE TABLE mails (
    token TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    post TEXT,
    newsletters TEXT,
    time INTEGER NOT NULL,
    due INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    sent INTEGER
  ) STRICT;
  CREATE INDEX mails_by_due ON mails (due);
  CREATE INDEX mails_by_email ON mails (email COLLATE NOCASE);
  CREATE TABLE bans (kind TEXT NOT NULL, value TEXT NOT NULL, time INTEGER NOT NULL, PRIMARY KEY (kind, value)) STRICT;
  CREATE TABLE moderators (name TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT;
  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
];

/**
 * Opens the database of letters, and makes it where there is none.
 * @param folder of it; what is made there can be read by its owner alone, since it holds names and e-mail addresses
 */
export function openDatabase(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, FILE);
  // The folder may be an older one that everybody can read. SQLite gives the files beside a database the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 5000 });
  // With FULL, a transaction that was committed is on the disk also after a power cut: https://sqlite.org/wal.html
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  for (const [at, step] of STEPS.entries()) {
    if (at >= version) database.exec(`BEGIN IMMEDIATE; ${step} PRAGMA user_version = ${at + 1}; COMMIT;`);
  }
  return database;
}
