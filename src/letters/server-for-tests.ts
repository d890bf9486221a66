import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { hashPassword } from './moderation/password.ts';
import { lettersServer } from './letters-server.ts';
import { OwnNewsletters } from './content/own-newsletters.ts';
import { Outbox } from './mail/outbox.ts';
import { readPaper } from './content/paper.ts';
import { serverState, type ServerState } from './server-state.ts';
import { openStore } from './store/store.ts';

/** The content of a small paper: one story that is open, and some that are not. */
export const FILES: Readonly<Record<string, string>> = {
  'content/publication.yaml': `name: The Ledger
description: News of the harbor.
url: https://ledger.example
timeZone: America/New_York
country: US
masthead: main
navigation: [opinion]
letters: { email: letters@ledger.example, policy: /rules/, server: 'https://letters.ledger.example' }
`,
  'content/sections/opinion.yaml': 'name: Opinion\n',
  'content/newsletters/memo.yaml': 'name: The Memo\npitch: Read it\nfrequency: Daily\nprovider: { kind: letters }\n',
  'content/articles/2026/11/pier.md': story('The pier reopens'),
  'content/articles/2026/11/quiet.md': story('A quiet story', 'comments: false\n'),
  'content/articles/2026/11/over.md': story('An old story', 'comments: { closes: 1d }\n'),
  'content/articles/2026/11/draft.md': story('A draft', 'status: draft\n'),
  'content/articles/2026/11/held.md': story('Under embargo', 'embargo: 2027-01-01 06:00\n'),
  'content/comments/2026/11/pier.yaml': `comments:
  - id: first1
    name: Bea Fox
    time: 2026-11-20T10:00:00-05:00
    text: At *last*.
`,
};

function story(headline: string, more = ''): string {
  return `---\nheadline: ${headline}\nsection: opinion\npublished: 2020-11-20 06:00\n${more}---\n\nText.\n`;
}

/** The story that takes comments. */
export const PIER = '/2026/11/pier/';

/** The name and the password of a moderator. */
export const MODERATOR = { name: 'ann', password: 'correct horse battery' };

/** When a test begins. */
export const START = Date.parse('2026-11-26T12:00:00Z');

/** A server in a test, without a network. */
export interface ServerForTests {
  root: string;
  app: FastifyInstance;
  state: ServerState;
  /** What it logged. */
  logged: string[];
  /** Lets time pass, in milliseconds. */
  wait(time: number): void;
  /** Posts fields as a browser does. @param headers further ones */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Asks as a moderator. */
  moderate(fields?: Record<string, string | string[]>, address?: string): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** Writes the content of the paper of the tests into a new folder. */
export function paperForTests(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'broadsheet-letters-'));
  for (const [file, text] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** A server for the paper of the tests. @param options `mail` is the command that takes mails, `files` come in place of those of the paper */
export async function serverForTests(
  options: { mail?: string; proxies?: string[]; files?: Readonly<Record<string, string>> } = {},
): Promise<ServerForTests> {
  const root = paperForTests(options.files);
  const data = path.join(root, 'letters-data');
  const store = openStore(data);
  store.moderators.set(MODERATOR.name, await HASH);
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const { mail, proxies = [] } = options;
  const settings = { root, data, host: '127.0.0.1', port: 0, proxies, mail };
  const paper = readPaper(root);
  const newsletters = new OwnNewsletters(root);
  const nameOf = (id: string) => newsletters.nameOf(id, START) ?? id;
  let now = START;
  const outbox = mail === undefined ? undefined : new Outbox(mail, { paper, store, nameOf, now: () => now, log });
  const state = serverState({ settings, store, outbox, log, paper, now: () => now });
  const app = lettersServer(state);
  const authorization = `Basic ${Buffer.from(`${MODERATOR.name}:${MODERATOR.password}`).toString('base64')}`;
  return {
    root,
    app,
    state,
    logged,
    wait: (time) => {
      now += time;
    },
    post: (url, fields, headers = {}) =>
      app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
    moderate: async (fields, address = '/moderation') => {
      const page = await app.inject({ url: address, headers: { authorization } });
      if (!fields) return page;
      const form = new URLSearchParams({ csrf: tokenIn(page.body) });
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) form.append(name, value);
      const headers = { 'content-type': 'application/x-www-form-urlencoded', authorization };
      return app.inject({ method: 'POST', url: '/moderation', headers, payload: form.toString() });
    },
    close: async () => {
      await app.close();
      await outbox?.stop();
      store.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Cheap, as no hash of a real password is. */
const HASH = hashPassword(MODERATOR.password, { N: 2, r: 1, p: 1 });

/** The token in a page with forms. */
export function tokenIn(page: string): string {
  return /name="(?:csrf|time)" value="([^"]+)"/.exec(page)?.[1] ?? '';
}
