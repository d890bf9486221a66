import { isCalendarDay } from '../../../lib/time/calendar-day.ts';
import { clockText } from '../../../lib/time/zoned-instant.ts';
import type { Content } from '../../../newsroom/content.ts';
import { sendingTime } from '../../../newsroom/newsletters/sending-time.ts';
import { publicFrom } from '../../../newsroom/public-from.ts';
import type { Finding } from '../../finding.ts';

/** Gmail and Outlook show about as many characters of a subject line on a wide screen, and half as many on a phone. */
const SUBJECT_LIMIT = 70;
/** The characters that mail programs show after it, at most. */
const PREHEADER_LIMIT = 140;

/**
 * Finds editions that would go out with less than was meant: a story that is not public when they are sent, which is left
 * out; one that is listed twice; and words that mail programs cut. The first is an error, because a mail cannot be called
 * back.
 */
export function editionFindings(content: Content): Finding[] {
  const { timeZone = 'UTC' } = content.publication.get('publication')?.data ?? {};
  return [...content.editions].flatMap(([id, { file, data }]) => {
    const [newsletter = '', date = ''] = id.split('/');
    if (!isCalendarDay(date)) return [noSuchDay(file, date)];
    const { subject, preheader, stories, time } = data.frontMatter;
    const rules = content.newsletters.get(newsletter)?.data.auto ?? [];
    const sent = sendingTime(date, time, rules, timeZone);
    return [
      ...tooLong(file, 'subject', subject, SUBJECT_LIMIT),
      ...tooLong(file, 'preheader', preheader, PREHEADER_LIMIT),
      ...stories.flatMap(({ story }, index) => {
        const place = { file, at: { field: ['stories', index] } };
        if (stories.findIndex((other) => other.story === story) < index) return [twice(place, story)];
        return storyFault(place, story, sent, content, timeZone);
      }),
    ];
  });
}

type Place = Pick<Finding, 'at' | 'file'>;

function storyFault(place: Place, story: string, sent: number, { articles }: Content, timeZone: string): Finding[] {
  const article = articles.get(story)?.data.frontMatter;
  // A story that does not exist is reported with the references between files; one that was killed has been sent.
  if (!article || article.status === 'killed') return [];
  const from = publicFrom(article);
  if (from <= sent) return [];
  const when = Number.isFinite(from) ? `comes out at ${clockText(from, timeZone)}` : 'is a draft';
  return [
    {
      ...place,
      rule: 'edition-story',
      severity: 'error',
      what: `The story ${story} ${when}, and this edition is sent at ${clockText(sent, timeZone)}.`,
      why: 'The mail would go out without it.',
      fix: Number.isFinite(from)
        ? 'Send the edition later (`time`), or take out the story.'
        : 'Publish the story before, or take it out.',
    },
  ];
}

function twice(place: Place, story: string): Finding {
  const what = `The story ${story} is already in this edition.`;
  return {
    ...place,
    rule: 'edition-twice',
    severity: 'warning',
    what,
    why: 'Readers would see it twice.',
    fix: 'Delete one of the two.',
  };
}

function noSuchDay(file: string, date: string): Finding {
  return {
    rule: 'edition-date',
    severity: 'error',
    file,
    what: `${date} is not a day of the calendar.`,
    why: 'An edition comes out on the day that its file is named after.',
    fix: 'Rename the file.',
  };
}

function tooLong(file: string, field: 'preheader' | 'subject', text: string | undefined, limit: number): Finding[] {
  const length = [...(text ?? '')].length;
  if (length <= limit) return [];
  return [
    {
      rule: `${field}-length`,
      severity: 'warning',
      file,
      at: { field: [field] },
      what: `\`${field}\` has ${length} characters; mail programs show ${limit} of them or fewer.`,
      why: 'The end is cut off in the list of mails, where readers decide what to open.',
      fix: 'Shorten it. The rest can go in `intro`.',
    },
  ];
}
