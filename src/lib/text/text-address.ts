/** Stands for a character of an address, or of something else that is not text: no rule of typography changes it. */
export const STAND_IN = '\uFFFC';

/** Text without any of these has no address in it. */
const SIGN = /:\/\/|www\.|@/i;
/** A web or e-mail address in plain text, without the marks that belong to the sentence around it. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s"<>«»“”„「」『』]*[^\s"<>«»“”„「」『』'‘’‚′″.,;:!?…()[\]]|\w[\w.+'-]{0,63}@[\w-]+(?:\.[\w-]+)+/giu;

/** The text with {@link STAND_IN} for each character of a web or e-mail address; it keeps its length. */
export function withoutAddresses(text: string): string {
  return SIGN.test(text) ? text.replaceAll(ADDRESS, ({ length }) => STAND_IN.repeat(length)) : text;
}
