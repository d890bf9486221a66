import { captionEnd } from '../lib/photo/caption-end.ts';

/** The caption and credit in a picture's Markdown title. */
export interface PictureTitle {
  caption?: string;
  credit?: string;
  /** Words in brackets at the end of the caption that are not read as its credit. */
  aside?: string;
}

/**
 * Splits the Markdown title of a picture into caption and credit. The credit is at the end, as agencies write it: "The
 * pier. (AP Photo/Jane Doe)". Brackets that say where somebody is, how old, or when it was stay in the caption, and so do
 * those that may be a remark, such as "(Italy)": readers see them either way.
 */
export function splitPictureTitle(title: string): PictureTitle {
  const end = captionEnd(title);
  if (!end) return title === '' ? {} : { caption: title };
  const { words, reading, from } = end;
  if (reading === 'unclear' || reading === 'remark') return { caption: title, aside: words };
  return { ...(from > 0 && { caption: title.slice(0, from) }), credit: words };
}
