import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerForTests } from '../server-for-tests.ts';

/** A file to which a mail program of a test appends what it is given. */
export function newMailbox(): string {
  return path.join(tmpdir(), `letters-box-${process.pid}-${Math.random().toString(36).slice(2)}`);
}

/** Sends what is due, and returns the texts of all mails in a mailbox, decoded. */
export async function mailsIn(box: string, server: ServerForTests): Promise<string[]> {
  await server.state.outbox?.send();
  const all = existsSync(box) ? readFileSync(box, 'utf8') : '';
  return all
    .split(/^From: /m)
    .slice(1)
    .map((mail) => {
      const [head = '', body = ''] = mail.split('\n\n');
      return `${head}\n\n${Buffer.from(body, 'base64').toString()}`;
    });
}

/** The path of the link in a mail. */
export function linkIn(mail = ''): string {
  return /https:\/\/letters\.ledger\.example(\/\S+)/.exec(mail)?.[1] ?? '';
}
