import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringsOf } from '../../strings/strings.ts';
import { noticePage } from '../page/notice-page.ts';
import { sendPage } from '../routes/answer.ts';
import type { ServerState } from '../server-state.ts';
import { LoginQueue } from './login-queue.ts';
import { isPassword, NOBODY } from './password.ts';

/** Checked passwords that are remembered, so that not each page takes the time of a hash. */
const MOST_KNOWN = 50;

interface Login {
  name: string;
  password: string;
}

/** Lets moderators in by name and password, with the login of the browser (HTTP Basic): there is no session to steal. */
export class Gatekeeper {
  readonly #state: ServerState;
  readonly #key = randomBytes(32);
  readonly #known = new Map<string, string>();
  readonly #queue: LoginQueue;

  constructor(state: ServerState) {
    this.#state = state;
    this.#queue = new LoginQueue((sender) => state.failures.countOf(sender, state.now()));
  }

  /**
   * The name of the moderator who sent a request.
   * @returns undefined after it has answered somebody else
   */
  async moderatorOf(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const { senders, store } = this.#state;
    const sender = senders.nameOf(request.ip, this.#state.now());
    const [name, password] = credentials(request.headers.authorization);
    const login = name !== undefined && password !== undefined ? { name, password } : undefined;
    const verdict = login ? await this.#verdict(login, sender) : 'wrong';
    if (verdict === 'right') return name;
    const { paper } = this.#state;
    const { login: words, tooMany } = stringsOf(paper.language).moderation;
    if (verdict === 'too-many') {
      void sendPage(reply.header('Retry-After', '900'), this.#state, noticePage(paper, tooMany), 429);
      return undefined;
    }
    const text = store.moderators.names().length > 0 ? words.text : words.nobody('npm run letters -- password');
    void reply.header('WWW-Authenticate', 'Basic realm="Letters", charset="UTF-8"');
    void sendPage(reply, this.#state, noticePage(paper, { title: words.title, text }), 401);
    return undefined;
  }

  /** What others do, however many they are, changes nothing for a sender who did not fail. */
  async #verdict(login: Login, sender: string): Promise<'right' | 'wrong' | 'too-many'> {
    const { failures } = this.#state;
    const isUsedUp = () => failures.isUsedUp(sender, this.#state.now());
    if (isUsedUp()) return 'too-many';
    if (this.#isKnown(login)) return 'right';
    const verdict = await this.#queue.run(sender, async () => {
      // Those of this sender who came before in the queue may have failed, or logged in.
      if (isUsedUp()) return 'too-many';
      if (this.#isKnown(login) || (await this.#isRight(login))) {
        this.#queue.trust(sender);
        return 'right';
      }
      failures.count(sender, this.#state.now());
      return 'wrong';
    });
    return verdict ?? 'too-many';
  }

  async #isRight(login: Login): Promise<boolean> {
    const kept = this.#state.store.moderators.hashOf(login.name);
    const isRight = (await isPassword(login.password, kept ?? NOBODY)) && kept !== undefined;
    if (isRight && this.#known.size < MOST_KNOWN) this.#known.set(login.name, this.#proof(login));
    return isRight;
  }

  /** A password that was right is recognised by a digest with a key that is only in memory, as long as the hash is the same. */
  #isKnown(login: Login): boolean {
    return this.#known.get(login.name) === this.#proof(login);
  }

  #proof({ name, password }: Login): string {
    const kept = this.#state.store.moderators.hashOf(name);
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([name, password, kept]))
      .digest('base64url');
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
