import { spawn } from 'node:child_process';
import { stringsOf } from '../../strings/strings.ts';
import type { Paper } from '../content/paper.ts';
import type { Store } from '../store/store.ts';
import { mailMessage, type Mail } from './mail-message.ts';

/** How long the mail program may take, in milliseconds. */
const PATIENCE = 30_000;

/** The paths of the links in mails. */
export const MAIL_PATHS = { confirm: '/confirm', unsubscribe: '/unsubscribe' } as const;

/**
 * Sends the mails that readers wait for, with a program of the machine. Which mails those are is in the database, so that none
 * is forgotten when the server or the mail program stops.
 */
export class Outbox {
  readonly #command: string;
  readonly #paper: Paper;
  readonly #store: Store;
  readonly #nameOf: (newsletter: string) => string;
  readonly #log: (line: string) => void;
  /** Tokens of mails that are sent while the database does not know it yet, which happens when the disk is full. */
  readonly #sent = new Set<string>();
  #running: Promise<void> | undefined;
  #hasMore = false;
  #isStopped = false;

  /**
   * @param command takes a mail with its headers on standard input, such as `sendmail -t`
   * @param nameOf the name of a newsletter
   */
  constructor(
    command: string,
    {
      paper,
      store,
      nameOf,
      log,
    }: { paper: Paper; store: Store; nameOf: (newsletter: string) => string; log: (line: string) => void },
  ) {
    this.#command = command;
    this.#paper = paper;
    this.#store = store;
    this.#nameOf = nameOf;
    this.#log = log;
  }

  /** Sends what is waiting. A mail that the program does not take is tried again at the next call. */
  send(): Promise<void> {
    this.#hasMore = true;
    this.#running ??= this.#sendAll()
      .catch((error: Error) => this.#log(`Mails wait until the database can be used: ${error.message}`))
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Ends when the mail that is being sent is sent. */
  async stop(): Promise<void> {
    this.#hasMore = false;
    this.#isStopped = true;
    await this.#running;
  }

  async #sendAll(): Promise<void> {
    // What was added while mails were sent is waiting, too.
    while (this.#hasMore) {
      this.#hasMore = false;
      await this.#sendWaiting();
    }
  }

  async #sendWaiting(): Promise<void> {
    const { name, language } = this.#paper;
    const { postMail, signupMail } = stringsOf(language).letterServer;
    const { posts, subscribers } = this.#store;
    for (const { id, email = '', token = '' } of posts.toMail()) {
      if (this.#isStopped) return;
      const text = postMail.text(name, this.#link(token));
      await this.#sendOnce(token, { to: email, subject: postMail.subject(name), text }, (now) =>
        posts.setMailed(id, now),
      );
    }
    for (const { email, token, newsletter } of subscribers.toMail()) {
      if (this.#isStopped) return;
      const text = signupMail.text(this.#nameOf(newsletter), this.#link(token));
      await this.#sendOnce(token, { to: email, subject: signupMail.subject(name), text }, (now) =>
        subscribers.setMailed(token, now),
      );
    }
  }

  #link(token: string): string {
    return `${this.#paper.server ?? ''}${MAIL_PATHS.confirm}?token=${token}`;
  }

  /** Sends a mail and keeps that it is sent. When that cannot be kept, the next call tries it again, without the mail. */
  async #sendOnce(token: string, mail: Omit<Mail, 'from'>, keep: (now: number) => void): Promise<void> {
    if (!this.#sent.has(token) && !(await this.#isSent(mail))) return;
    this.#sent.add(token);
    keep(Date.now());
    this.#sent.delete(token);
  }

  /** One address that is refused must not keep the mails to others waiting. */
  async #isSent(mail: Omit<Mail, 'from'>): Promise<boolean> {
    const from = { name: this.#paper.name, address: this.#paper.email };
    try {
      await pipe(this.#command, mailMessage({ from, ...mail }));
      return true;
    } catch (error) {
      this.#log(`A mail could not be sent, and is tried again: ${(error as Error).message}`);
      return false;
    }
  }
}

/** Hands a text to a command of the person who runs the server. Nothing that a reader sent is part of the command. */
function pipe(command: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`\`${command}\` ended with status ${status}.`));
    });
    // A program that does not read ends with a status, which says more than a broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}
