import { shapes } from 'virtual:file-shapes';
import { fileOfForm } from '../file-text.ts';
import type { CmsMap } from './cms.ts';
import { openStory } from './open-story.ts';

/** The channel on which the preview listens. */
const channel = new BroadcastChannel('broadsheet-preview');

// A preview that has only just been opened asks.
channel.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
  if (data.type === 'ask') sendAgain();
});

/** What was sent last, for a preview that opens later. */
let last: { type: 'unsaved'; file: string; text: string } | undefined;

/** Sends the story in the form to the preview, whether or not it is saved. */
export function showUnsaved(entry: CmsMap): void {
  const shape = shapes['broadsheet-articles'];
  const data = entry.get('data') as CmsMap | undefined;
  if (!shape || !data) return;
  const path = entry.get('path');
  const file = typeof path === 'string' ? path : '';
  const text = fileOfForm(data.toJS(), shape);
  if (last?.text === text && last.file === file) return;
  last = { type: 'unsaved', file, text };
  channel.postMessage(last);
}

/** Sends the story that is open again, to a preview that has only just been opened. */
export function sendAgain(): void {
  if (last && last.file === openStory(location.hash)) channel.postMessage(last);
}
