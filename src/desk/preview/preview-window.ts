import { problemItem } from '../overlay/problem-item.ts';
import type { Preview } from './preview.ts';
import { showPage } from './shown-page.ts';
import { PREVIEW_CHANNEL, unsavedMessage, type AskingMessage, type UnsavedMessage } from './unsaved-message.ts';

/* The script of the preview: asks the dev server for the page of what is being typed, and shows it in both frames. */

/** Milliseconds without a key after which the page is made. While one is made, only the last text waits for the next. */
const SETTLED = 60;

const root = document.querySelector<HTMLElement>('[data-preview]');
const token = document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

if (root) open(root);

function open(desk: HTMLElement): void {
  const file = desk.dataset['file'] ?? '';
  const frames = [...desk.querySelectorAll<HTMLElement>('[data-frame]')];
  const state = desk.querySelector('[data-state]');
  const list = desk.querySelector('[data-problems]');
  const typed = desk.querySelector<HTMLTextAreaElement>('textarea');
  let waiting: { file: string; text: string } | undefined;
  let photosNote = '';
  let timer = 0;
  let isAsking = false;

  const say = (words: string) => {
    if (state && state.textContent !== words) state.textContent = words;
  };

  async function ask(): Promise<void> {
    if (isAsking || !waiting) return;
    isAsking = true;
    const sent = waiting;
    waiting = undefined;
    try {
      const response = await fetch(location.pathname, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Desk-Token': token },
        body: JSON.stringify(sent),
      });
      const found = (await response.json()) as Preview & { error?: string };
      if (found.error === undefined) await show(found);
      else say(found.error);
    } catch {
      say('The dev server does not answer. Start it again with npm run dev, and load this page again.');
    } finally {
      isAsking = false;
      if (waiting) void ask();
    }
  }

  async function show({ url, problems }: Preview): Promise<void> {
    list?.replaceChildren(...problems.map((problem) => problemItem(problem)));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    const counted =
      problems.length === 0
        ? 'Nothing is wrong'
        : problems.length === 1
          ? 'One problem'
          : `${problems.length} problems`;
    if (url === undefined) return say(`${counted}. The page appears when the errors are corrected.${photosNote}`);
    await showPage(
      url,
      frames.flatMap((frame) => frame.querySelector('iframe') ?? []),
    );
    say(
      errors > 0
        ? `${counted}. The page shows the last version without an error.${photosNote}`
        : `${counted}. The page is as typed.${photosNote}`,
    );
    desk.dataset['shown'] = String(Number(desk.dataset['shown'] ?? 0) + 1);
  }

  function take(message: Pick<UnsavedMessage, 'file' | 'text'> & Partial<UnsavedMessage>): void {
    if (message.file !== file && file !== '') return;
    photosNote = message.isWithoutPhotos ? ' New photos appear once the story is saved.' : '';
    waiting = { file: message.file, text: message.text };
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), SETTLED);
  }

  const channel = new BroadcastChannel(PREVIEW_CHANNEL);
  const receive = (data: unknown) => {
    const message = unsavedMessage(data);
    if (message) take(message);
  };
  channel.addEventListener('message', ({ data }) => receive(data));
  addEventListener('message', ({ origin, data }) => origin === location.origin && receive(data));
  typed?.addEventListener('input', () => take({ file, text: typed.value }));

  const scale = () => frames.forEach(fitFrame);
  new ResizeObserver(scale).observe(desk);
  desk.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'width') return;
    for (const frame of frames) frame.hidden = target.value !== 'Both' && frame.dataset['frame'] !== target.value;
    scale();
  });
  scale();
  if (typed && typed.value !== '') take({ file, text: typed.value });
  channel.postMessage({ type: 'ask', file } satisfies AskingMessage);
}

/** Makes a frame as small as the room that it has, and its page as wide as the device. */
function fitFrame(frame: HTMLElement): void {
  const width = Number(frame.dataset['width']);
  const scale = Math.min(1, frame.clientWidth / width);
  if (scale > 0) frame.style.setProperty('--scale', String(scale));
}
