import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { publicFrom } from '../../newsroom/public-from.ts';

/**
 * Pins on fronts that readers never see, and stories that are pinned twice on one page. Warnings: other stories take their
 * places. A pin on a story that is still to come is none: it takes its place when the story does.
 */
export function frontPins({ articles, fronts }: Content): Finding[] {
  return [...fronts.values()].flatMap(({ file, data }) => {
    const pinned = new Set<string>();
    return data.slots.flatMap((slot, index) =>
      ('pins' in slot ? slot.pins : []).flatMap(({ story }, entry): Finding[] => {
        const place = { severity: 'warning', file, at: { field: ['slots', index, 'pins', entry] } } as const;
        if (pinned.has(story)) {
          const what = `The story ${story} is pinned on this page already.`;
          const why = 'No story stands on a page twice: it stands where it is pinned first.';
          return [{ ...place, rule: 'pin-twice', what, why, fix: 'Take one of the two away.' }];
        }
        pinned.add(story);
        const target = articles.get(story)?.data.frontMatter;
        if (target?.status === 'retracted') {
          const what = `The pinned story ${story} was retracted.`;
          const why =
            'It stands on this page all the same, marked as retracted; no front takes such a story by itself.';
          return [
            {
              ...place,
              rule: 'pin-retracted',
              what,
              why,
              fix: 'Take the pin away, unless readers are to see it here.',
            },
          ];
        }
        // That it is not there at all is told with the references of all files.
        if (!target || Number.isFinite(publicFrom(target))) return [];
        const isKilled = target.status === 'killed';
        return [
          {
            ...place,
            rule: 'pin-not-public',
            what: `The pinned story ${story} ${isKilled ? 'was withdrawn' : 'is a draft'}.`,
            why: 'Readers do not see it; another story takes its place.',
            fix: isKilled ? 'Take the pin away.' : 'Publish the story, or take the pin away.',
          },
        ];
      }),
    );
  });
}
