import type { IncomingMessage } from 'node:http';
import { TOKEN_HEADER } from '../../desk/guard/desk-token.ts';
import { isTrusted } from '../../desk/guard/trusted-request.ts';

/**
 * Decides whether a request for files comes from a page of the desk. Browsers do not say where a request for reading comes from when it
 * comes from the same site; the token says it then, which no other site can read.
 * @returns why the request is refused; undefined when it is allowed
 */
export function refusalOf({
  headers,
  method,
  socket,
}: Pick<IncomingMessage, 'headers' | 'method' | 'socket'>): string | undefined {
  const origin = headers.origin ?? (method === 'GET' || method === 'HEAD' ? `http://${headers.host}` : undefined);
  const from = { ...headers, ...(origin !== undefined && { origin }) };
  if (isTrusted({ headers: from, socket })) return undefined;
  return headers[TOKEN_HEADER] === undefined
    ? 'The desk answers its own pages only.'
    : 'The desk has started again since this page was loaded, or the page is another site’s. Load it again.';
}
