import { clockText } from '../../lib/time/zoned-instant.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';

/**
 * Finds retracted stories that do not say when and why they were retracted, and retractions in stories whose status does
 * not say so.
 * @param now milliseconds since 1970
 */
export function unexplainedRetractions({ articles, publication }: Content, now: number): Finding[] {
  const { timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  return [...articles.values()].flatMap(({ file, data }): Finding[] => {
    const { status, corrections } = data.frontMatter;
    const common = { severity: 'error', file } as const;
    if (status === 'retracted' && corrections.length === 0) {
      return [
        {
          ...common,
          rule: 'retraction-unexplained',
          at: { field: ['status'] },
          what: 'The story is retracted, but does not say when and why.',
          why: 'Readers who trusted it must be able to know what was wrong.',
          fix: `Add \`corrections: [{ date: ${clockText(now, timeZone)}, kind: retraction, text: What was wrong. }]\`.`,
        },
      ];
    }
    const index = corrections.findIndex(({ kind }) => kind === 'retraction');
    if (index < 0 || status === 'retracted' || status === 'killed') return [];
    return [
      {
        ...common,
        rule: 'retraction-status',
        at: { field: ['corrections', index, 'kind'] },
        what: `A correction says that the story was retracted, but its status is \`${status}\`.`,
        why: 'The story would be listed as if nothing had happened.',
        fix: 'Write `status: retracted`, or `kind: correction` if the story is right now.',
      },
    ];
  });
}
