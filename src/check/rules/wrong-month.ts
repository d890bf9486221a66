import { calendarDay } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';

/**
 * Finds stories whose folder is not the month of their publication in the newsroom's time zone. These are warnings,
 * because addresses are permanent: a story that is already public has to stay where it is.
 */
export function wrongMonths({ articles, publication }: Content): Finding[] {
  const timeZone = publication.get('publication')?.data.timeZone;
  if (timeZone === undefined) return [];
  return [...articles].flatMap(([id, { file, data }]): Finding[] => {
    const month = calendarDay(data.frontMatter.published, timeZone).slice(0, 7).replace('-', '/');
    const folder = id.slice(0, 7);
    if (month === folder) return [];
    return [
      {
        rule: 'month-folder',
        severity: 'warning',
        file,
        at: { field: ['published'] },
        what: `The story is in the folder ${folder}, but its publication date is in ${month} (${timeZone}).`,
        why: 'The folder is part of the story’s address, where readers take it for the date.',
        fix: `Correct \`published\`, or move the file to content/articles/${month}${id.slice(7)}.md. If it was already public, add \`aliases: [${addressOf('story', id)}]\`.`,
      },
    ];
  });
}
