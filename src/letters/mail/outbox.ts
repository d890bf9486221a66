import { spawn } from 'node:child_process';
import { intl } from '../../lib/intl.ts';
import { stringsOf } from '../../strings/strings.ts';
import { serverOf, type Paper } from '../content/paper.ts';
import type { ConfirmationMail } from '../store/mails.ts';
import type { Store } from '../store/store.ts';
import { mailMessage, type Mail } from './mail-message.ts';

/** How long the mail program may take, in milliseconds. */
const PATIENCE = 30_000;
/** Mails that are sent at once: one server that does not answer must not keep the others waiting. */
const MOST_AT_ONCE = 5;

/** The paths of the links in mails. */
export const MAIL_PATHS = { confirm: '/confirm', unsubscribe: '/unsubscribe' } as const;

/** What an outbox needs to know. */
export interface OutboxContext {
  paper: Paper;
  store: Pick<Store, 'mails'>;
  /** The name of a newsletter. */
  nameOf: (newsletter: string) => string;
  /** Milliseconds since 1970. */
  now: () => number;
  log: (line: string) => void;
}

/**
 * Sends the mails that readers wait for, with a program of the machine. Which mails those are is in the database, so that none
 * is forgotten when the server or the mail program stops.
 */
export class Outbox {
  readonly #command: string;
  readonly #context: OutboxContext;
  /** Tokens of mails that are sent while the database does not know it yet, which happens when the disk is full. */
  readonly #sent = new Set<string>();
  #running: Promise<void> | undefined;
  #hasMore = false;
  #isStopped = false;

  /** @param command takes a mail with its headers on standard input, such as `sendmail -t` */
  constructor(command: string, context: OutboxContext) {
    this.#command = command;
    this.#context = context;
  }

  /** Sends what is due. A mail that the program does not take is put off. */
  send(): Promise<void> {
    this.#hasMore = true;
    this.#running ??= this.#sendAll()
      .catch((error: Error) => this.#context.log(`Mails wait until the database can be used: ${error.message}`))
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  /** Ends when the mails that are being sent are sent. */
  async stop(): Promise<void> {
    this.#hasMore = false;
    this.#isStopped = true;
    await this.#running;
  }

  async #sendAll(): Promise<void> {
    const { store, now } = this.#context;
    while (this.#hasMore && !this.#isStopped) {
      const due = store.mails.due(now(), MOST_AT_ONCE);
      this.#hasMore = due.length > 0;
      const results = await Promise.allSettled(due.map((mail) => this.#sendOnce(mail)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    }
  }

  /** Sends a mail and keeps that it is sent. When that cannot be kept, the next call tries it again, without the mail. */
  async #sendOnce(mail: ConfirmationMail): Promise<void> {
    const { store, now } = this.#context;
    if (!this.#sent.has(mail.token) && !(await this.#isSent(mail))) return;
    this.#sent.add(mail.token);
    store.mails.setSent(mail.token, now());
    this.#sent.delete(mail.token);
  }

  /** One address that is refused must not keep the mails to others waiting. */
  async #isSent(mail: ConfirmationMail): Promise<boolean> {
    const { paper, store, now, log } = this.#context;
    const from = { name: paper.name, address: paper.email };
    try {
      await pipe(this.#command, mailMessage({ from, to: mail.email, ...this.#words(mail) }));
      return true;
    } catch (error) {
      const isTriedAgain = store.mails.putOff(mail, now());
      log(
        `A mail could not be sent and ${isTriedAgain ? 'will be tried again' : 'was given up'}: ${(error as Error).message}`,
      );
      return false;
    }
  }

  #words({ subject, token }: ConfirmationMail): Pick<Mail, 'subject' | 'text'> {
    const { paper } = this.#context;
    const { name, language } = paper;
    const { postMail, signupMail } = stringsOf(language).letterServer;
    const link = `${serverOf(paper)}${MAIL_PATHS.confirm}?token=${token}`;
    if ('post' in subject) return { subject: postMail.subject(name), text: postMail.text(name, link) };
    const names = namesOf(subject.newsletters, language, this.#context.nameOf);
    return { subject: signupMail.subject(name), text: signupMail.text(names, link) };
  }
}

/** The names of newsletters as a list: `The Memo and The Tide`. */
export function namesOf(newsletters: readonly string[], language: string, nameOf: (id: string) => string): string {
  return intl(Intl.ListFormat, language, { type: 'conjunction' }).format(newsletters.map(nameOf));
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
