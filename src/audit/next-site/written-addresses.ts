/** Attributes with addresses, by their last letter. */
const NAMES = Map.groupBy(
  ['href', 'src', 'srcset', 'imagesrcset', 'poster', 'data', 'cite', 'action', 'formaction', 'data-latest'],
  (name) => name.charCodeAt(name.length - 1),
);

const [TAB, RETURN, SPACE, DOUBLE, SINGLE, GREATER] = [9, 13, 32, 34, 39, 62] as const;
/** The bit in which ASCII letters differ from their capitals. */
const SMALL = 0x20;
const ASCII = 0x80;

/**
 * Visits what stands in attributes with addresses, as it is written. Text that looks like one is visited, too. It finds what
 * the expression `\s(href|src|…)=("[^"]*"|'[^']*'|[^\s"'>]+)` finds, in a third of the time.
 * @param visit gets the value, and whether it is a list of addresses (`srcset`); visiting ends when it returns true
 * @returns what the last visit returned
 */
export function someAddress(html: string, visit: (value: string, isList: boolean) => boolean): boolean {
  for (let at = html.indexOf('='); at >= 0; at = html.indexOf('=', at)) {
    const name = nameBefore(html, at);
    at++;
    if (name === undefined) continue;
    const quote = html.charCodeAt(at);
    let begin = at;
    let end: number;
    if (quote === DOUBLE || quote === SINGLE) {
      begin = at + 1;
      end = html.indexOf(quote === DOUBLE ? '"' : "'", begin);
      if (end < 0) continue;
      at = end + 1;
    } else {
      end = begin;
      while (end < html.length && !endsBareValue(html.charCodeAt(end))) end++;
      if (end === begin) continue;
      at = end;
    }
    if (visit(html.slice(begin, end), name.endsWith('srcset'))) return true;
  }
  return false;
}

/** The name of the attribute before an equals sign; undefined when it is none with addresses. */
function nameBefore(html: string, at: number): string | undefined {
  const names = NAMES.get(html.charCodeAt(at - 1) | SMALL);
  return names?.find((name) => {
    const begin = at - name.length;
    if (begin < 1 || !isSpace(html.charCodeAt(begin - 1))) return false;
    return html.startsWith(name, begin) || html.slice(begin, at).toLowerCase() === name;
  });
}

function isSpace(code: number): boolean {
  if (code < ASCII) return code === SPACE || (code >= TAB && code <= RETURN);
  return /\s/.test(String.fromCharCode(code));
}

function endsBareValue(code: number): boolean {
  return code === DOUBLE || code === SINGLE || code === GREATER || isSpace(code);
}
