import { clockText } from '../../lib/time/zoned-instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { withLastUpdate } from '../../newsroom/live/last-update.ts';
import type { Finding } from '../finding.ts';

/** Coverage that has had no update for so long is over. */
const SILENCE = 2 * 86_400_000;

/**
 * Finds live stories that readers may take for live although nothing has happened for two days, and stories of other types
 * that say when their coverage ended.
 * @param now milliseconds since 1970
 */
export function liveEnds({ articles, publication }: Content, now: number): Finding[] {
  const { timeZone = 'UTC' } = publication.get('publication')?.data ?? {};
  return [...articles.values()].flatMap(({ file, data: { frontMatter, updates } }): Finding[] => {
    const { type, ended, status } = frontMatter;
    // No reader takes a withdrawn story for live.
    if (status === 'killed') return [];
    if (type !== 'live' && ended !== undefined) {
      return [
        {
          rule: 'live-end',
          severity: 'warning',
          file,
          at: { field: ['ended'] },
          what: 'Only a live story has coverage that ends, and this story is not one.',
          why: 'Nothing is done with `ended` here.',
          fix: 'Delete the line, or write `type: live`.',
        },
      ];
    }
    const last = Date.parse(withLastUpdate(frontMatter, updates, now).updated ?? frontMatter.published);
    if (type !== 'live' || ended !== undefined || status === 'draft' || now - last < SILENCE) return [];
    const end = clockText(last, timeZone);
    return [
      {
        rule: 'live-end',
        severity: 'warning',
        file,
        at: { field: ['type'] },
        what: `The story is still marked as live, and its last update is of ${end}.`,
        why: 'Readers would come for news that no longer comes.',
        fix: `Write when the coverage ended: \`ended: ${end}\`.`,
      },
    ];
  });
}
