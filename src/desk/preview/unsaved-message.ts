/** The channel on which windows of the desk tell each other what is being typed. */
export const PREVIEW_CHANNEL = 'broadsheet-preview';

/**
 * What an editor window sends to a preview, on {@link PREVIEW_CHANNEL} or with `postMessage` to a frame of its own page: the whole file
 * of a story as it is being typed.
 */
export interface UnsavedMessage {
  type: 'unsaved';
  /** Path from the project's root; empty for a story that has none yet. */
  file: string;
  text: string;
  /** Whether photos are left out of the text, because they are sent when the story is saved. */
  isWithoutPhotos: boolean;
}

/** What a preview asks for when it opens: an editor window that has the file open answers with an {@link UnsavedMessage}. */
export interface AskingMessage {
  type: 'ask';
  file: string;
}

/** Reads a message of another window; undefined for any other. */
export function unsavedMessage(data: unknown): UnsavedMessage | undefined {
  const { type, file, text, isWithoutPhotos = false } = Object(data) as Partial<UnsavedMessage>;
  return type === 'unsaved' && typeof file === 'string' && typeof text === 'string'
    ? { type, file, text, isWithoutPhotos: isWithoutPhotos === true }
    : undefined;
}
