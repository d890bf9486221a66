/** What may hold an answer of somebody. */
const FORMS = ':is(.operation, .planned, .desk-note)';

let isAnswering = false;

/**
 * Notices when somebody begins to answer a form of the desk, or sends one: the page must not be loaded again then, because what was
 * typed, or what the form leads to, would be lost.
 */
export function watchForms(): void {
  const notice = ({ target }: Event) => {
    if (target instanceof Element && target.closest(`[data-desk] ${FORMS}`)) isAnswering = true;
  };
  for (const event of ['input', 'submit']) addEventListener(event, notice);
}

/** Whether the page has something that a reload would lose: a form that is being answered, a change to confirm, a preview. */
export function isBusy(): boolean {
  const isInForm = document.activeElement?.closest(`[data-desk] ${FORMS} form`) != null;
  return isAnswering || isInForm || document.querySelector('[data-desk] .planned, [data-preview]') !== null;
}
