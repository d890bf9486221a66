import type { DatabaseSync } from 'node:sqlite';
import { keptAddress } from '../form/mail-address.ts';
import type { NewPost } from './post.ts';

/** What a ban is about: a printed name, an e-mail address, the sender of today, or a word in a text. */
export const BAN_KINDS = ['name', 'email', 'sender', 'word'] as const;

export type BanKind = (typeof BAN_KINDS)[number];

/** A ban: posts that it is about are put aside. */
export interface Ban {
  kind: BanKind;
  value: string;
}

/** The bans that moderators made. */
export class Bans {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  add({ kind, value }: Ban, now: number): void {
    const add = 'INSERT INTO bans (kind, value, time) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    this.#database.prepare(add).run(kind, keptValue({ kind, value }), now);
  }

  remove({ kind, value }: Ban): void {
    this.#database.prepare('DELETE FROM bans WHERE kind = ? AND value = ?').run(kind, keptValue({ kind, value }));
  }

  all(): Ban[] {
    const rows = this.#database.prepare('SELECT kind, value FROM bans ORDER BY kind, value').all();
    return rows.map(({ kind, value }) => ({ kind: String(kind) as BanKind, value: String(value) }));
  }

  /** Whether one of the bans is about a post. */
  isBanned({ name, email = '', sender, text }: Pick<NewPost, 'name' | 'email' | 'sender' | 'text'>): boolean {
    const values: Record<Exclude<BanKind, 'word'>, string> = { name, email, sender };
    const words = ` ${folded(`${name} ${text}`).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
    return this.all().some(({ kind, value }) =>
      kind === 'word' ? words.includes(` ${value} `) || isIdeographic(value, words) : folded(values[kind]) === value,
    );
  }
}

/** A ban of an address is about the form in which addresses are kept. */
function keptValue({ kind, value }: Ban): string {
  return folded(kind === 'email' ? keptAddress(value) : value);
}

/** Compares without capitals, and with the ordinary letters in place of look-alikes of Unicode such as ｖｉａｇｒａ. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Scripts without spaces have no words that could be compared whole. */
function isIdeographic(value: string, words: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(value) && words.includes(value);
}
