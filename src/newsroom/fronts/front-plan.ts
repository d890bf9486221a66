import { front, HOME_FRONT, type FrontSlot } from '../../schema/front.ts';
import { isOpinion } from '../story/opinion.ts';
import type { Newsroom } from '../newsroom.ts';

/** Stories of its section that lead a section's page, and stand beside the lead. */
const SECTION_LEAD = 1;
const SECTION_TOP = 3;

/** The slots of the front page: as an editor laid it out, or else as {@link usualSlots} does. */
export function homeSlots(newsroom: Newsroom): readonly FrontSlot[] {
  return newsroom.fronts.get(HOME_FRONT)?.slots ?? usualSlots(newsroom);
}

/** The slots above the list on the page of a section. */
export function sectionSlots(section: string, { fronts }: Newsroom): readonly FrontSlot[] {
  return (
    fronts.get(section)?.slots ??
    front.parse({
      slots: [
        { kind: 'lead', count: SECTION_LEAD },
        { kind: 'top', count: SECTION_TOP },
      ],
    }).slots
  );
}

/** The front page of a newsroom that lays out none: lead, wire, top, newsletter, and a strip for each section. */
function usualSlots({ publication, sections, stories }: Newsroom): readonly FrontSlot[] {
  const strips = publication.navigation
    .filter((id) => sections.get(id)?.wire === false)
    .map((section) => {
      const newest = stories.find(({ article }) => article.section === section);
      return { kind: newest && isOpinion(newest) ? ('opinion' as const) : ('section' as const), section };
    });
  return front.parse({
    slots: [{ kind: 'lead' }, { kind: 'wire' }, { kind: 'top' }, { kind: 'newsletter' }, ...strips],
  }).slots;
}
