import type { Raw } from './raw-html.ts';

/**
 * From characters of a piece of HTML to those of the body. Within quotations and lists, the lines of the body begin with
 * characters that the HTML does not have.
 * @returns undefined when the two cannot be compared
 */
export function offsetsIn({ value, position }: Raw, source: string): ((index: number) => number) | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const inFile = source.slice(start.offset, end.offset).split('\n');
  const inHtml = value.split('\n');
  if (inFile.length !== inHtml.length || inHtml.some((line, at) => !inFile[at]?.endsWith(line))) return undefined;
  let [html, file] = [0, start.offset];
  const lines = inHtml.map((line, at) => {
    const written = inFile[at] ?? '';
    const first = { html, file: file + written.length - line.length };
    html += line.length + 1;
    file += written.length + 1;
    return first;
  });
  return (index) => {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.html ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const line = lines[low - 1];
    return index - (line?.html ?? 0) + (line?.file ?? 0);
  };
}
