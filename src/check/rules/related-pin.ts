import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { publicFrom } from '../../newsroom/public-from.ts';

/**
 * Finds pins in `related` that readers never see. These are warnings, because the page shows other stories in their
 * places.
 */
export function relatedPins({ articles }: Content): Finding[] {
  return [...articles].flatMap(([own, { file, data }]) =>
    (data.frontMatter.related ?? []).flatMap((id, index): Finding[] => {
      const place = { severity: 'warning', file, at: { field: ['related', index] } } as const;
      if (id === own) {
        const what = 'The story lists itself as a related story.';
        return [{ ...place, rule: 'related-itself', what, fix: 'List another story, or delete the entry.' }];
      }
      const target = articles.get(id)?.data.frontMatter;
      // A related story that does not exist is reported with the references between files.
      if (!target || Number.isFinite(publicFrom(target))) return [];
      const state = target.status === 'killed' ? 'was withdrawn' : 'is a draft';
      return [
        {
          ...place,
          rule: 'related-not-public',
          what: `The related story ${id} ${state}.`,
          why: 'Readers do not see it. The most closely related story takes its place.',
          fix: target.status === 'killed' ? 'Delete the entry.' : 'Publish that story, or delete the entry.',
        },
      ];
    }),
  );
}
