import { answerInPlace, askLetters, type FormAnswer } from '../lib/form-answer.js';

/** What a service said: the reader is on the list, has to confirm their address by mail, or was refused. */
type Said = 'thanks' | 'checkMail' | 'failed';

type Request = RequestInit & { body: FormData };

/** How each service is asked for an answer that a script can read. */
const REQUESTS: Record<string, (action: string, request: Request) => [url: string | URL, request: RequestInit]> = {
  kit: (action, request) => [action, { ...request, body: new URLSearchParams(request.body as never) }],
  listmonk: (action, request) => [
    new URL('../api/public/subscription', action),
    {
      ...request,
      // A request of this type is not sent at all where listmonk does not know the site.
      headers: { ...request.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: request.body.get('email'), list_uuids: request.body.getAll('l') }),
    },
  ],
};

/** Answers a signup in place. Where the service does not answer scripts, the form is posted as without one. */
export function signUpInPlace(form: HTMLFormElement): void {
  answerInPlace(form, async (_, request) => {
    const { dataset } = form;
    const isChosen = !form.querySelector('[type=checkbox]') || form.querySelector(':checked');
    if (!isChosen) return { text: dataset['choice'], isDone: false };
    return dataset['inPlace'] === 'letters' ? askLetters(form, request) : askService(form, request);
  });
}

async function askService({ action, dataset }: HTMLFormElement, request: Request): Promise<FormAnswer | undefined> {
  const requestOf = REQUESTS[dataset['inPlace'] ?? ''];
  // What a robot filled in is for the service to judge.
  if (!requestOf || request.body.get('nonce')) return undefined;
  try {
    const response = await fetch(...requestOf(action, request));
    const said = saidIn(response.ok, await response.json().catch(() => undefined));
    // Kit wants to see whether it is a person, on its own page.
    return said && { text: dataset[said], isDone: said !== 'failed' };
  } catch (error) {
    if (!navigator.onLine || (error as Error).name === 'TimeoutError') throw error;
    return undefined;
  }
}

/** What an answer means; undefined when the service has to ask the reader something itself. */
function saidIn(
  isOk: boolean,
  answer: { status?: string; data?: { has_optin?: boolean } } | undefined,
): Said | undefined {
  if (answer?.status === 'quarantined') return undefined;
  if (!isOk || !answer || answer.status === 'failed') return 'failed';
  return answer.data?.has_optin === false ? 'thanks' : 'checkMail';
}
