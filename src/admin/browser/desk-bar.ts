import { button } from './button.ts';
import { previewLink, storyLink } from '../../desk/story/story-link.ts';
import { DESK_API, type DeskAnswer, type DeskChanges } from '../desk-channel.ts';
import { askDesk, BOARD } from './desk-request.ts';
import type { LocalFiles } from './local-files.ts';
import { openStory } from './open-story.ts';
import { showPreviewFrame } from './preview-frame.ts';
import { staleButton } from './stale-list.ts';
import { unreadableButton } from './unreadable-panel.ts';

/** Adds what the desk has besides the forms: the preview, what the lists do not show, and what is saved and not published. */
export function addDeskBar(files: LocalFiles): void {
  const bar = document.querySelector<HTMLElement>('#desk-bar');
  const panel = document.querySelector<HTMLElement>('#desk-panel');
  if (!bar || !panel) return;
  const count = button('Saved', () => void toggle());
  count.setAttribute('aria-expanded', 'false');
  count.setAttribute('aria-controls', 'desk-panel');
  const preview = button('Preview', togglePreview);
  const life = link('This story', BOARD);
  /** Whether the editor wants to see the preview beside each story. */
  let isPreviewing = false;
  bar.append(link('Board', BOARD), life, preview, unreadableButton(files), staleButton(files), count);

  async function refresh(): Promise<DeskChanges> {
    const found = (await (await askDesk(DESK_API.changes)).json()) as DeskChanges;
    const waiting = found.changes.length + found.waiting;
    count.textContent = waiting === 0 ? 'Everything is published' : `Publish (${waiting})`;
    return found;
  }

  async function toggle(): Promise<void> {
    if (!panel?.hidden) return close();
    panel.hidden = false;
    count.setAttribute('aria-expanded', 'true');
    await show();
  }

  function close(): void {
    if (panel) panel.hidden = true;
    count.setAttribute('aria-expanded', 'false');
  }

  // It would lie over the form.
  addEventListener('hashchange', close);
  addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !panel?.contains(target) && !count.contains(target)) close();
  });

  async function show(said?: string): Promise<void> {
    const found = await refresh();
    panel?.replaceChildren(...panelContent(found, said, order));
  }

  /** @returns true when it was done */
  async function order(address: string, body: object = {}): Promise<boolean> {
    panel?.setAttribute('aria-busy', 'true');
    try {
      const response = await askDesk(address, { method: 'POST', body: JSON.stringify(body) });
      const answer = (await response.json()) as DeskAnswer;
      await show(answer.ok ? answer.said : answer.why);
      return answer.ok;
    } catch (error) {
      await show(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      panel?.removeAttribute('aria-busy');
    }
  }

  function togglePreview(): void {
    const file = openStory(location.hash) ?? '';
    // Beside the form there is no room for it on a phone.
    if (window.innerWidth < NARROW) window.open(previewAddress(file), PREVIEW_WINDOW);
    else {
      isPreviewing = !isPreviewing;
      follow();
    }
  }

  /** Shows what belongs to the story that is open, as soon as it is open: its form may not be there yet. */
  function follow(): void {
    const file = openStory(location.hash);
    const hasFrame = isPreviewing && file !== undefined && window.innerWidth >= NARROW;
    preview.hidden = file === undefined;
    preview.setAttribute('aria-pressed', String(hasFrame));
    life.hidden = !file;
    life.href = `${BOARD}${storyLink(file ?? '')}`;
    showPreviewFrame(hasFrame ? `${previewAddress(file)}&embed` : undefined);
  }

  addEventListener('hashchange', follow);
  addEventListener('resize', follow);
  follow();
  document.addEventListener('desk-saved', () => void refresh());
  void refresh();
  const said = sessionStorage.getItem(SAID);
  sessionStorage.removeItem(SAID);
  if (said) {
    panel.hidden = false;
    count.setAttribute('aria-expanded', 'true');
    void show(said);
  }
}

/** The address of the preview of a story; without a file, it shows what is typed. */
function previewAddress(file: string): string {
  return `${BOARD}${previewLink(file)}`;
}

/** The name of the window that a preview opens in on a phone. */
const PREVIEW_WINDOW = 'desk-preview';
/** Pixels: below, there is no room for a preview beside the form. */
const NARROW = 1100;

function panelContent(
  { changes, last, waiting, others, why }: DeskChanges,
  said: string | undefined,
  order: (address: string, body?: object) => Promise<boolean>,
): Node[] {
  const list = document.createElement('ul');
  list.append(
    ...changes.map(({ path, title, kind }) => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = `${title} (${kind})`;
      const undo = button('Undo', () => {
        const sure =
          kind === 'new'
            ? `“${title}” was never published; this deletes it. A copy is kept in the folder .broadsheet/desk-trash/ on this machine. Delete it?`
            : `Bring back “${title}” as it is published? A copy of what was changed since is kept in the folder .broadsheet/desk-trash/ on this machine.`;
        if (confirm(sure)) void order(DESK_API.restore, { path }).then((isDone) => isDone && readAgain());
      });
      item.append(name, undo);
      return item;
    }),
  );
  const publish = button(
    changes.length === 0 && waiting > 0 ? 'Send again' : 'Publish',
    () => void order(DESK_API.publish),
  );
  publish.className = 'main';
  publish.disabled = why !== undefined || changes.length + waiting === 0;
  const takeBack = button('Take back the last publication', () => {
    if (confirm(`Take back “${last?.title}”? The site will be as it was before.`))
      void order(DESK_API.takeBack).then((isDone) => isDone && readAgain());
  });
  takeBack.disabled = last === undefined || changes.length > 0;
  const status = document.createElement('p');
  status.role = 'status';
  status.textContent = said ?? why ?? '';
  const heading = document.createElement('h2');
  heading.textContent = changes.length === 0 ? 'Nothing is waiting to be published' : 'Saved, and not published';
  const buttons = document.createElement('p');
  buttons.append(publish, takeBack);
  const when = document.createElement('p');
  when.textContent = last ? `Published last: ${last.title}, ${last.time}.` : '';
  return [heading, list, ...othersNote(others), status, buttons, when];
}

/** Names the changes that go out with the next publication and were not made at the desk. */
function othersNote(others: DeskChanges['others']): Node[] {
  if (others.length === 0) return [];
  const note = document.createElement('p');
  const authors = [...new Set(others.map(({ author }) => author))].join(', ');
  const titles = others.slice(0, 3).map(({ title }) => `“${title}”`);
  const rest = others.length > titles.length ? `, and ${others.length - titles.length} more` : '';
  const [count, verb] = others.length === 1 ? ['1 earlier change', 'goes'] : [`${others.length} earlier changes`, 'go'];
  note.textContent = `${count} of ${authors} ${verb} out with it: ${titles.join(', ')}${rest}.`;
  return [note];
}

/** Loads the page again, so that the forms show the files as they are. The panel keeps what it has said. */
function readAgain(): void {
  sessionStorage.setItem(SAID, document.querySelector('#desk-panel [role=status]')?.textContent ?? '');
  location.reload();
}

/** Where the panel keeps what it has said while the page is loaded again. */
const SAID = 'desk-said';

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.textContent = text;
  made.href = href;
  return made;
}
