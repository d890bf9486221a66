/** A social network did not answer as it should; the message says why to a person. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** Milliseconds between two requests. */
const PAUSE = 500;
/** Milliseconds after which a network counts as silent. */
const TIMEOUT = 20_000;
/** In bytes. The largest discussions are a tenth of it. */
const LARGEST = 5_000_000;

/** An answer: undefined when there is nothing at the address any more. */
export type Fetch = (address: string) => Promise<unknown>;

/**
 * Fetches JSON from a social network, one request after the other with a pause between them.
 * @param agent the value of the User-Agent header, which names the newsroom
 * @throws NetworkError when the network refuses, is silent, or says something else than JSON
 */
export function politeFetch(agent: string, pause = PAUSE): Fetch {
  let last = Promise.resolve();
  return async (address) => {
    await last;
    const { host } = new URL(address);
    const answer = await ask(address, agent);
    last = new Promise((resolve) => setTimeout(resolve, pause));
    if (answer.status === 404 || answer.status === 410) {
      await answer.body?.cancel();
      return undefined;
    }
    const text = await textOf(answer, host);
    if (answer.status === 429) throw new NetworkError(`${host} asks to wait (429). Run the command again in an hour.`);
    // Bluesky says so of a post that is gone.
    if (answer.status === 400 && /"(?:NotFound|Post not found)/i.test(text)) return undefined;
    if (!answer.ok) throw new NetworkError(`${host} answered with status ${answer.status}. Try it again later.`);
    try {
      return JSON.parse(text);
    } catch {
      throw new NetworkError(
        `${host} answered with something other than JSON. Is ${address} the address of a Bluesky or Mastodon server?`,
      );
    }
  };
}

async function ask(address: string, agent: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { accept: 'application/json', 'user-agent': agent },
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    const { cause, message } = error as Error;
    throw new NetworkError(`${new URL(address).host} does not answer: ${(cause as Error)?.message ?? message}.`);
  }
}

async function textOf(answer: Response, host: string): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > LARGEST) throw new NetworkError(`${host} sent more than ${LARGEST / 1_000_000} MB.`);
    text += decoder.decode(part, { stream: true });
  }
  return text;
}
