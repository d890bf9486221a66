import { sendAgain } from './preview.ts';

const ID = 'desk-preview';

/** Shows a preview beside the form; the one that is there stays when its address is the same, and goes without an address. */
export function showPreviewFrame(address: string | undefined): void {
  const shown = document.querySelector<HTMLIFrameElement>(`#${ID}`);
  document.documentElement.classList.toggle('has-preview', address !== undefined);
  if (shown?.getAttribute('src') === address) return;
  shown?.remove();
  if (address === undefined) return;
  const frame = document.createElement('iframe');
  frame.id = ID;
  frame.title = 'Preview of the story';
  frame.src = address;
  frame.addEventListener('load', sendAgain);
  document.body.append(frame);
}
