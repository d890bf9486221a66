import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service was sent. */
export interface Received {
  path: string;
  type: string | undefined;
  body: string;
}

/** An answer of a service. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
}

/** A service on the loopback address that takes what it is sent. */
export interface ServiceForTests {
  origin: string;
  received: Received[];
  /** The answers that are given, first one first; 200 when there is none left. */
  answers: Answer[];
  close(): void;
}

/** Opens a service; it is a real server, so that what is tested is what goes over the wire. */
export async function openService(): Promise<ServiceForTests> {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    received.push({ path: request.url ?? '', type: request.headers['content-type'], body: await bodyOf(request) });
    const { status, headers } = answers.shift() ?? { status: 200 };
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    answers,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
