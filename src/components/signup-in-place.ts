/** How long a service may take, in milliseconds. */
const PATIENCE = 20_000;

/** What a service said: the reader is on the list, has to confirm their address by mail, or was refused. */
type Said = 'thanks' | 'checkMail' | 'failed';

/** How each service is asked for an answer that a script can read. */
const REQUESTS: Record<string, (form: HTMLFormElement, fields: FormData) => [url: string | URL, request: RequestInit]> =
  {
    kit: ({ action }, fields) => [action, { body: new URLSearchParams(fields as never) }],
    listmonk: ({ action }, fields) => [
      new URL('../api/public/subscription', action),
      {
        // A request of this type is not sent at all where listmonk does not know the site.
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: fields.get('email'), list_uuids: fields.getAll('l') }),
      },
    ],
  };

/**
 * Posts a form without leaving the page and says in its status what happened. The text stays in the form unless it was
 * accepted. Where the service does not answer scripts, the form is posted as without one.
 */
export function signUpInPlace(form: HTMLFormElement): void {
  const status = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const { dataset } = form;
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? '';
  };
  form.addEventListener('submit', async (event) => {
    const fields = new FormData(form);
    const request = REQUESTS[dataset['inPlace'] ?? ''];
    const lists = form.querySelectorAll('[type=checkbox]');
    // What a robot filled in is for the service to judge.
    if (!request || fields.get('nonce')) return;
    event.preventDefault();
    if (button?.ariaDisabled) return;
    if (lists.length > 0 && !form.querySelector(':checked')) return say(dataset['choice']);
    if (!navigator.onLine) return say(dataset['offline']);
    say(dataset['sending']);
    if (button) button.ariaDisabled = 'true';
    try {
      const [url, init] = request(form, fields);
      const response = await fetch(url, {
        ...init,
        method: 'POST',
        headers: { Accept: 'application/json', ...init.headers },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE),
      });
      const said = saidIn(response.ok, await response.json().catch(() => undefined));
      say(dataset[said ?? 'failed']);
      // Kit wants to see whether it is a person, on its own page.
      if (!said) form.submit();
      else if (said !== 'failed') form.reset();
    } catch (error) {
      if (!navigator.onLine) say(dataset['offline']);
      else if ((error as Error).name === 'TimeoutError') say(dataset['failed']);
      else form.submit();
    } finally {
      if (button) button.ariaDisabled = null;
    }
  });
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
