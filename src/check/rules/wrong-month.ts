import { calendarDay } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { addressOf } from '../../newsroom/site/addresses.ts';

/**
 * Stories whose folder is not the month of their publication, in the newsroom's time zone. A warning: the address is for
 * good, so that a story that is public already has to stay where it is.
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
        what: `The story is in the folder ${folder} and published in ${month}, in ${timeZone}.`,
        why: 'The folder is part of its address, and readers take the month there for the date.',
        fix: `Correct \`published\`, or move the file to content/articles/${month}${id.slice(7)}.md; if it was public, add \`aliases: [${addressOf('story', id)}]\`.`,
      },
    ];
  });
}
