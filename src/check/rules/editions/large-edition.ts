import { editionMail, MAIL_LIMIT } from '../../../feeds/mail/edition-mail.ts';
import { feedBody } from '../../../loader/feed-body.ts';
import { allEditionSources } from '../../../newsroom/newsletters/edition-sources.ts';
import type { Newsroom } from '../../../newsroom/newsroom.ts';
import type { Finding } from '../../finding.ts';

/** Mails are printed for this check, and older editions are sent. */
const RECENT = 7 * 86_400_000;

/**
 * Finds editions whose text is too long for a mail. This is a warning: the mail ends early, with a link to the rest.
 * @param newsroom with the editions that are still to come
 */
export function largeEditions(newsroom: Newsroom): Finding[] {
  const recent = allEditionSources(newsroom).filter(({ file, epoch }) => file && newsroom.now - epoch < RECENT);
  return recent.flatMap((sources): Finding[] => {
    const { left } = editionMail(sources, feedBody);
    if (left === 0 || !sources.file) return [];
    return [
      {
        rule: 'edition-weight',
        severity: 'warning',
        file: sources.file.file,
        what: `The text is too long for a mail of ${MAIL_LIMIT.toLocaleString('en-US')} bytes: ${left} of its paragraphs are only on the page.`,
        why: 'Gmail cuts a mail that is larger than 102 kB, and with it the link to unsubscribe.',
        fix: 'Shorten the text, or make a story of it.',
      },
    ];
  });
}
