import { clockText } from '../../lib/time/zoned-instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { cameOutAt, standingOf, wasKilledBefore } from '../../newsroom/gate.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds stories that are killed before they come out. Nothing is published of them, but when their hour has come, nobody
 * can tell them from stories that readers saw: without a time of their withdrawal, a notice would then be published.
 * @param now milliseconds since 1970
 */
export function unpublishedKills({ articles, publication }: Content, now: number): Finding[] {
  const { timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  return [...articles.values()].flatMap(({ file, data: { frontMatter } }): Finding[] => {
    if (frontMatter.status !== 'killed' || standingOf(frontMatter, now) !== 'never') return [];
    const isSaid = wasKilledBefore(frontMatter);
    const out = clockText(cameOutAt(frontMatter), timeZone);
    return [
      {
        rule: 'killed-unpublished',
        severity: isSaid ? 'warning' : 'error',
        file,
        at: { field: ['status'] },
        what: 'The story was withdrawn before it came out, so nothing is said of it.',
        why: isSaid
          ? 'A killed story leaves a notice only where readers may have seen it.'
          : `From ${out} on, a notice would tell readers that a story was withdrawn.`,
        fix: isSaid
          ? 'Delete the file when it is no longer needed.'
          : `Write \`status: draft\`, delete the file, or add when it was withdrawn: \`updated: ${clockText(now, timeZone)}\`.`,
      },
    ];
  });
}
