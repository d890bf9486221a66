import { setTimeout as pause } from 'node:timers/promises';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress, publicLookup } from './public-host.ts';

/** How much is asked of another server. */
export interface FetchLimits {
  /** The most bytes of one file. */
  bytes: number;
  /** The most bytes of all files. */
  allBytes: number;
  /** The most files. */
  files: number;
  /** Seconds until a file must be here. */
  seconds: number;
  /** Minutes after which no file is asked for any more. */
  minutes: number;
  /** Milliseconds between two requests to one host. */
  pause: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 40_000_000,
  allBytes: 20_000_000_000,
  files: 100_000,
  seconds: 60,
  minutes: 360,
  pause: 200,
};

/** What came of a request. `isFinal` is false where another run may succeed. */
export type Fetched = { bytes: Uint8Array } | { leftOut: string; isFinal: boolean };

export interface FetchSettings {
  /** Names of hosts that may be asked; a name stands for its subdomains, too. */
  hosts: readonly string[];
  limits?: Partial<FetchLimits>;
  /** Also asks hosts that are not on the public internet: for tests, whose server is on this machine. */
  mayBePrivate?: boolean;
}

const REDIRECTS = 3;
const TRIES = 3;
/** The most seconds that a server can make us wait. */
const LONGEST_WAIT = 120;
const AGENT = 'Broadsheet (moves a newspaper to a new site, with its photos)';

/**
 * Makes a function that fetches files from the old site: one at a time from each host, within limits, again after the time that a busy
 * server asks for, and never from another host or a private network, also not by a redirect.
 */
export function politeFetch({
  hosts,
  limits: given,
  mayBePrivate = false,
}: FetchSettings): (url: string) => Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...given };
  const until = Date.now() + limits.minutes * 60_000;
  const queues = new Map<string, Promise<unknown>>();
  let [files, bytes] = [0, 0];
  const isAllowed = ({ protocol, hostname }: URL) =>
    /^https?:$/.test(protocol) &&
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)) &&
    (mayBePrivate || isIP(hostname.replace(/^\[|\]$/g, '')) === 0 || isPublicAddress(hostname.replace(/^\[|\]$/g, '')));

  const fetchOne = async (start: URL): Promise<Fetched> => {
    let url = start;
    for (let [tries, redirects] = [1, 0]; ;) {
      if (files >= limits.files) return later(`The limit of ${limits.files} files is reached.`);
      if (bytes >= limits.allBytes) return later('The limit for the size of all files is reached.');
      if (Date.now() > until) return later(`The limit of ${limits.minutes} minutes is reached.`);
      files++;
      const answer = await ask(url, limits, mayBePrivate);
      await pause(limits.pause);
      if ('error' in answer) {
        if (!answer.isPassing || ++tries > TRIES) return { leftOut: answer.error, isFinal: !answer.isPassing };
        await pause(1000 * Math.min(tries * limits.pause, 5));
        continue;
      }
      const { status, location, retryAfter, body } = answer;
      if (status === 200) {
        bytes += body.length;
        return { bytes: body };
      }
      if (status >= 300 && status < 400 && location !== undefined) {
        const next = URL.parse(location, url);
        if (!next || !isAllowed(next) || next.hostname !== url.hostname)
          return final(`The old site leads elsewhere, to ${location.slice(0, 200)}.`);
        if (++redirects > REDIRECTS) return final('The old site redirects in a circle.');
        url = next;
        continue;
      }
      const isBusy = status === 429 || status === 503;
      if (!isBusy && status < 500) return final(`The old site answers ${status}.`);
      if (++tries > TRIES) return later(`The old site answers ${status}.`);
      const wait = waitOf(retryAfter);
      if (wait > LONGEST_WAIT)
        return later(`The old site is busy, and asks for ${wait} seconds. Run the import again later.`);
      await pause(wait * 1000);
    }
  };

  return (address) => {
    const url = URL.parse(address);
    if (!url || !isAllowed(url)) return Promise.resolve(final('It is on another site, from which nothing is fetched.'));
    const queued = (queues.get(url.hostname) ?? Promise.resolve()).then(() => fetchOne(url));
    queues.set(url.hostname, queued);
    return queued;
  };
}

function final(leftOut: string): Fetched {
  return { leftOut, isFinal: true };
}

function later(leftOut: string): Fetched {
  return { leftOut, isFinal: false };
}

/** Seconds to wait, from a header `Retry-After`: seconds, or an HTTP date. */
function waitOf(header: string | undefined): number {
  if (header === undefined) return 2;
  if (/^\d+$/.test(header)) return Number(header);
  const seconds = Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isNaN(seconds) ? 2 : Math.max(0, seconds);
}

type Answer =
  | { status: number; location: string | undefined; retryAfter: string | undefined; body: Uint8Array }
  | { error: string; isPassing: boolean };

function ask(url: URL, { bytes: most, seconds }: FetchLimits, mayBePrivate: boolean): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const isSecure = url.protocol === 'https:';
  const request = (isSecure ? secureRequest : plainRequest)(url, {
    headers: { 'user-agent': AGENT, accept: 'image/*,*/*;q=0.5' },
    signal: AbortSignal.timeout(seconds * 1000),
    ...(!mayBePrivate && { lookup: publicLookup }),
  });
  request.on('error', (error) => {
    const isSlow = error.name === 'AbortError' || error.name === 'TimeoutError';
    const isPrivate = /public internet/.test(error.message);
    const what = isSlow ? `It was not here after ${seconds} seconds.` : `It could not be fetched: ${error.message}.`;
    resolve({ error: what, isPassing: !isPrivate });
  });
  request.on('response', (response: IncomingMessage) => {
    const { statusCode: status = 0, headers } = response;
    const { location, 'retry-after': retryAfter, 'content-type': type = '', 'content-length': length } = headers;
    const stop = (error: string) => {
      resolve({ error, isPassing: false });
      request.destroy();
    };
    if (status === 200 && /^text\/html/i.test(type)) return stop('The old site answers with a page, not with a file.');
    if (Number(length) > most) return stop(tooLarge(most));
    const parts: Buffer[] = [];
    let size = 0;
    response.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) stop(tooLarge(most));
      else parts.push(part);
    });
    response.on('end', () => resolve({ status, location, retryAfter, body: Buffer.concat(parts) }));
    response.on('error', (error) => resolve({ error: `It broke off: ${error.message}.`, isPassing: true }));
  });
  request.end();
  return promise;
}

function tooLarge(most: number): string {
  return `It is larger than ${Math.round(most / 1_000_000)} MB.`;
}
