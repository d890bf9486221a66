import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service that keeps a list of subscribers takes. */
interface Service {
  /** The end of the address that its form is posted to. */
  path: string;
  /** Fields that it knows; it refuses a form with any other. */
  fields: readonly string[];
  email: string;
  /** The field that has to stay empty. */
  trap?: string;
  /** Whether scripts of the site may read its answer. */
  letsScriptsRead?: true;
}

/** The services, as their documentation has them. */
const SERVICES: Record<string, Service> = {
  buttondown: {
    path: '/api/emails/embed-subscribe/ours',
    fields: ['email', 'embed', 'tag', 'metadata__source'],
    email: 'email',
  },
  listmonk: {
    path: '/subscription/form',
    fields: ['email', 'name', 'l', 'next', 'nonce'],
    email: 'email',
    trap: 'nonce',
  },
  'listmonk in place': {
    path: '/api/public/subscription',
    fields: ['email', 'name', 'list_uuids'],
    email: 'email',
    letsScriptsRead: true,
  },
  mailchimp: {
    path: '/subscribe/post?u=uuu&id=iii',
    fields: ['EMAIL', 'b_uuu_iii'],
    email: 'EMAIL',
    trap: 'b_uuu_iii',
  },
  kit: { path: '/forms/77/subscriptions', fields: ['email_address'], email: 'email_address', letsScriptsRead: true },
  brevo: {
    path: '/serve/token',
    fields: ['EMAIL', 'OPT_IN', 'locale', 'email_address_check'],
    email: 'EMAIL',
    trap: 'email_address_check',
  },
  letters: {
    path: '/signup',
    fields: ['newsletter', 'email', 'website', 'time'],
    email: 'email',
    trap: 'website',
    letsScriptsRead: true,
  },
};

/** What services say to a script. */
const ACCEPTED: Record<string, object> = {
  kit: { status: 'success' },
  letters: { text: 'We have sent you a message with a link.', isDone: true },
};

/** A form that a service was sent. */
export interface ReceivedForm {
  service: string;
  /** In their order, as they were sent. */
  fields: [name: string, value: string][];
  /** Whether a script sent it, or the reader left the page with it. */
  mode: string | undefined;
}

/** What a service answers. */
interface Answer {
  code: number;
  title: string;
  json: object;
  /** The page to which it redirects instead. */
  next?: string;
}

/** How a service behaves for once. */
export type Mood = 'broken' | 'deaf' | 'quarantined' | 'refusing' | 'well';

/** Stands for every service at one address on this machine. */
export async function signupServices() {
  const received: ReceivedForm[] = [];
  /** Address and referrer of each request. */
  const requested: string[] = [];
  const subscribers = new Set<string>();
  let mood: Mood = 'well';
  let held: Promise<void> | undefined;

  const server = createServer(async (request, response) => {
    requested.push(`${request.url} ${request.headers.referer ?? ''}`);
    const found = Object.entries(SERVICES).find(([, { path }]) => request.url?.endsWith(path));
    if (!found) {
      response.writeHead(404).end('Nothing here.');
      return;
    }
    const [name, service] = found;
    if (service.letsScriptsRead && mood !== 'deaf') {
      response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const fields = await fieldsOf(request);
    received.push({ service: name, fields, mode: request.headers['sec-fetch-mode'] as string | undefined });
    await held;
    const { code, title, json, next } = answerTo(name, service, fields);
    const isJson = request.headers.accept?.includes('application/json');
    if (next !== undefined && !(isJson && name === 'letters')) {
      response.writeHead(303, { Location: next }).end();
      return;
    }
    response.writeHead(code, { 'Content-Type': isJson ? 'application/json' : 'text/html' });
    response.end(isJson ? JSON.stringify(json) : `<!doctype html><title>${title}</title><h1>${title}</h1>`);
  });

  function answerTo(name: string, { fields: known, trap, email }: Service, fields: ReceivedForm['fields']): Answer {
    const values = new Map(fields);
    const refused = (code: number, title: string) => ({ code, title, json: { message: title } });
    const stranger = fields.find(([field]) => !known.includes(field));
    if (stranger) return refused(400, `Unknown field ${stranger[0]}`);
    if (mood === 'broken') return refused(500, 'Out of order');
    if (trap !== undefined && values.get(trap)) return refused(502, 'A robot');
    const address = values.get(email) ?? '';
    if (mood === 'refusing' || !address.includes('@'))
      return name === 'kit' ? { code: 200, title: 'Refused', json: { status: 'failed' } } : refused(400, 'Refused');
    if (mood === 'quarantined') return { code: 200, title: 'Are you human?', json: { status: 'quarantined' } };
    subscribers.add(address);
    const next = name === 'letters' ? answers : values.get('next');
    const json = ACCEPTED[name] ?? { data: { has_optin: true } };
    return { code: 200, title: 'Check your inbox', json, ...(next !== undefined && { next }) };
  }

  let answers = '/';
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    requested,
    subscribers,
    /** Forgets what was sent, and lets the services behave in a way. */
    begin(now: Mood = 'well'): void {
      for (const list of [received, requested]) list.length = 0;
      mood = now;
      held = undefined;
    },
    /** Lets no service answer before the function that it returns is called. */
    hold(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    /** The page to which the letters server leads. */
    leadTo(url: string): void {
      answers = url;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function fieldsOf(request: IncomingMessage): Promise<[string, string][]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (request.headers['content-type'] !== 'application/json') return [...new URLSearchParams(text)];
  return Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, String(value)]);
}
