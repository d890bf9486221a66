import type { FrontSlot, StorySlot } from '../../schema/front.ts';
import { toEpoch } from '../../lib/time/instant.ts';
import { resolvePhoto } from '../../schema/photo.ts';
import { isOpinion } from '../story/opinion.ts';
import type { Newsroom, Story } from '../newsroom.ts';
import { coverPhoto } from '../photos/cover-photo.ts';

/** A slot has no more places than this; and no older story leads because it has a photo. */
const NEWEST = 12;
/** How much older than the newest a story may be that leads because it has a photo, in milliseconds: a week. */
const FRESH = 7 * 86_400_000;

/** A slot with the stories that stand in it. */
export interface FilledSlot {
  slot: FrontSlot;
  /** Empty for a slot that holds no stories, such as the wire. */
  stories: Story[];
}

/**
 * Decides which story stands where. First every pin takes its place, in the order of the page: one whose time is over, or
 * whose story is not public, is passed over. Then the places that are left are filled from top to bottom. No story stands
 * on the page twice. Where a page has a slot for other languages, their stories fill that one only.
 * @param own the section whose page it is: its stories fill `lead` and `top`
 */
export function fillSlots(slots: readonly FrontSlot[], newsroom: Newsroom, own?: string): FilledSlot[] {
  const shown = new Set<Story>();
  const hasLanguages = slots.some(({ kind }) => kind === 'languages');
  const fitsLanguage = ({ kind }: StorySlot, { article: { lang = newsroom.publication.lang } }: Story) =>
    !hasLanguages || (lang !== newsroom.publication.lang) === (kind === 'languages');
  const filled = slots.map((slot) => ({ slot, stories: isStorySlot(slot) ? pinned(slot, newsroom, shown) : [] }));
  for (const { slot, stories } of filled) {
    if (!isStorySlot(slot) || slot.fill === 'none') continue;
    const free = slot.count - stories.length;
    const candidates = first(NEWEST, newsroom.stories, (story) => {
      return !shown.has(story) && fitsLanguage(slot, story) && mayFill(story, slot, newsroom, own);
    });
    const wantsPhoto = slot.fill === 'photo' && stories.length === 0;
    for (const story of (wantsPhoto ? photoFirst(candidates, newsroom) : candidates).slice(0, free)) {
      stories.push(story);
      shown.add(story);
    }
  }
  return filled;
}

/** True for a slot that holds stories. */
export function isStorySlot(slot: FrontSlot): slot is StorySlot {
  return 'pins' in slot;
}

function pinned({ pins, count }: StorySlot, { stories, now }: Newsroom, shown: Set<Story>): Story[] {
  const taken: Story[] = [];
  for (const { story: id, until } of pins) {
    if (taken.length === count) break;
    if (until !== undefined && toEpoch(until) <= now) continue;
    const story = stories.find((candidate) => candidate.id === id);
    if (!story || shown.has(story)) continue;
    taken.push(story);
    shown.add(story);
  }
  return taken;
}

function mayFill(story: Story, slot: StorySlot, { sections }: Newsroom, own: string | undefined): boolean {
  const { section, status } = story.article;
  // A front recommends what it shows. Only an editor can want a retracted story there.
  if (status === 'retracted') return false;
  if ('section' in slot) return section === slot.section;
  if (slot.kind === 'languages') return sections.get(section)?.wire !== true;
  if (slot.from) return slot.from.includes(section);
  if (own !== undefined) return section === own;
  return sections.get(section)?.wire !== true && !isOpinion(story);
}

/**
 * The first that can show a photo before the others, if it came out in the same week as the newest. One in a language of its own leads only
 * where an editor pins it.
 */
function photoFirst(stories: readonly Story[], { publication, photos }: Newsroom): readonly Story[] {
  const oldest = Math.max(...stories.map(({ article }) => toEpoch(article.published))) - FRESH;
  // A photo whose licence has ended is not among those of the newsroom.
  const canShow = (src: string | undefined, file: string) => src !== undefined && photos.has(resolvePhoto(file, src));
  const best = stories.find(
    (story) =>
      toEpoch(story.article.published) >= oldest &&
      (story.article.lang ?? publication.lang) === publication.lang &&
      canShow(coverPhoto(story, photos)?.src, story.file),
  );
  return best ? [best, ...stories.filter((story) => story !== best)] : stories;
}

/** The first so many that pass: the rest of 100,000 stories is not looked at. */
function first(count: number, stories: readonly Story[], passes: (story: Story) => boolean): Story[] {
  const found: Story[] = [];
  for (const story of stories) {
    if (found.length >= count) break;
    if (passes(story)) found.push(story);
  }
  return found;
}
