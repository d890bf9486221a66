/*
 * Plain JavaScript, because pages and the letters server use it as it is.
 */

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * What is said about a form: the words, and whether it was accepted, so that its fields can be emptied.
 * @typedef {{ text: string | undefined, isDone: boolean }} FormAnswer
 */

/**
 * Posts a form without leaving the page, and says in its status what the answer is. What a reader wrote stays in the form
 * unless it was accepted.
 * @param {HTMLFormElement} form has `data-offline` and `data-failed`, and an element with the role `status`
 * @param {(form: HTMLFormElement, request: RequestInit & { body: FormData }) => Promise<FormAnswer | undefined>} ask
 *   asks whoever takes the form; gives nothing for a form that is to be posted as without a script
 */
export function answerInPlace(form, ask) {
  const status = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const { sending = '…', offline, failed } = form.dataset;
  /** @param {string | undefined} words */
  const say = (words) => {
    if (status) status.textContent = words ?? '';
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button?.ariaDisabled) return;
    if (!navigator.onLine) return say(offline);
    say(sending);
    if (button) button.ariaDisabled = 'true';
    try {
      const answer = await ask(form, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE),
        body: new FormData(form),
      });
      say(answer?.text);
      if (!answer) form.submit();
      else if (answer.isDone) form.reset();
    } catch {
      say(navigator.onLine ? failed : offline);
    } finally {
      if (button) button.ariaDisabled = null;
    }
  });
}

/**
 * Asks the letters server.
 * @param {HTMLFormElement} form
 * @param {RequestInit & { body: FormData }} request
 * @returns {Promise<FormAnswer>}
 */
export async function askLetters({ action }, request) {
  const body = new URLSearchParams(/** @type {never} */ (request.body));
  const answer = await (await fetch(action, { ...request, body })).json();
  // A proxy may answer in its place.
  if (!answer.text) throw new Error();
  return answer;
}
