import { button } from './button.ts';

/** The dialog that is open, so that a save that is tried again opens no second one. */
let shown: HTMLDialogElement | undefined;

/**
 * Says that a file was not saved because it is another one than the form has read. The form stays as it is.
 * @param what what has happened to the file, in a sentence
 * @param typed the text of the file as it would have been written; undefined when it was to be removed
 */
export function showConflict(what: string, typed: string | undefined): void {
  if (shown?.open) return;
  const dialog = document.createElement('dialog');
  shown = dialog;
  dialog.id = 'desk-conflict';
  dialog.className = 'desk-dialog';
  const heading = document.createElement('h2');
  heading.textContent = 'Not saved';
  heading.id = 'desk-conflict-heading';
  dialog.setAttribute('aria-labelledby', heading.id);
  const [happened, next] = [document.createElement('p'), document.createElement('p')];
  happened.textContent = `${what} It may have been withdrawn, corrected or moved on the board, or saved in another window. Nothing was overwritten.`;
  next.textContent =
    typed === undefined
      ? 'Read it again before you delete it.'
      : 'What you typed is still in the form. Copy it, read the story again, and then write what is missing into the newer version.';
  const status = document.createElement('p');
  status.role = 'status';
  const buttons = document.createElement('p');
  if (typed !== undefined)
    buttons.append(
      button('Copy what I typed', async () => {
        status.textContent = await copied(typed, dialog);
      }),
    );
  buttons.append(
    button('Read it again', () => location.reload()),
    button('Back to the form', () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, happened, next, buttons, status);
  document.body.append(dialog);
  dialog.showModal();
  closeOther(dialog, what);
}

/** Closes the dialog in which the CMS says the same and no more: it opens later, so that it would lie above and take every click. */
function closeOther(dialog: HTMLDialogElement, what: string): void {
  const observer = new MutationObserver(() => {
    const other = document.querySelector('dialog[role="alertdialog"][open]');
    if (other?.textContent.includes(what)) other.querySelector('button')?.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  dialog.addEventListener('close', () => observer.disconnect());
}

/** Copies a text, or shows it where the browser does not allow that. @returns what was done */
async function copied(text: string, dialog: HTMLElement): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied. Paste it into a text file or a message before you go on.';
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.readOnly = true;
    field.rows = 8;
    field.setAttribute('aria-label', 'What you typed');
    dialog.append(field);
    field.select();
    return 'The browser did not allow that. Copy the text from below.';
  }
}
