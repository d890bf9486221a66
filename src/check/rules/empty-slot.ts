import { toEpoch } from '../../lib/time/instant.ts';
import type { Content } from '../../newsroom/content.ts';
import { bandSources } from '../../newsroom/fronts/front-bands.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { publicFrom } from '../../newsroom/public-from.ts';
import { HOME_FRONT, type FrontSlot, type StorySlot } from '../../schema/front.ts';
import type { Finding } from '../finding.ts';

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
  const scheduled = new Set(
    [...articles].flatMap(([id, { data }]) => (isScheduled(id) ? [data.frontMatter.section] : [])),
  );
  const isEmpty = (section: string) => !newsroom.stories.some(({ article }) => article.section === section);
  // A section that has had no story yet is filled by the first one.
  const waits = (sections: readonly string[] = []) =>
    sections.length > 0 && sections.every(isEmpty) && sections.some((section) => scheduled.has(section));
  return [...fronts].flatMap(([id, { file, data }]) =>
    data.slots.flatMap((slot, index): Finding[] => {
      const upTo = data.slots.slice(0, index + 1);
      if (isShown(upTo, newsroom, id)) return [];
      if ('pins' in slot && slot.pins.some(({ story }) => isScheduled(story))) return [];
      if ('pins' in slot && slot.fill !== 'none' && waits(sectionsOf(slot))) return [];
      const { words, fix } = reasonOf(slot, isShown([slot], newsroom, id), newsroom);
      return [
        {
          rule: 'slot-empty',
          severity: 'warning',
          file,
          at: { field: ['slots', index] },
          what: `The slot \`${nameOf(slot)}\` is empty: ${words}.`,
          why: 'Readers see nothing in its place.',
          fix,
        },
      ];
    }),
  );
}

/** Returns true if the last of these slots has a place on the page, as a build fills them. */
function isShown(slots: readonly FrontSlot[], newsroom: Newsroom, front: string): boolean {
  const own = front === HOME_FRONT ? undefined : front;
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

/** Why a slot is empty, and what to do about it. */
interface Reason {
  words: string;
  fix: string;
}

const PUBLISH = 'Publish or pin a story for it, or delete the slot.';

/** @param showsAlone true if it would show a story on a page without other slots */
function reasonOf(slot: FrontSlot, showsAlone: boolean, { stories, publication, now }: Newsroom): Reason {
  if (slot.kind === 'wire')
    return { words: 'no section is a wire', fix: 'Write `wire: true` into the file of a section, or delete the slot.' };
  if (slot.kind === 'newsletter')
    return {
      words:
        (slot.newsletter ?? publication.newsletter) === undefined
          ? 'neither it nor the publication names a newsletter'
          : 'readers cannot sign up for this newsletter',
      fix: 'Name a newsletter, as in { kind: newsletter, newsletter: daily }, or delete the slot.',
    };
  if (slot.fill === 'none') return pinReason(slot, stories, now);
  const from = sectionsOf(slot);
  if (from && !stories.some(({ article }) => from.includes(article.section)))
    return {
      words: from.length === 1 ? 'no story of the section is public' : 'no story of its sections is public',
      fix: PUBLISH,
    };
  if (
    slot.kind === 'languages' &&
    stories.every(({ article }) => (article.lang ?? publication.lang) === publication.lang)
  )
    return { words: 'every story is in the language of the publication', fix: PUBLISH };
  if (!showsAlone)
    return {
      words: 'no story that it could take is public, such as only posts of a wire, opinion or retracted ones',
      fix: PUBLISH,
    };
  return { words: 'the slots before it show all the stories that it could take', fix: PUBLISH };
}

/** Why none of the pins of a slot stands in it, which shows nothing else. */
function pinReason({ pins }: StorySlot, stories: Newsroom['stories'], now: number): Reason {
  if (pins.length === 0)
    return { words: 'it has no pin, and `fill: none`', fix: 'Pin a story, delete `fill: none`, or delete the slot.' };
  const running = pins.filter(({ until }) => until === undefined || toEpoch(until) > now);
  if (running.length === 0)
    return {
      words: 'the time of all its pins is over, and `fill: none`',
      fix: 'Pin another story, or give a pin a later `until`, or delete the slot.',
    };
  if (running.some(({ story }) => stories.some(({ id }) => id === story)))
    return {
      words: 'other slots show the stories that it pins, and `fill: none`',
      fix: 'Pin another story, delete the pin in the other slot, or delete this slot.',
    };
  return { words: 'none of its pins is public, and `fill: none`', fix: PUBLISH };
}

/** The sections that a slot takes stories from, where it names them. */
function sectionsOf(slot: StorySlot): readonly string[] | undefined {
  if ('section' in slot) return [slot.section];
  return 'from' in slot ? slot.from : undefined;
}
