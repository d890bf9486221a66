import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { publicFrom } from '../../newsroom/public-from.ts';

/**
 * Finds pins on fronts that readers never see, and stories that are pinned twice on one page. These are warnings,
 * because other stories fill the places. A pin on a scheduled story is not reported: it takes its place when the story
 * is published.
 */
export function frontPins({ articles, fronts }: Content): Finding[] {
  return [...fronts.values()].flatMap(({ file, data }) => {
    const pinned = new Set<string>();
    return data.slots.flatMap((slot, index) =>
      ('pins' in slot ? slot.pins : []).flatMap(({ story }, entry): Finding[] => {
        const place = { severity: 'warning', file, at: { field: ['slots', index, 'pins', entry] } } as const;
        if (pinned.has(story)) {
          const what = `The story ${story} is already pinned on this page.`;
          const why = 'A story appears only once on a page: where it is pinned first.';
          return [{ ...place, rule: 'pin-twice', what, why, fix: 'Delete one of the two pins.' }];
        }
        pinned.add(story);
        const target = articles.get(story)?.data.frontMatter;
        if (target?.status === 'retracted') {
          const what = `The pinned story ${story} was retracted.`;
          const why =
            'It still appears on this page, marked as retracted. Without a pin, no front shows a retracted story.';
          return [
            {
              ...place,
              rule: 'pin-retracted',
              what,
              why,
              fix: 'Delete the pin, unless readers should see the story here.',
            },
          ];
        }
        // A pinned story that does not exist is reported with the references between files.
        if (!target || Number.isFinite(publicFrom(target))) return [];
        const isKilled = target.status === 'killed';
        return [
          {
            ...place,
            rule: 'pin-not-public',
            what: `The pinned story ${story} ${isKilled ? 'was withdrawn' : 'is a draft'}.`,
            why: 'Readers do not see it. Another story takes its place.',
            fix: isKilled ? 'Delete the pin.' : 'Publish the story, or delete the pin.',
          },
        ];
      }),
    );
  });
}
