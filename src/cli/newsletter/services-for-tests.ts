import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A mailing, as a service in a test keeps it. */
export interface KeptMailing {
  id: string;
  name: string;
  status: string;
  body: Record<string, unknown>;
  /** How often it was sent to the subscribers. */
  sent: number;
}

/** A service on the loopback address that behaves as its documentation says. */
export interface MailServiceForTests {
  origin: string;
  mailings: KeptMailing[];
  /** Every request: the method and the path. */
  requests: string[];
  /** Runs before each request; an answer of its own ends it, and so does cutting the connection. */
  before?: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** Carries out the next request that changes something, and cuts the connection before it is answered. */
  loseAnswer: boolean;
  close(): void;
}

type Handle = (
  request: { method: string; path: string; headers: IncomingMessage['headers']; body: Record<string, unknown> },
  mailings: KeptMailing[],
) => [status: number, answer: object];

/** listmonk 6 with one list. https://listmonk.app/docs/apis/campaigns/ */
export const openListmonk = (): Promise<MailServiceForTests> =>
  open(({ method, path, headers, body }, mailings) => {
    if (headers.authorization !== 'token desk:s3cret') return [403, { message: 'invalid API credentials' }];
    const campaign = ({ id, name, status }: KeptMailing) => ({ id: Number(id), name, status });
    if (method === 'GET' && path === '/api/lists') return [200, { data: { results: [{ id: 7, uuid: 'uuid-7' }] } }];
    if (method === 'GET' && path === '/api/campaigns') return [200, { data: { results: mailings.map(campaign) } }];
    if (method === 'POST' && path === '/api/campaigns') {
      if (!Array.isArray(body['lists']) || body['lists'][0] !== 7) return [400, { message: 'Invalid list IDs' }];
      const made = keep(mailings, String(body['name']), 'draft', body);
      return [200, { data: campaign(made) }];
    }
    const [, id] = /^\/api\/campaigns\/(\d+)\/status$/.exec(path) ?? [];
    const found = mailings.find((mailing) => mailing.id === id);
    if (method !== 'PUT' || !found) return [404, { message: 'not found' }];
    if (found.status !== 'draft') return [400, { message: 'Only draft campaigns can be started' }];
    return start(found, 'running', { data: campaign({ ...found, status: 'running' }) });
  });

/** Buttondown. https://docs.buttondown.com/api-emails-introduction */
export function openButtondown(): Promise<MailServiceForTests> {
  const keys = new Map<string, object>();
  return open(({ method, path, headers, body }, mailings) => {
    if (headers.authorization !== 'Token s3cret') return [401, { detail: 'Invalid token.' }];
    const email = ({ id, status, body: fields }: KeptMailing) => ({ id, status, metadata: fields['metadata'] });
    if (method === 'GET' && path === '/emails')
      return [200, { results: mailings.map(email), next: null, count: mailings.length }];
    if (method === 'POST' && path === '/emails') {
      const key = String(headers['x-idempotency-key']);
      const before = keys.get(key);
      if (before) return [201, before];
      const status = String(body['status'] ?? 'about_to_send');
      const made = keep(mailings, String(body['slug']), status, body);
      keys.set(key, email(made));
      return [201, email(made)];
    }
    const found = mailings.find(({ id }) => path === `/emails/${id}`);
    if (method !== 'PATCH' || !found) return [404, { detail: 'Not found.' }];
    if (headers['x-buttondown-live-dangerously'] !== 'true') return [400, { code: 'sending_requires_confirmation' }];
    return start(found, String(body['status']), email(found));
  });
}

function keep(mailings: KeptMailing[], name: string, status: string, body: Record<string, unknown>): KeptMailing {
  const made = { id: String(mailings.length + 1), name, status, body, sent: 0 };
  mailings.push(made);
  return made;
}

function start(mailing: KeptMailing, status: string, answer: object): [number, object] {
  mailing.status = status;
  mailing.sent++;
  return [200, answer];
}

async function open(handle: Handle): Promise<MailServiceForTests> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = 'GET', url = '/' } = request;
    const { pathname: path } = new URL(url, 'http://localhost');
    service.requests.push(`${method} ${path}`);
    if (service.before?.(request, response)) return;
    const text = Buffer.concat(parts).toString();
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const [status, answer] = handle({ method, path, headers: request.headers, body }, service.mailings);
    if (service.loseAnswer && method !== 'GET') {
      service.loseAnswer = false;
      request.socket.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const service: MailServiceForTests = {
    origin: `http://127.0.0.1:${port}`,
    mailings: [],
    requests: [],
    loseAnswer: false,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return service;
}
