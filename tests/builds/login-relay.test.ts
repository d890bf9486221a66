import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../src/audit/chromium.ts';
import relay from '../../src/desk/relay/login-relay.js';
import { ROOT } from '../demo-project.ts';

/** What the desk sends to its opener's window, as Sveltia CMS and Decap CMS understand it. */
const DESK = `<!doctype html><title>Desk</title><button>Sign in</button><output></output><script>
  const relay = new URLSearchParams(location.search).get('relay');
  document.querySelector('button').onclick = () => {
    const provider = new URLSearchParams(location.search).get('provider') ?? 'github';
    const url = relay + '/auth?' + new URLSearchParams({ provider, site_id: location.hostname, scope: 'repo,user' });
    const popup = open(url, 'auth', 'width=600,height=800');
    addEventListener('message', ({ origin, data }) => {
      if (origin !== new URL(relay).origin) return;
      if (data === 'authorizing:' + provider) popup.postMessage(data, origin);
      else document.querySelector('output').value = data;
    });
  };
</script>`;

const SECRET = 'the secret of the application';
let browser: Browser;
let provider: Server;
let desk: Server;
let foreign: Server;
let node: ChildProcess;
let relayOrigin = '';
/** How the person at the service answers, and what the service was asked for. */
let isGranted = true;
let asked: URLSearchParams | undefined;
let exchanged: Record<string, string> = {};

const listen = (server: Server) =>
  new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
// The browser keeps secure cookies for this name of the machine.
const originOf = (server: Server) => `http://localhost:${(server.address() as AddressInfo).port}`;
const site = () => createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(DESK));

/** A service that signs people in at once: the pages of GitHub and GitLab that the login uses. */
function signingService(): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && pathname.endsWith('/authorize')) {
      asked = searchParams;
      const answer = isGranted
        ? { code: 'a code' }
        : { error: 'access_denied', error_description: 'The <user> has denied it.' };
      const back = new URLSearchParams({ ...answer, state: searchParams.get('state') ?? '' });
      return response.writeHead(302, { Location: `${searchParams.get('redirect_uri')}?${back}` }).end();
    }
    let body = '';
    for await (const part of request) body += String(part);
    exchanged = JSON.parse(body) as Record<string, string>;
    const challenge = createHash('sha256')
      .update(exchanged['code_verifier'] ?? '')
      .digest('base64url');
    const isRight = exchanged['client_secret'] === SECRET && challenge === asked?.get('code_challenge');
    const answer = isRight ? { access_token: 'a token' } : { error: 'bad_verification_code' };
    return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
}

function settings(): Record<string, string> {
  const application = { CLIENT_ID: 'desk', CLIENT_SECRET: SECRET, SERVER: originOf(provider) };
  const all = ['GITHUB', 'GITLAB'].flatMap((name) =>
    Object.entries(application).map(([key, value]) => [`${name}_${key}`, value] as const),
  );
  return { ALLOWED_ORIGINS: `https://ledger.example, ${originOf(desk)}`, ...Object.fromEntries(all) };
}

/** Signs in from a site's page, and returns what the page is told. */
async function signIn(from: Server, service = 'github'): Promise<{ told: string; popup: Page; page: Page }> {
  const page = await browser.newPage();
  await page.goto(`${originOf(from)}/?relay=${relayOrigin}&provider=${service}`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button').click();
  const popup = await opened;
  await popup.waitForURL(/\/callback|\/auth/);
  await popup.locator('p').waitFor();
  await page
    .waitForFunction(() => document.querySelector('output')?.value !== '', undefined, { timeout: 3000 })
    .catch(() => undefined);
  return { told: await page.locator('output').evaluate((output: HTMLOutputElement) => output.value), popup, page };
}

beforeAll(async () => {
  [provider, desk, foreign] = [signingService(), site(), site()];
  await Promise.all([provider, desk, foreign].map(listen));
  node = spawn(path.join(ROOT, 'node_modules/.bin/node'), ['src/desk/relay/serve-login-relay.js'], {
    cwd: ROOT,
    env: { ...process.env, ...settings(), PORT: '0' },
  });
  relayOrigin = await new Promise<string>((resolve) => {
    node.stdout?.on('data', (said) =>
      resolve(`http://localhost:${/:(\d+)/.exec(String(said).replace('http:', ''))?.[1]}`),
    );
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  node?.kill();
  for (const server of [provider, desk, foreign]) server?.close();
});

describe('the login of the desk, on Node', () => {
  test.each(['github', 'gitlab'])('hands the token of %s to the desk', async (service) => {
    const { told, page } = await signIn(desk, service);
    expect(told).toBe(`authorization:${service}:success:{"provider":"${service}","token":"a token"}`);
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(exchanged['redirect_uri']).toBe(`${relayOrigin}/callback`);
    await page.context().close();
  });

  test('tells in words that somebody has not agreed, and runs nothing of what the service says', async () => {
    isGranted = false;
    const { told, popup, page } = await signIn(desk);
    isGranted = true;
    expect(told).toContain('authorization:github:error:');
    expect(await popup.locator('p').textContent()).toBe('The <user> has denied it.');
    await page.context().close();
  });

  test('tells nothing to another site, even one on the same machine that opens the window', async () => {
    const { told, page } = await signIn(foreign);
    expect(told).toBe('');
    await page.context().close();
  });

  test('refuses an answer that was not asked for in this browser', async () => {
    const page = await browser.newPage();
    const response = await page.goto(`${relayOrigin}/callback?code=stolen&state=guess`);
    expect(response?.status()).toBe(400);
    expect(await page.locator('p').textContent()).toContain('too old');
    await page.context().close();
  });
});

describe('the login of the desk, on Cloudflare Workers', () => {
  const ask = (address: string, cookie = '', more: Record<string, string | undefined> = {}) =>
    relay.fetch(new Request(`https://login.example${address}`, { headers: { Cookie: cookie } }), {
      ...settings(),
      ...more,
    });
  const BEGIN = '/auth?provider=github&site_id=ledger.example';

  test('signs in with a state and a proof that only this browser has', async () => {
    const begun = await ask(BEGIN);
    const cookie = begun.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(
      /^__Host-desk-login=github\.[\w-]{43}\.[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    const target = new URL(begun.headers.get('Location') ?? '');
    expect(target.searchParams.get('redirect_uri')).toBe('https://login.example/callback');
    asked = target.searchParams;
    const done = await ask(`/callback?code=x&state=${asked.get('state')}`, cookie);
    const html = await done.text();
    expect(html).toContain('a token');
    expect(html).toContain('"sites":["https://ledger.example","http://localhost:');
    expect(done.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'nonce-[\w-]{43}';/);
    expect(done.headers.get('Set-Cookie')).toContain('Max-Age=0');
    const forged = await ask('/callback?code=x&state=other', cookie);
    expect([forged.status, await forged.text()]).toEqual([400, expect.stringContaining('was not begun here')]);
  });

  test.each([
    ['another site', '/auth?provider=github&site_id=evil.example', {}, 'may not use the relay'],
    [
      'a site whose name only ends alike',
      '/auth?provider=github&site_id=evil-ledger.example',
      {},
      'may not use the relay',
    ],
    ['a service without an application', '/auth?provider=bitbucket&site_id=ledger.example', {}, 'no application'],
    ['everybody when it knows no site', BEGIN, { ALLOWED_ORIGINS: '' }, 'set ALLOWED_ORIGINS'],
    ['a service without a secret', BEGIN, { GITHUB_CLIENT_SECRET: undefined }, 'no application'],
  ])('refuses %s', async (_, address, more, said) => {
    const response = await ask(address, '', more);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(said)]);
  });

  test('asks for no more than a desk needs', async () => {
    const scope = async (asked: string) =>
      new URL((await ask(`${BEGIN}&scope=${asked}`)).headers.get('Location') ?? '').searchParams.get('scope');
    expect(await scope('public_repo')).toBe('public_repo');
    expect(await scope('repo,admin:org')).toBe('repo user');
  });

  test('has no other pages', async () => {
    expect((await ask('/')).status).toBe(404);
    expect((await relay.fetch(new Request('https://login.example/auth', { method: 'POST' }), settings())).status).toBe(
      405,
    );
  });
});
