import type { Chance } from '../../bench/random.ts';
import { NASTY_STRINGS } from '../../src/lib/nasty-strings-for-tests.ts';
import { PIER, serverForTests, tokenIn } from '../../src/letters/server-for-tests.ts';
import { OWN_PAYLOADS } from '../own-payloads.ts';
import { damaged, TRACE, type FuzzTarget } from './fuzz-target.ts';

const PATHS = [
  '/comments',
  '/letters',
  '/signup',
  '/form',
  '/confirm',
  '/unsubscribe',
  '/moderation',
  '/',
  '/%',
  '/../x',
  '/a',
];
const NAMES = [
  'story',
  'name',
  'email',
  'text',
  'time',
  'parent',
  'newsletter',
  'token',
  'csrf',
  'id',
  'action',
  '__proto__',
  '',
];
const VALUES = [PIER, 'Ann', 'a@b.example', 'Text.', '1', '-1', 'a'.repeat(10_000), ...NASTY_STRINGS, ...OWN_PAYLOADS];
const TYPES = ['application/x-www-form-urlencoded', 'application/json', 'multipart/form-data', 'text/plain', 'x', ''];

/** Requests to the letters server: each has an answer that is no error of the server, and that shows nothing of its inside. */
export async function lettersRequests(): Promise<FuzzTarget> {
  const server = await serverForTests();
  return {
    name: 'requests for letters',
    async attempt(random: Chance) {
      const request = await randomRequest(random, server);
      const { statusCode, body } = await server.app.inject(request);
      const isFault = statusCode >= 500 && statusCode !== 503;
      // A field that is said again may hold anything.
      const isTrace = /\n\s+at .+:\d+:\d+/.test(body) || (statusCode >= 500 && TRACE.test(body));
      // Without the script of the form itself, and without values.
      const markup = body.replace(/<script type="module">[\s\S]*?<\/script>/, '').replaceAll(/"[^"]*"/g, '""');
      server.wait(60_000);
      return {
        input: JSON.stringify(request),
        mistakes: [
          ...(isFault ? [`answers ${statusCode}`] : []),
          ...(isTrace ? ['shows a stack trace'] : []),
          ...(/<script|<[^>]*\son\w+=/i.test(markup) ? ['shows a script'] : []),
        ],
      };
    },
    close: () => server.close(),
  };
}

async function randomRequest(random: Chance, server: Awaited<ReturnType<typeof serverForTests>>) {
  const fields = new URLSearchParams();
  for (let count = random.below(8); count > 0; count--)
    fields.append(random.pick(NAMES), random.pick(VALUES).toWellFormed());
  if (random.odds(0.3)) fields.set('time', tokenIn((await server.app.inject(`/form?story=${PIER}`)).body));
  const address = random.pick(PATHS) + (random.odds(0.3) ? `?${fields.toString()}` : '');
  const body = random.odds(0.1) ? damaged(Buffer.from(fields.toString()), random) : fields.toString();
  const method = random.pick(['GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'] as const);
  const headers: Record<string, string> = { 'content-type': random.pick(TYPES) };
  if (random.odds(0.2)) headers['accept'] = random.pick(['application/json', 'text/html', '*/*;q=x', ',']);
  if (random.odds(0.2)) headers['authorization'] = random.pick(['Basic', 'Basic OjphOmI=', 'Bearer x', 'Basic !!']);
  if (random.odds(0.2))
    headers['origin'] = random.pick(['null', 'https://ledger.example', 'x', 'https://evil.example']);
  if (random.odds(0.2)) headers['x-forwarded-for'] = random.pick(['1.2.3.4', 'x', '::1, 1', '999.1.1.1']);
  return { method, url: address, headers, ...(method === 'GET' || method === 'HEAD' ? {} : { payload: body }) };
}
