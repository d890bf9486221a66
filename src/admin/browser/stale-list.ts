import { button } from './button.ts';
import type { LocalFiles } from './local-files.ts';
import { isForm } from './open-story.ts';

/** How often the desk looks for files that somebody else has changed, in milliseconds. */
const INTERVAL = 10_000;

/**
 * Says that files have changed since the lists were made: the CMS reads local files once. The page is loaded again when somebody presses
 * the button, which is not there while a form is open.
 * @returns the button; hidden while the lists are true
 */
export function staleButton(files: LocalFiles): HTMLButtonElement {
  const again = button('', () => location.reload());
  again.id = 'desk-stale';
  again.hidden = true;
  let count = 0;
  const show = () => {
    again.hidden = count === 0 || isForm(location.hash);
    again.textContent = count === 1 ? '1 file has changed: read it' : `${count} files have changed: read them`;
  };
  const look = async () => {
    if (document.visibilityState !== 'visible' || isForm(location.hash)) return show();
    // Without an answer, the dev server has ended, and the next save says so.
    count = await files.countChanged().catch(() => 0);
    show();
  };
  setInterval(() => void look(), INTERVAL);
  for (const event of ['focus', 'hashchange']) addEventListener(event, () => void look());
  document.addEventListener('visibilitychange', () => void look());
  document.addEventListener('desk-saved', show);
  return again;
}
