/*
 * The login of the desk in the browser: one file for Cloudflare Workers, and for Node with serve-login-relay.js beside it. It holds the
 * secret of the application that is registered at GitHub or GitLab, which a browser must not have, and hands the token of somebody who signs in to the desk and to nobody else. It keeps nothing. docs/desk-team.md says how it is set up.
 *
 * Settings, as variables of the environment:
 *   ALLOWED_ORIGINS       the sites whose desk may sign people in: https://ledger.example, https://preview.ledger.example
 *   GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, and GITHUB_SERVER for a server of your own; the same with GITLAB
 *   OWN_ORIGIN            the address of the relay, where a proxy hides it: https://login.ledger.example
 */

/**
 * @typedef {object} Service
 * @property {string} server where people sign in, unless there is a server of one's own
 * @property {string} authorize path of the page that asks them
 * @property {string} token path that exchanges a code for a token
 * @property {string} scope what the desk asks for
 * @property {readonly string[]} scopes what it may ask for
 */

/** @type {Record<string, Service>} */
const SERVICES = {
  github: {
    server: 'https://github.com',
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    scope: 'repo user',
    scopes: ['repo', 'public_repo', 'user', 'read:user', 'user:email'],
  },
  gitlab: {
    server: 'https://gitlab.com',
    authorize: '/oauth/authorize',
    token: '/oauth/token',
    scope: 'api',
    scopes: ['api', 'read_api', 'read_user', 'read_repository', 'write_repository'],
  },
};

const COOKIE = '__Host-desk-login';
/** Seconds in which somebody has to sign in. */
const LIFETIME = 600;

export default {
  /**
   * Answers a request, as Cloudflare Workers want it.
   * @param {Request} request
   * @param {Record<string, string | undefined>} settings
   * @returns {Promise<Response>}
   */
  async fetch(request, settings) {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method !== 'GET') return plain(405, 'Only GET is answered here.');
    if (pathname === '/auth') return begin(request, searchParams, settings);
    if (pathname === '/callback') return finish(request, searchParams, settings);
    return plain(404, 'This is the login of a newsroom’s desk. Open the desk to sign in.');
  },
};

/**
 * Sends somebody to the service to sign in.
 * @param {Request} request
 * @param {URLSearchParams} query
 * @param {Record<string, string | undefined>} settings
 */
async function begin(request, query, settings) {
  const provider = query.get('provider') ?? '';
  const service = serviceOf(provider, settings);
  const sites = allowedOrigins(settings);
  if (sites.length === 0)
    return answer(provider, sites, { error: 'The relay does not know its site: set ALLOWED_ORIGINS.' });
  if (!service) return answer(provider, sites, { error: 'The relay has no application for this service.' });
  const site = query.get('site_id') ?? '';
  if (!sites.some((origin) => new URL(origin).hostname === site))
    return answer(provider, sites, { error: 'This site may not use the relay: add it to ALLOWED_ORIGINS.' });
  const [state, verifier] = [randomText(), randomText()];
  const parameters = new URLSearchParams({
    client_id: service.id,
    redirect_uri: callbackOf(request, settings),
    response_type: 'code',
    scope: scopeOf(service, query.get('scope')),
    state,
    code_challenge: base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
    code_challenge_method: 'S256',
  });
  return new Response(null, {
    status: 302,
    headers: {
      ...SAFE,
      Location: `${service.server}${service.authorize}?${parameters}`,
      'Set-Cookie': `${COOKIE}=${provider}.${state}.${verifier}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${LIFETIME}`,
    },
  });
}

/**
 * Exchanges the code that the service sent for a token, and hands the token to the desk.
 * @param {Request} request
 * @param {URLSearchParams} query
 * @param {Record<string, string | undefined>} settings
 */
async function finish(request, query, settings) {
  const sites = allowedOrigins(settings);
  const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z]+)\\.([\\w-]+)\\.([\\w-]+)`).exec(
    request.headers.get('Cookie') ?? '',
  );
  const [, provider = '', state = '', verifier = ''] = cookie ?? [];
  const service = serviceOf(provider, settings);
  if (!service)
    return answer(provider, sites, { error: 'This login is too old. Close the window, and sign in again.' });
  if (!isSame(query.get('state') ?? '', state))
    return answer(provider, sites, { error: 'This login was not begun here. Sign in again.' });
  const code = query.get('code');
  if (code === null)
    return answer(provider, sites, {
      error: query.get('error_description') ?? query.get('error') ?? 'Nobody has signed in.',
    });
  try {
    const response = await fetch(service.server + service.token, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'authorization_code',
        client_id: service.id,
        client_secret: service.secret,
        code,
        redirect_uri: callbackOf(request, settings),
        code_verifier: verifier,
      }),
    });
    const { access_token: token, error_description: description, error = 'no token' } = await response.json();
    if (typeof token === 'string' && token !== '') return answer(provider, sites, { token });
    return answer(provider, sites, { error: `The service refused the login: ${description ?? error}` });
  } catch {
    return answer(provider, sites, { error: 'The service did not answer. Try again in a few minutes.' });
  }
}

/**
 * The service with the application of the newsroom; undefined when there is none.
 * @param {string} provider
 * @param {Record<string, string | undefined>} settings
 */
function serviceOf(provider, settings) {
  const service = Object.hasOwn(SERVICES, provider) ? SERVICES[provider] : undefined;
  const setting = (/** @type {string} */ name) => settings[`${provider.toUpperCase()}_${name}`];
  const [id, secret] = [setting('CLIENT_ID'), setting('CLIENT_SECRET')];
  if (!service || !id || !secret) return undefined;
  return { ...service, server: (setting('SERVER') ?? service.server).replace(/\/+$/, ''), id, secret };
}

/**
 * What the desk asks for, if it may; a desk that asks for less gets less.
 * @param {Service} service
 * @param {string | null} asked
 */
function scopeOf({ scope, scopes }, asked) {
  const wanted = (asked ?? '').split(/[\s,]+/).filter(Boolean);
  return wanted.length > 0 && wanted.every((one) => scopes.includes(one)) ? wanted.join(' ') : scope;
}

/**
 * The origins of the sites whose desk may sign people in; what is no address counts as none.
 * @param {Record<string, string | undefined>} settings
 */
function allowedOrigins({ ALLOWED_ORIGINS = '' }) {
  return ALLOWED_ORIGINS.split(/[\s,]+/).flatMap((text) => (URL.canParse(text) ? [new URL(text).origin] : []));
}

/**
 * @param {Request} request
 * @param {Record<string, string | undefined>} settings
 */
function callbackOf(request, { OWN_ORIGIN }) {
  return `${OWN_ORIGIN === undefined ? new URL(request.url).origin : new URL(OWN_ORIGIN).origin}/callback`;
}

function randomText() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

/** @param {ArrayBuffer} bytes */
function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/**
 * Compares secrets in a time that does not tell how much of them is right.
 * @param {string} a
 * @param {string} b
 */
function isSame(a, b) {
  let difference = a.length ^ b.length;
  for (let at = 0; at < b.length; at++) difference |= (a.charCodeAt(at) || 0) ^ b.charCodeAt(at);
  return b !== '' && difference === 0;
}

const SAFE = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/**
 * @param {number} status
 * @param {string} text
 */
function plain(status, text) {
  return new Response(`${text}\n`, { status, headers: { ...SAFE, 'Content-Type': 'text/plain; charset=utf-8' } });
}

/**
 * The page of the login's window. It tells the window that opened it that it is there, and answers with the result when that window
 * is the desk of an allowed site: browsers say truly where a message comes from.
 * @param {string} provider
 * @param {readonly string[]} sites
 * @param {{ token: string } | { error: string }} result
 */
function answer(provider, sites, result) {
  const isError = 'error' in result;
  const name = Object.hasOwn(SERVICES, provider) ? provider : 'unknown';
  const content = `authorization:${name}:${isError ? 'error' : 'success'}:${JSON.stringify({ provider: name, ...result })}`;
  const data = JSON.stringify({ hello: `authorizing:${name}`, content, sites }).replaceAll('<', '\\u003c');
  const nonce = randomText();
  const words = isError ? result.error : 'You are signed in. This window closes by itself.';
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in</title>
<p>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>
<script nonce="${nonce}">
  const { hello, content, sites } = ${data};
  addEventListener('message', (event) => {
    if (event.data !== hello || event.source !== opener || !sites.includes(event.origin)) return;
    opener.postMessage(content, event.origin);
  });
  for (const site of opener ? sites : []) opener.postMessage(hello, site);
</script>
`;
  return new Response(html, {
    status: isError ? 400 : 200,
    headers: {
      ...SAFE,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      // What the cookie was for is done.
      'Set-Cookie': `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`,
    },
  });
}
