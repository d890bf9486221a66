import { withoutTags } from '../../lib/text/html-text.ts';
import type { BodyPart } from '../../markdown/body-parts.ts';
import type { Article } from '../../schema/article.ts';

/** A heading of the body, as the table of contents names it. */
export interface ContentsEntry {
  id: string;
  /** HTML without any element in it: the words of the heading, escaped. */
  words: string;
}

/** Fewer headings are seen at a glance. */
const FEWEST = 3;
/** Headings that an author wrote have an id, and the class of a key point at most: headings of boxes and of the footnotes have other attributes. */
const HEADING = /<h2 id="([^"]+)"(?: class="key-point")?>(.*?)<\/h2>/gs;

/** Whether a story is to have a table of contents, if it is long enough: it says so, or explains something. */
export function wantsContents({ toc, type }: Article): boolean {
  return toc ?? type === 'explainer';
}

/** The table of contents of a compiled body; empty where there is too little in it. */
export function contentsOf(body: readonly BodyPart[]): ContentsEntry[] {
  const entries = body.flatMap((part) =>
    part.kind === 'html'
      ? Array.from(part.html.matchAll(HEADING), ([, id = '', html = '']) => ({ id, words: withoutTags(html) }))
      : [],
  );
  return entries.length < FEWEST ? [] : entries;
}
