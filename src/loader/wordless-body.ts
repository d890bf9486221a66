/** A line that begins as text does: most bodies have one, and nothing else is looked for in them. */
const LINE_OF_TEXT = /^[\p{L}\p{N}"'“‘«¿¡(]/mu;
const WORD = /[\p{L}\p{N}]/u;
/** What is written in a body and is no word of it: comments, tags, names of directives, alt texts and addresses. */
const NO_WORDS =
  /<!--[\s\S]*?-->|<\/?[a-z][^>]*>|^[ \t]*:{2,}(?!embed\b)[\w-]*(?:\{[^}\n]*\})?|!\[[^\]]*\](?:\([^\s")]*)?|\]\([^\s")]*|^\[[^\]]*\]:.*$/gim;

/** True for a body that says nothing: no text, no caption, and nothing of another site. */
export function isWordless(body: string): boolean {
  return !LINE_OF_TEXT.test(body) && !WORD.test(body.replaceAll(NO_WORDS, ' '));
}
