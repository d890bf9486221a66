import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Mails to one address in a day: nobody can use the forms to fill the mailbox of somebody else. */
const MOST_A_DAY = 5;
/** Who presses twice gets one mail; who waits in vain for longer gets another. */
const PAUSE = 5 * MINUTE;
const FIRST_WAIT = 5 * MINUTE;
const LONGEST_WAIT = 4 * HOUR;
/** After this time, a mail that the program does not take is given up. */
const PERSISTENCE = 3 * DAY;

/** What the owner of an e-mail address is asked to confirm. */
export type MailSubject = { post: string } | { newsletters: readonly string[] };

/** A mail that asks somebody to confirm something. */
export interface ConfirmationMail {
  email: string;
  /** Part of the link in it. */
  token: string;
  subject: MailSubject;
  /** Milliseconds since 1970. */
  time: number;
  /** When it was handed to the mail program. */
  sent: number | undefined;
  /** How often the program did not take it. */
  tries: number;
}

/** The mails that ask for a confirmation: those that wait, and those that were sent, whose links still work. */
export class Mails {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Whether an address has had as many mails as it may get in a day. */
  isUsedUp(email: string, now: number): boolean {
    const count = 'SELECT count(*) AS count FROM mails WHERE email = ? COLLATE NOCASE AND time > ?';
    return Number(this.#database.prepare(count).get(email, now - DAY)?.['count']) >= MOST_A_DAY;
  }

  /**
   * Adds a mail to those that wait, within the bounds: not while one about the same waits or has just been sent.
   * @returns false where no mail was added
   */
  add(email: string, subject: MailSubject, now: number): boolean {
    if (this.isUsedUp(email, now) || this.#isAskedAlready(email, subject, now)) return false;
    this.#run(
      'INSERT INTO mails (token, email, post, newsletters, time, due) VALUES (?, ?, ?, ?, ?, ?)',
      ...[randomBytes(18).toString('base64url'), email, ...columnsOf(subject), now, now],
    );
    return true;
  }

  /** The mails to send now. Those that were never tried come first, so that addresses that fail keep nobody waiting. */
  due(now: number, most: number): ConfirmationMail[] {
    return this.#find('WHERE due <= ? ORDER BY tries, time LIMIT ?', now, most);
  }

  byToken(token: string): ConfirmationMail | undefined {
    return this.#find('WHERE token = ?', token)[0];
  }

  ofEmail(email: string): ConfirmationMail[] {
    return this.#find('WHERE email = ? COLLATE NOCASE ORDER BY time', email);
  }

  setSent(token: string, now: number): void {
    this.#run('UPDATE mails SET sent = ?, due = NULL WHERE token = ?', now, token);
  }

  /**
   * Puts a mail off that the program did not take, longer each time.
   * @returns false when it is given up
   */
  putOff({ token, tries, time }: ConfirmationMail, now: number): boolean {
    const isGivenUp = now - time >= PERSISTENCE;
    const due = isGivenUp ? null : now + Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT);
    this.#run('UPDATE mails SET tries = tries + 1, due = ? WHERE token = ?', due, token);
    return !isGivenUp;
  }

  deleteOf(about: { email: string } | { post: string }): void {
    if ('post' in about) this.#run('DELETE FROM mails WHERE post = ?', about.post);
    else this.#run('DELETE FROM mails WHERE email = ? COLLATE NOCASE', about.email);
  }

  /** Deletes those from before a time, and with them their links. */
  forget(before: number): void {
    this.#run('DELETE FROM mails WHERE time < ?', before);
  }

  #isAskedAlready(email: string, subject: MailSubject, now: number): boolean {
    const [post, newsletters] = columnsOf(subject);
    return (
      this.#find(
        'WHERE email = ? COLLATE NOCASE AND post IS ? AND newsletters IS ? AND (due IS NOT NULL OR time > ?)',
        ...[email, post, newsletters, now - PAUSE],
      ).length > 0
    );
  }

  #find(where: string, ...values: SQLInputValue[]): ConfirmationMail[] {
    return this.#database
      .prepare(`SELECT * FROM mails ${where}`)
      .all(...values)
      .map(mailOf);
  }

  #run(statement: string, ...values: SQLInputValue[]): void {
    this.#database.prepare(statement).run(...values);
  }
}

function columnsOf(subject: MailSubject): [post: string | null, newsletters: string | null] {
  return 'post' in subject ? [subject.post, null] : [null, subject.newsletters.toSorted().join(' ')];
}

function mailOf(row: Record<string, SQLOutputValue>): ConfirmationMail {
  const { email, token, post, newsletters, time, sent, tries } = row;
  return {
    email: String(email),
    token: String(token),
    subject: post === null ? { newsletters: String(newsletters).split(' ') } : { post: String(post) },
    time: Number(time),
    sent: sent === null ? undefined : Number(sent),
    tries: Number(tries),
  };
}
