/** What prints nothing: the code of a component, its styles and scripts, and comments. */
const UNPRINTED = [
  /^\s*---\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/,
  /<!--[\s\S]*?-->/g,
  /<(style|script)\b[\s\S]*?<\/\1\s*>/gi,
  /\{\s*(?:\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)?\s*\}/g,
  // Expressions that are nothing, whatever the props are.
  /\{\s*(?:null|undefined|false)\s*(?:&&[^{}]*)?\}/g,
];
/** A fragment without anything in it. */
const EMPTY_FRAGMENT = /<(Fragment)?\s*>\s*<\/\1\s*>/g;

/**
 * Returns true for the source of an Astro component that can print nothing.
 * @param source the text of the `.astro` file
 */
export function isBlankComponent(source: string): boolean {
  let left = source.replace(/^\uFEFF/, '');
  for (const pattern of UNPRINTED) left = left.replace(pattern, '');
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replace(EMPTY_FRAGMENT, '');
  }
  return left.trim() === '';
}
