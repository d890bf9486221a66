/** A service did not do what it was asked; the message says why to a person, and what to do. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

/** How a service is reached. */
export interface ServiceAccess {
  title: string;
  /** Whole address that paths are added to. */
  address: string;
  headers: Readonly<Record<string, string>>;
  /** Where the secrets come from, for messages: "BUTTONDOWN_API_KEY". */
  secrets: string;
  /** What is set in content/, for messages: "`url`". */
  settings: string;
}

/** A service that does not answer at all counts as out of order after so many milliseconds. */
const TIMEOUT = 30_000;

/**
 * Asks a service. Nothing is asked twice: after a failure, the next run first looks at what the service has.
 * @param path below the address of the service
 * @returns the JSON of the answer
 * @throws ServiceError when it refuses, is out of order, or cannot be reached
 */
export async function askService(
  access: ServiceAccess,
  method: 'GET' | 'PATCH' | 'POST' | 'PUT',
  path: string,
  content?: { body: object; headers?: Record<string, string> },
  timeout = TIMEOUT,
): Promise<unknown> {
  const { title, address, headers } = access;
  let response: Response;
  let text: string;
  try {
    response = await fetch(address + path, {
      method,
      headers: {
        accept: 'application/json',
        ...headers,
        ...(content && { 'content-type': 'application/json; charset=utf-8', ...content.headers }),
      },
      ...(content && { body: JSON.stringify(content.body) }),
      signal: AbortSignal.timeout(timeout),
      // A redirect would take the secret to another host.
      redirect: 'error',
    });
    text = await response.text();
  } catch (error) {
    throw new ServiceError(`${title} cannot be reached at ${new URL(address).host} (${causeOf(error)}). ${AGAIN}`);
  }
  if (!response.ok) throw new ServiceError(refusal(access, response, text));
  const answer = parsed(text);
  if (answer === undefined)
    throw new ServiceError(
      `${title} did not answer with JSON. Is ${new URL(address).host} the right host? Look at ${access.settings}.`,
    );
  return answer;
}

const AGAIN = 'Run the command again: it first looks at what the service has, and sends nothing twice.';

function refusal(
  { title, address, secrets, settings }: ServiceAccess,
  { status, headers }: Response,
  text: string,
): string {
  switch (status) {
    case 401:
    case 403:
      return `${title} does not accept the secret (${status}). Look at ${secrets} in the environment, and at what it may do there.`;
    case 404:
      return `${title} has nothing at that address (404). Look at ${settings}: is ${new URL(address).host} right, and is it the current version?`;
    case 429:
      return `${title} asks to wait${pauseOf(headers.get('retry-after'))} (429). ${AGAIN}`;
    default:
      return status >= 500
        ? `${title} is out of order (${status}). ${AGAIN}`
        : `${title} refused (${status}): ${reasonIn(text)}`;
  }
}

/** What the service says is wrong, as short as a terminal can show it. */
function reasonIn(text: string): string {
  const answer = Object(parsed(text));
  const reason = answer.message ?? answer.detail ?? text;
  return (typeof reason === 'string' ? reason : JSON.stringify(reason)).replaceAll(/\s+/g, ' ').slice(0, 300);
}

function pauseOf(retryAfter: string | null): string {
  return retryAfter !== null && /^\d+$/.test(retryAfter) ? ` ${retryAfter} seconds` : '';
}

function causeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
