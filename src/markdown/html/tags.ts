/** A tag in a piece of HTML. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
}

/** A tag, or the words up to the next one. */
export interface Token {
  kind: 'start' | 'end' | 'words';
  /** The name of a tag, in lower case. */
  name: string;
  text: string;
  /** Where it begins in the piece. */
  offset: number;
}

const TAG = /<(\/?)([a-z][^\s/>]*)/gi;
/** As browsers read comments: the hyphens that open one may also close it. */
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/** Finds the tags of a piece of HTML, in order; tags in comments do not count. */
export function tagsOf(html: string): Tag[] {
  return [...(withoutComments(html) ?? '').matchAll(/<(\/?)([a-z][^\s/>]*)/gi)].map(([, slash, name = '']) => {
    return { name: name.toLowerCase(), isEnd: slash === '/' };
  });
}

/** Divides a piece of HTML into tags and words, without its comments. A tag that is never closed ends after its name. */
export function tokensOf(html: string): Token[] {
  // As many spaces as a comment is long keep the places.
  const shown = html.replaceAll(COMMENT, (comment) => ' '.repeat(comment.length));
  const tokens: Token[] = [];
  let from = 0;
  // After a tag that goes on to the end of the piece, only names can be told.
  let isWhole = true;
  const add = (kind: Token['kind'], name: string, to: number) => {
    if (to > from) tokens.push({ kind, name, text: shown.slice(from, to), offset: from });
    from = Math.max(from, to);
  };
  for (const { index, 0: opening, 1: slash, 2: name = '' } of shown.matchAll(TAG)) {
    if (index < from) continue;
    add('words', '', index);
    const nameEnd = index + opening.length;
    const end: number | undefined = isWhole ? tagEnd(shown, nameEnd) : undefined;
    isWhole &&= end !== Infinity;
    add(slash === '/' ? 'end' : 'start', name.toLowerCase(), isWhole ? (end ?? nameEnd) : nameEnd);
  }
  add('words', '', shown.length);
  return tokens;
}

/** Where a tag ends; undefined at another `<`, infinite where the piece ends within it. */
function tagEnd(html: string, from: number): number | undefined {
  for (let at = from; at < html.length; at++) {
    const character = html[at] ?? '';
    if (character === '>') return at + 1;
    if (character === '<') return undefined;
    if (character !== '"' && character !== "'") continue;
    at = html.indexOf(character, at + 1);
    if (at < 0) return Infinity;
  }
  return Infinity;
}

/** Removes the comments from HTML; returns undefined when the last comment is never closed. */
export function withoutComments(html: string): string | undefined {
  let rest = '';
  let from = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', from)) {
    rest += html.slice(from, start);
    // By the HTML standard, the hyphens that open a comment may also close it: <!-->
    const end = html.indexOf('-->', start + 2);
    if (end < 0) return undefined;
    from = end + '-->'.length;
  }
  return rest + html.slice(from);
}
