import { isPhotoId } from '../../lib/photo/photo-id.ts';

/**
 * Ids that the page around the body uses, besides those of the photos of a gallery, and that the words of a heading can make.
 * A new id of a page has an underscore, as `key_points`: no heading gets one, and a longer list would change the ids of headings
 * that are published.
 */
export const PAGE_IDS = [
  'main',
  'comments',
  'comments-title',
  'comments-end',
  'contents-end',
  'gallery',
  'gallery-end',
  'masthead-title',
  'livewire',
  'livewire-end',
  'later-title',
  'related-title',
  'signup',
  'signup-end',
];

/** The ids of footnotes, of the references to them and of the heading over them. */
const NOTE_ID = /^(?:fn|fnref)-|^footnote-label$/;

/**
 * Makes the id of a heading from its words alone, so that links to it survive edits elsewhere in the story.
 * @param taken how often each id was used so far in this body; a repeated one gets a number
 */
export function headingId(words: string, taken: Map<string, number>): string {
  const base = words
    .normalize('NFKD')
    .toLowerCase()
    // Accents go; the vowels of Indic scripts, which are marks too, stay.
    .replaceAll(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  const id = base === '' ? 'section' : NOTE_ID.test(base) ? `section-${base}` : base;
  const count = (taken.get(id) ?? Number(isPhotoId(id))) + 1;
  taken.set(id, count);
  return count === 1 ? id : headingId(`${id}-${count}`, taken);
}
