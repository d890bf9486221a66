import { withoutTags } from '../../lib/text/html-text.ts';
import { bodyHtml, type BodyPart } from '../../markdown/body-parts.ts';
import type { StoryPage } from './story-page.ts';

/** The types of story that can be features: not live stories, briefs, opinion or what a wire sends. */
const FEATURES = new Set<StoryPage['record']['type']>(['news', 'analysis', 'explainer', 'obituary']);
/** Characters of a first paragraph that has three lines on every screen: the letter is three lines high. */
const THREE_LINES = 240;
/** Characters of HTML of a text that is longer than a brief. */
const LONG = 2000;
/** A paragraph that begins with a capital of an alphabet that has them, and not with a quotation mark or a link. */
const FIRST_PARAGRAPH = /^<p>((?=\p{Lu})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}].*?)<\/p>/su;

/**
 * Whether a story begins with a large letter: a feature that has no dateline, whose first words are a paragraph of some lines.
 * @param body its compiled text
 */
export function hasDropCap(
  { record, body: { context } }: Pick<StoryPage, 'record' | 'body'>,
  body: readonly BodyPart[],
): boolean {
  const [first] = body;
  if (context.dateline || !FEATURES.has(record.type) || first?.kind !== 'html') return false;
  const [, paragraph = ''] = FIRST_PARAGRAPH.exec(first.html) ?? [];
  return bodyHtml(body).length >= LONG && withoutTags(paragraph).length >= THREE_LINES;
}
