import { shapes } from 'virtual:file-shapes';
import { fileOfForm } from '../file-text.ts';
import { withoutUnsavedPhotos } from '../unsaved-photos.ts';
import type { UnsavedMessage } from '../../desk/preview/unsaved-message.ts';
import type { CmsMap } from './cms.ts';
import { openStory } from './open-story.ts';

/** The channel on which the preview listens. */
const channel = new BroadcastChannel('broadsheet-preview');

// A preview that has only just been opened asks.
channel.addEventListener('message', ({ data }: MessageEvent<{ type?: string }>) => {
  if (data.type === 'ask') sendAgain();
});

/** What was sent last, for a preview that opens later. */
let last: UnsavedMessage | undefined;

/** Sends the story in the form to the preview, whether or not it is saved. */
export function showUnsaved(entry: CmsMap): void {
  const shape = shapes['broadsheet-articles'];
  const data = entry.get('data') as CmsMap | undefined;
  if (!shape || !data) return;
  const path = entry.get('path');
  const file = typeof path === 'string' ? path : '';
  const { form, isWithout: isWithoutPhotos } = withoutUnsavedPhotos(data.toJS());
  const text = fileOfForm(form, shape);
  if (last?.text === text && last.file === file && last.isWithoutPhotos === isWithoutPhotos) return;
  last = { type: 'unsaved', file, text, isWithoutPhotos };
  channel.postMessage(last);
}

/** Sends the story that is open again, to a preview that has only just been opened. */
export function sendAgain(): void {
  if (last && last.file === openStory(location.hash)) channel.postMessage(last);
}
