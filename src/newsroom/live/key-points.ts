import { withoutTags } from '../../lib/text/html-text.ts';
import { bodyHtml, type BodyPart } from '../../markdown/body-parts.ts';
import { KEY_POINT, UPDATE_LINK } from '../../markdown/plugins/rehype-updates.ts';

/** An update of a live story that the editor marked as a key point. */
export interface KeyPoint {
  /** The id of its heading. */
  id: string;
  /** HTML without any element in it: the words of the heading, escaped. */
  words: string;
  /** HTML: its time, as the heading shows it. */
  time: string;
}

const HEADING = new RegExp(
  `<h[2-6] id="([^"]+)" class="${KEY_POINT}"><a href="[^"]*" class="${UPDATE_LINK}">(<time.*?</time>)</a>(.*?)</h[2-6]>`,
  'gs',
);
const UPDATE = new RegExp(`class="${UPDATE_LINK}"`, 'g');

/** The key points of a compiled live story, in the order of the page; none where every update is one. */
export function keyPointsOf(body: readonly BodyPart[]): KeyPoint[] {
  const html = bodyHtml(body);
  const points = Array.from(html.matchAll(HEADING), ([, id = '', time = '', words = '']) => ({
    id,
    words: withoutTags(words).trim(),
    time,
  }));
  return points.length === html.match(UPDATE)?.length ? [] : points;
}
