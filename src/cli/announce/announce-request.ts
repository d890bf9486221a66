/** A service did not take what it was sent; the message says why to a person, and what to do. */
export class AnnounceError extends Error {
  override readonly name = 'AnnounceError';
}

/** How a request is made patient. */
export interface Patience {
  /** Requests before giving up. */
  attempts: number;
  /** Milliseconds before the second one; each further pause is twice as long. */
  pause: number;
  /** The longest wait that a service may ask for, in milliseconds. */
  longest: number;
  wait(milliseconds: number): Promise<void>;
}

export const PATIENCE: Patience = {
  attempts: 5,
  pause: 1000,
  longest: 120_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A service that does not answer at all is asked again after so many milliseconds. */
const TIMEOUT = 30_000;

/**
 * Posts to a service, again and again while it is out of order or asks to wait (429 and 5xx, RFC 9110 `Retry-After`).
 * @param explain what an answer that will not get better means, for a person
 * @throws AnnounceError when the service refuses, or stays out of order
 */
export async function post(
  address: string,
  request: { type: string; body: string },
  explain: (status: number) => string | undefined,
  patience: Patience = PATIENCE,
): Promise<void> {
  let trouble = '';
  for (let attempt = 1; attempt <= patience.attempts; attempt++) {
    const answer = await send(address, request);
    if (typeof answer === 'object' && answer.ok) return;
    let pause = patience.pause * 2 ** (attempt - 1);
    if (typeof answer === 'string') trouble = answer;
    else {
      trouble = `It answered with status ${answer.status}.`;
      const isTransient = answer.status === 429 || answer.status >= 500;
      if (!isTransient) throw new AnnounceError(explain(answer.status) ?? trouble);
      pause = Math.max(pause, askedPause(answer.headers.get('retry-after')));
      if (pause > patience.longest)
        throw new AnnounceError(`It asks to wait ${Math.ceil(pause / 60_000)} minutes. Run the command again then.`);
    }
    if (attempt < patience.attempts) await patience.wait(pause);
  }
  throw new AnnounceError(`${trouble} It was asked ${patience.attempts} times. Run the command again later.`);
}

/** The answer, or what went wrong before there was one. */
async function send(address: string, { type, body }: { type: string; body: string }): Promise<Response | string> {
  try {
    const headers = { 'Content-Type': type };
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
    await response.arrayBuffer();
    return response;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return `It cannot be reached (${cause}).`;
  }
}

/** Milliseconds from a `Retry-After` header: seconds, or a date. */
function askedPause(header: string | null): number {
  if (header === null) return 0;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? 0 : Math.max(0, seconds * 1000);
}
