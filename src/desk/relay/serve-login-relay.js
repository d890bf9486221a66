/*
 * The login of the desk on a server with Node 20 or newer: `PORT=8787 node serve-login-relay.js`, with login-relay.js beside it and the
 * settings that it names in the environment. It listens on this machine only; a web server in front of it speaks HTTPS.
 */
import { createServer } from 'node:http';
import relay from './login-relay.js';

const { PORT = '8787', HOST = '127.0.0.1' } = process.env;

const server = createServer(async (request, response) => {
  try {
    const url = new URL(
      request.url ?? '/',
      process.env['OWN_ORIGIN'] ?? `http://${request.headers.host ?? 'localhost'}`,
    );
    const headers = { Cookie: request.headers.cookie ?? '' };
    const answer = await relay.fetch(new Request(url, { method: request.method ?? 'GET', headers }), process.env);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  } catch {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('This request cannot be read.\n');
  }
});

server.listen(Number(PORT), HOST, () => {
  const address = server.address();
  if (address !== null && typeof address === 'object')
    console.log(`The login of the desk listens on http://${HOST}:${address.port}`);
});
