import { clockText } from '../../lib/time/zoned-instant.ts';
import { toEpoch } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { cameOutAt } from '../../newsroom/gate.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds comments that cannot be meant as they are: written before their story came out, or in the future; and files whose
 * comments readers never see.
 * @param now milliseconds since 1970
 */
export function strayComments({ articles, comments, publication }: Content, now: number): Finding[] {
  const { timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  return [...comments].flatMap(([id, { file, data }]): Finding[] => {
    const article = articles.get(id)?.data.frontMatter;
    if (!article) return [];
    const warning = (field: readonly (string | number)[], rule: string, what: string, fix: string): Finding => {
      return { rule, severity: 'warning', file, at: { field: [...field] }, what, fix };
    };
    const out = cameOutAt(article);
    const mistimed = data.comments.flatMap(({ time }, index): Finding[] => {
      const field = ['comments', index, 'time'];
      if (toEpoch(time) > now)
        return [warning(field, 'comment-time', `The comment is from the future.`, 'Correct `time`.')];
      if (toEpoch(time) >= out) return [];
      const what = `The comment is older than its story, which came out ${clockText(out, timeZone)}.`;
      return [
        warning(field, 'comment-time', what, 'Correct `time`, or move the comment to the story that it is about.'),
      ];
    });
    const hidden =
      article.comments === false
        ? 'says `comments: false`'
        : article.status === 'retracted' || article.status === 'killed'
          ? `is ${article.status}`
          : undefined;
    if (hidden === undefined) return mistimed;
    const what = `Readers do not see these comments, because their story ${hidden}.`;
    return [...mistimed, warning([], 'comments-hidden', what, 'Delete the file, unless they are to come back.')];
  });
}
