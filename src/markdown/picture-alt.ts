import type { Properties } from 'hast';

/**
 * What a body writes in place of a description that nobody has written yet: `![altMissing](/photos/pier.jpg)`. It stands where
 * the description will stand, and has the name of the field that says the same of a photo in the front matter.
 */
export const ALT_MISSING = 'altMissing';

/** The description of a picture in a body, as its Markdown says it. */
export interface PictureAlt {
  /** Empty where there is none. */
  alt: string;
  /** True where the body says itself that nobody has described the picture yet. */
  isMissing: boolean;
}

/** Reads the description of a picture from the properties of its element. */
export function pictureAlt({ alt }: Properties): PictureAlt {
  const words = String(alt ?? '');
  return words.trim() === ALT_MISSING ? { alt: '', isMissing: true } : { alt: words, isMissing: false };
}
