import { isPhotoId } from '../../lib/photo/photo-id.ts';

/** Ids that the page around the body uses, besides those of the photos of a gallery. */
export const PAGE_IDS = [
  'main',
  'comments',
  'comments-title',
  'comments-end',
  'contents-end',
  'key-points',
  'key-points-end',
  'corrections-title',
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
  const id = base === '' ? 'section' : base;
  const count = (taken.get(id) ?? Number(isPhotoId(id))) + 1;
  taken.set(id, count);
  return count === 1 ? id : headingId(`${id}-${count}`, taken);
}
