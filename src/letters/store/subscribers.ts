import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** Somebody who signed up for a newsletter. */
export interface Subscriber {
  newsletter: string;
  email: string;
  /** Milliseconds since 1970. */
  time: number;
  /** When the owner of the address confirmed it; undefined as long as nobody did. */
  confirmed: number | undefined;
  /** Part of the link that unsubscribes. */
  token: string;
}

/** Those who signed up for newsletters. */
export class Subscribers {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Adds an address. One that is on the list already stays as it is, so that nobody learns who reads what. */
  add(newsletter: string, email: string, now: number): void {
    this.#database
      .prepare('INSERT INTO subscribers (newsletter, email, time, token) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(newsletter, email.toLowerCase(), now, randomBytes(18).toString('base64url'));
  }

  byToken(token: string): Subscriber | undefined {
    return this.#find('WHERE token = ?', token)[0];
  }

  ofEmail(email: string): Subscriber[] {
    return this.#find('WHERE email = ?', email.toLowerCase());
  }

  all(): Subscriber[] {
    return this.#find('ORDER BY newsletter, time, email');
  }

  /**
   * Those who get newsletters: without those who were asked to confirm their address and did not.
   * @param isAsking whether everybody is asked, also those who signed up before that
   */
  listed(isAsking: boolean): Subscriber[] {
    const unasked = isAsking ? '' : 'OR asked IS NULL';
    return this.#find(`WHERE confirmed IS NOT NULL ${unasked} ORDER BY newsletter, time, email`);
  }

  /** Those who signed up while nobody was asked to confirm an address. */
  unasked(): Subscriber[] {
    return this.#find('WHERE confirmed IS NULL AND asked IS NULL ORDER BY time');
  }

  setAsked(newsletter: string, email: string, now: number): void {
    const set = 'UPDATE subscribers SET asked = ? WHERE newsletter = ? AND email = ?';
    this.#database.prepare(set).run(now, newsletter, email.toLowerCase());
  }

  /** @returns false when this address is not on the list */
  confirm(newsletter: string, email: string, now: number): boolean {
    const confirm = 'UPDATE subscribers SET confirmed = coalesce(confirmed, ?) WHERE newsletter = ? AND email = ?';
    return this.#database.prepare(confirm).run(now, newsletter, email.toLowerCase()).changes === 1;
  }

  delete(token: string): void {
    this.#database.prepare('DELETE FROM subscribers WHERE token = ?').run(token);
  }

  /** Deletes those who were asked before a time and did not confirm. */
  forget(before: number): void {
    this.#database.prepare('DELETE FROM subscribers WHERE confirmed IS NULL AND asked < ?').run(before);
  }

  #find(where: string, ...values: string[]): Subscriber[] {
    return this.#database
      .prepare(`SELECT * FROM subscribers ${where}`)
      .all(...values)
      .map(subscriberOf);
  }
}

function subscriberOf(row: Record<string, SQLOutputValue>): Subscriber {
  return {
    newsletter: String(row['newsletter']),
    email: String(row['email']),
    time: Number(row['time']),
    confirmed: row['confirmed'] === null ? undefined : Number(row['confirmed']),
    token: String(row['token']),
  };
}
