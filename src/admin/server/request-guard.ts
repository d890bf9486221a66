import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../desk-channel.ts';

/** The token of this run of the server: only its own pages have it. */
export const deskToken = randomBytes(24).toString('base64url');

/** Names under which a machine reaches itself. */
const OWN = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * Decides whether a request comes from a page of the desk. Other sites can send requests to this machine as well, under its own name (which
 * the origin shows) or under one that they lead here (which the host shows), and none of them knows the token.
 * @returns why the request is refused; undefined when it is allowed
 */
export function refusalOf({ headers, method }: Pick<IncomingMessage, 'headers' | 'method'>): string | undefined {
  const { host = '', origin } = headers;
  if (!OWN.test(host)) return 'The desk answers on this machine only.';
  if (origin !== undefined && !isSameOrigin(origin, host)) return 'The desk does not answer other sites.';
  if (origin === undefined && method !== 'GET') return 'The desk does not know where this request comes from.';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 'The desk does not answer other sites.';
  if (!isToken(headers[TOKEN_HEADER.toLowerCase()]))
    return 'This page is from an earlier start of the desk. Load it again.';
  return undefined;
}

function isSameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host.toLowerCase() === host.toLowerCase();
}

function isToken(given: string | readonly string[] | undefined): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(deskToken)];
  return one.length === other.length && timingSafeEqual(one, other);
}
