import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServedRepository } from './served-repository.ts';

/** What a request sends and an answer says. */
export type Json = Record<string, unknown>;

/** The repository that every service for tests has. */
export const REPOSITORY = 'small/paper';

const TOKEN = 'a-token';
const APPLICATION = 'desk';

/** An answer other than 200. */
export class ServiceRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** How one kind of service differs from the others. */
export interface ServiceKind {
  /** The pages of the login. */
  authorize: string;
  token: string;
  /** The word before the token in `Authorization`. */
  scheme: 'token' | 'Bearer';
  /**
   * Answers a request: with bytes, a text, or data that is sent as JSON; undefined for an address that it does not have.
   * @param address path and query, as they were sent
   * @throws ServiceRefusal for another status than 200
   */
  answer(method: string, address: string, body: Json): unknown;
}

/** A Git service on this machine that speaks as much of an interface as the desk in the browser asks of it. */
export interface GitService {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly repository: ServedRepository;
  /** Every request that has no answer here. */
  readonly unknown: readonly string[];
  /** How many people have signed in. */
  readonly logins: number;
  close(): void;
}

/**
 * Serves a copy of a repository on the loopback address. People sign in at once: the page of the login asks nobody.
 * @param folder of the repository, whose branch `main` is served
 */
export async function startService(
  folder: string,
  kindOf: (repository: ServedRepository) => ServiceKind,
): Promise<GitService> {
  const repository = new ServedRepository(folder);
  const kind = kindOf(repository);
  const unknown: string[] = [];
  let asked = new URLSearchParams();
  let logins = 0;

  /** Hands the token to whoever proves to be the one that asked for the code. */
  function exchange(body: Json): Json {
    const proof = createHash('sha256').update(String(body['code_verifier'])).digest('base64url');
    const isRight =
      body['code'] === 'a-code' &&
      body['client_id'] === APPLICATION &&
      body['redirect_uri'] === asked.get('redirect_uri') &&
      asked.get('code_challenge_method') === 'S256' &&
      proof === asked.get('code_challenge');
    if (!isRight) return { error: 'bad_verification_code' };
    logins++;
    return { access_token: TOKEN };
  }

  const server = createServer(async (request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, accept');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const reply = (status: number, answer: unknown) => {
      if (Buffer.isBuffer(answer) || typeof answer === 'string') return response.writeHead(status).end(answer);
      response.writeHead(status, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(answer));
    };
    if (pathname === kind.authorize) {
      asked = searchParams;
      const back = new URLSearchParams({ code: 'a-code', state: searchParams.get('state') ?? '' });
      return response.writeHead(302, { Location: `${searchParams.get('redirect_uri')}?${back}` }).end();
    }
    const body = await jsonBody(request);
    if (pathname === kind.token) return reply(200, exchange(body));
    if (request.headers.authorization !== `${kind.scheme} ${TOKEN}`) return reply(401, { message: 'Bad credentials' });
    try {
      const answer = kind.answer(request.method ?? 'GET', pathname + search, body);
      if (answer !== undefined) return reply(200, answer);
      unknown.push(`${request.method} ${pathname}${search}`);
      return reply(404, { message: 'Not found' });
    } catch (error) {
      const status = error instanceof ServiceRefusal ? error.status : 500;
      return reply(status, { message: (error as Error).message });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    repository,
    unknown,
    get logins() {
      return logins;
    },
    close() {
      server.closeAllConnections();
      server.close();
      repository.remove();
    },
  };
}

async function jsonBody(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const part of request) text += String(part);
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}
