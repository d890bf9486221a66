import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { publicFrom } from '../../newsroom/public-from.ts';

/** Pins in `related` that readers never see. A warning: the page has other stories in their places. */
export function relatedPins({ articles }: Content): Finding[] {
  return [...articles].flatMap(([own, { file, data }]) =>
    (data.frontMatter.related ?? []).flatMap((id, index): Finding[] => {
      const place = { severity: 'warning', file, at: { field: ['related', index] } } as const;
      if (id === own) {
        const what = 'The story names itself among its related stories.';
        return [{ ...place, rule: 'related-itself', what, fix: 'Name another story, or take the entry away.' }];
      }
      const target = articles.get(id)?.data.frontMatter;
      // That it is not there at all is told with the references of all files.
      if (!target || Number.isFinite(publicFrom(target))) return [];
      const state = target.status === 'killed' ? 'was withdrawn' : 'is a draft';
      return [
        {
          ...place,
          rule: 'related-not-public',
          what: `The related story ${id} ${state}.`,
          why: 'Readers do not see it; the nearest story takes its place.',
          fix: target.status === 'killed' ? 'Take the entry away.' : 'Publish that story, or take the entry away.',
        },
      ];
    }),
  );
}
