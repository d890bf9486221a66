/** Elements that begin a new paragraph. */
const BLOCKS = new Set(
  [
    'address article aside blockquote body-part caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6',
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
  ].flatMap((names) => names.split(' ')),
);

/** Returns true for the name of an element that begins a new paragraph. */
export function isBlockElement(tagName: string): boolean {
  return BLOCKS.has(tagName);
}
