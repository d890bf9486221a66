import type { Content } from '../../newsroom/content.ts';
import { bandSources } from '../../newsroom/fronts/front-bands.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { publicFrom } from '../../newsroom/public-from.ts';
import type { FrontSlot } from '../../schema/front.ts';
import type { Finding } from '../finding.ts';

/** The id of the front page among fronts; the others are of sections. */
const HOME = 'home';

/**
 * Finds slots of fronts that show nothing today: an editor who has laid out a page should not have to look for what is
 * missing on it. These are warnings, because stories may fill them tomorrow. Nothing is reported of a paper without
 * stories, nor of a slot that waits for a scheduled story.
 */
export function emptySlots({ articles, fronts }: Content, newsroom: Newsroom): Finding[] {
  if (newsroom.stories.length === 0) return [];
  const isScheduled = (id: string) => {
    const story = articles.get(id)?.data.frontMatter;
    const from = story ? publicFrom(story) : Number.POSITIVE_INFINITY;
    return Number.isFinite(from) && from > newsroom.now;
  };
  return [...fronts].flatMap(([id, { file, data }]) =>
    data.slots.flatMap((slot, index): Finding[] => {
      const upTo = data.slots.slice(0, index + 1);
      if (isShown(upTo, newsroom, id)) return [];
      if ('pins' in slot && slot.pins.some(({ story }) => isScheduled(story))) return [];
      return [
        {
          rule: 'slot-empty',
          severity: 'warning',
          file,
          at: { field: ['slots', index] },
          what: `The slot \`${nameOf(slot)}\` is empty: ${reasonOf(slot, newsroom)}.`,
          why: 'Readers see nothing in its place.',
          fix: remedyOf(slot),
        },
      ];
    }),
  );
}

/** Returns true if the last of these slots has a place on the page, as a build fills them. */
function isShown(slots: readonly FrontSlot[], newsroom: Newsroom, front: string): boolean {
  const own = front === HOME ? undefined : front;
  const shownWith = (some: readonly FrontSlot[]) => {
    const { bands } = bandSources(some, newsroom, own);
    // The wire is beside the lead where it comes directly after it.
    return bands.length + bands.filter((band) => band.kind === 'lead' && band.wire).length;
  };
  return shownWith(slots) > shownWith(slots.slice(0, -1));
}

function nameOf(slot: FrontSlot): string {
  return 'section' in slot ? `${slot.kind}: ${slot.section}` : slot.kind;
}

function reasonOf(slot: FrontSlot, { stories, publication }: Newsroom): string {
  if (slot.kind === 'wire') return 'no section is a wire';
  if (slot.kind === 'newsletter')
    return (slot.newsletter ?? publication.newsletter) === undefined
      ? 'neither it nor the publication names a newsletter'
      : 'readers cannot sign up for this newsletter';
  if (slot.fill === 'none')
    return slot.pins.length === 0 ? 'it has no pin, and `fill: none`' : 'none of its pins is public, and `fill: none`';
  if ('section' in slot && !stories.some(({ article }) => article.section === slot.section))
    return 'no story of the section is public';
  if (
    slot.kind === 'languages' &&
    stories.every(({ article }) => (article.lang ?? publication.lang) === publication.lang)
  )
    return 'every story is in the language of the publication';
  return 'the slots before it show all the stories that it could take';
}

function remedyOf(slot: FrontSlot): string {
  if (slot.kind === 'wire') return 'Write `wire: true` into the file of a section, or delete the slot.';
  if (slot.kind === 'newsletter')
    return 'Name a newsletter, as in { kind: newsletter, newsletter: daily }, or delete the slot.';
  return 'Publish or pin a story for it, or delete the slot.';
}
