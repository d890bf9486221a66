import { formatMoment } from '../../lib/time/instant.ts';
import { zonedInstant } from '../../lib/time/zoned-instant.ts';
import type { Paper } from '../../letters/content/paper.ts';
import type { Post } from '../../letters/store/post.ts';

/**
 * A post in the terminal: what moderators see of it on their page.
 * @param signals what they should know of it
 * @param paper the newsroom whose clock and language the time is in
 */
export function postText(
  { id, kind, story, parent, time, name, place, email, text, pick }: Post,
  signals: readonly string[],
  { language, timeZone }: Pick<Paper, 'language' | 'timeZone'>,
): string {
  const moment = formatMoment(zonedInstant(time, timeZone), language, timeZone).text;
  const what = parent === undefined ? kind : 'reply';
  const where = story === '' ? '' : ` on ${story}${parent === undefined ? '' : `#comment-${parent}`}`;
  const who = [name, place, email && `<${email}>`].filter((part) => part !== undefined).join(', ');
  const marks = [...(pick ? ['editor’s pick'] : []), ...signals].join('; ');
  const lines = [who, ...(marks === '' ? [] : [`(${marks})`]), ...text.split('\n').map((line) => `  ${line}`)];
  return `${id}  ${moment}  ${what}${where}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}
