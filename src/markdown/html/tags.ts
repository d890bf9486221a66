/** A tag in a piece of HTML. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
}

/** Elements without an end tag, and those whose end tag may be left out. */
const WITHOUT_END = new Set(
  ['br hr wbr col', 'p li dt dd rt rp colgroup thead tbody tfoot tr td th'].flatMap((names) => names.split(' ')),
);

/** Finds the tags of a piece of HTML, in order; tags in comments do not count. */
export function tagsOf(html: string): Tag[] {
  return [...(withoutComments(html) ?? '').matchAll(/<(\/?)([a-z][^\s/>]*)/gi)].map(([, slash, name = '']) => {
    return { name: name.toLowerCase(), isEnd: slash === '/' };
  });
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

/** Finds the tags without a counterpart: start tags that are not closed, end tags that close nothing. */
export function unpairedTags<T extends Tag>(tags: readonly T[]): T[] {
  const open: T[] = [];
  const unpaired: T[] = [];
  for (const tag of tags) {
    if (WITHOUT_END.has(tag.name)) continue;
    if (!tag.isEnd) {
      open.push(tag);
      continue;
    }
    const start = open.findLastIndex(({ name }) => name === tag.name);
    if (start < 0) unpaired.push(tag);
    else unpaired.push(...open.splice(start).slice(1));
  }
  return [...unpaired, ...open];
}
