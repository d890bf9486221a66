import { problemText } from '../file-parts.ts';
import { button } from './button.ts';
import { isFormOf, type LocalFiles, type UnreadableFile } from './local-files.ts';
import { isForm } from './open-story.ts';
import { mendFile } from './text-dialog.ts';

/**
 * Lists the files that the CMS leaves out because their fields cannot be read, so that nobody thinks that a story is gone. They are
 * corrected here as text.
 * @returns the button that opens the list; hidden while every file can be read
 */
export function unreadableButton(files: LocalFiles): HTMLButtonElement {
  const mend = (file: UnreadableFile) => {
    if (file.text !== undefined) mendFile(files, file.path, file.text);
  };
  // An address that leads to the form of such a file leads to its text.
  const follow = () => {
    const file = files.unreadable().find(({ path }) => isFormOf(path, location.href));
    if (file) mend(file);
  };
  document.addEventListener('desk-loaded', follow);
  addEventListener('hashchange', follow);
  return listButton(() => files.unreadable(), mend);
}

/** Lists such files of a service, which the CMS reads by itself. The service has their paths, and a page to correct them. */
export function addUnreadableTexts(): void {
  const texts = new Map<string, UnreadableFile>();
  const opener = listButton(() => [...texts.values()]);
  document.addEventListener('desk-unreadable', ({ detail }: CustomEventInit<UnreadableFile>) => {
    if (detail?.text === undefined) return;
    texts.set(detail.text, detail);
    // Without such a file, there is no bar.
    document.querySelector('#desk-bar')?.append(opener);
    document.dispatchEvent(new Event('desk-loaded'));
  });
}

/** @param mend opens a file as text; left out where that is not possible */
function listButton(unreadable: () => UnreadableFile[], mend?: (file: UnreadableFile) => void): HTMLButtonElement {
  const opener = button('', open);
  opener.id = 'desk-unreadable';
  opener.setAttribute('aria-haspopup', 'dialog');
  const show = () => {
    const count = unreadable().length;
    opener.hidden = count === 0 || isForm(location.hash);
    opener.textContent = count === 1 ? '1 file cannot be opened' : `${count} files cannot be opened`;
  };
  document.addEventListener('desk-loaded', show);
  document.addEventListener('desk-saved', show);
  addEventListener('hashchange', show);
  show();
  return opener;

  function open(): void {
    const dialog = document.createElement('dialog');
    dialog.className = 'desk-dialog';
    const heading = document.createElement('h2');
    heading.id = 'desk-unreadable-heading';
    heading.textContent = 'Files that cannot be opened';
    dialog.setAttribute('aria-labelledby', heading.id);
    const about = document.createElement('p');
    about.textContent = mend
      ? 'They are not in the lists until their fields can be read. Nothing in them is lost.'
      : 'They are not in the lists until their fields can be read. Nothing in them is lost. Ask whoever looks after the site to correct them.';
    const list = document.createElement('ul');
    list.append(...unreadable().map((file) => item(file, dialog)));
    const buttons = document.createElement('p');
    buttons.append(button('Close', () => dialog.close()));
    dialog.append(heading, about, list, buttons);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function item(file: UnreadableFile, dialog: HTMLDialogElement): HTMLElement {
    const { path, problem, text } = file;
    const entry = document.createElement('li');
    const [name, what, place] = [
      document.createElement('strong'),
      document.createElement('p'),
      document.createElement('small'),
    ];
    name.textContent = titleOf(file);
    what.textContent = problemText(problem);
    place.textContent = path === '' ? `Line ${problem.line}` : `${path}, line ${problem.line}`;
    entry.append(name, what, place);
    if (mend && text !== undefined) {
      const correct = button('Correct it', () => {
        dialog.close();
        mend(file);
      });
      correct.setAttribute('aria-label', `Correct ${titleOf(file)}`);
      entry.append(correct);
    }
    return entry;
  }
}

/** The headline as far as it can be told, or the name of the file. */
function titleOf({ path, text = '' }: UnreadableFile): string {
  const [, title] = /^(?:headline|title|subject|name):[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(text) ?? [];
  return title ?? path.slice(path.lastIndexOf('/') + 1);
}
