import type { IncomingMessage } from 'node:http';
import { deskToken, TOKEN_HEADER } from './desk-token.ts';

/** Addresses of this machine. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
/** Names of this machine, so that no other name can be led here. */
const LOCAL_NAME = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|[\w-]+\.localhost)(?::\d+)?$/;

/** What decides whether a request comes from a page of the desk. */
type Request = Pick<IncomingMessage, 'headers' | 'socket'>;

/**
 * Whether a request that may read or write files comes from a page of this dev server, on this machine. Pages of other sites
 * that are open in the same browser can send requests here, but they cannot hide where they come from, nor read the token.
 * @param token what the request says, when it is not in its header
 */
export function isTrusted({ headers, socket }: Request, token = headers[TOKEN_HEADER]): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    LOCAL_NAME.test(host) &&
    (origin === `http://${host}` || origin === `https://${host}`) &&
    (site === undefined || site === 'same-origin') &&
    token === deskToken.value
  );
}
