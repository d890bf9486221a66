import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerState } from '../server-state.ts';
import { isPassword } from './password.ts';

/** Checked passwords that are remembered, so that not each page takes the time of a hash. */
const MOST_KNOWN = 50;
/** Passwords that are checked at once. Each takes 64 MB for a moment. */
const MOST_AT_ONCE = 2;
/** Hashed for names that nobody has, so that the time of an answer does not tell which there are. */
const NOBODY = `${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`;

/** Lets moderators in by name and password, with the login of the browser (HTTP Basic): there is no session to steal. */
export class Gatekeeper {
  readonly #state: ServerState;
  readonly #key = randomBytes(32);
  readonly #known = new Map<string, string>();
  #checking = 0;

  constructor(state: ServerState) {
    this.#state = state;
  }

  /**
   * The name of the moderator who sent a request.
   * @returns undefined after it has answered somebody else
   */
  async moderatorOf(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const { failures, senders, store } = this.#state;
    const now = this.#state.now();
    const sender = senders.nameOf(request.ip, now);
    const [name, password] = credentials(request.headers.authorization);
    if (failures.isUsedUp(sender, now) || this.#checking >= MOST_AT_ONCE) {
      void reply.code(429).header('Retry-After', '900').type('text/plain').send('Too many tries. Wait 15 minutes.\n');
      return undefined;
    }
    const kept = name === undefined ? undefined : store.moderators.hashOf(name);
    if (name !== undefined && password !== undefined) {
      if (await this.#isRight(name, password, kept)) return name;
      failures.count(sender, now);
    }
    const hint = store.moderators.names().length === 0 ? ' Nobody has one yet: run `npm run letters -- password`.' : '';
    void reply
      .code(401)
      .header('WWW-Authenticate', 'Basic realm="Letters", charset="UTF-8"')
      .type('text/plain; charset=utf-8')
      .send(`This page needs the name and the password of a moderator.${hint}\n`);
    return undefined;
  }

  /** A password that was right is recognised by a digest with a key that is only in memory, as long as the hash is the same. */
  async #isRight(name: string, password: string, kept: string | undefined): Promise<boolean> {
    const proof = createHmac('sha256', this.#key)
      .update(JSON.stringify([name, password, kept]))
      .digest('base64url');
    if (kept !== undefined && this.#known.get(name) === proof) return true;
    this.#checking++;
    try {
      const isRight = (await isPassword(password, kept ?? NOBODY)) && kept !== undefined;
      if (isRight && this.#known.size < MOST_KNOWN) this.#known.set(name, proof);
      return isRight;
    } finally {
      this.#checking--;
    }
  }
}

/** https://www.rfc-editor.org/rfc/rfc7617 */
function credentials(header = ''): [name?: string, password?: string] {
  const encoded = /^Basic ([\w+/=-]+)$/i.exec(header)?.[1];
  if (encoded === undefined) return [];
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}
