import { creditIn } from '../../check/caption-credit.ts';
import type { Note } from '../note.ts';
import type { OldMedia } from '../old-paper.ts';
import { plainText } from '../body/plain-text.ts';
import { soundLine } from './sound-text.ts';

/** The most characters of an alt text and a caption, and of a credit, by the schema of photos. */
const [LONGEST_LINE, LONGEST_TITLE] = [5000, 500];

/**
 * The fields of a photo in front matter. A credit at the end of a caption gets the field that is made for it.
 * @param src its path in `content/`
 */
export function photoFields(
  src: string,
  { alt, caption, credit }: Pick<OldMedia, 'alt' | 'caption' | 'credit'>,
): { fields: Record<string, unknown>; notes: Note[] } {
  const words = plainText(caption ?? '');
  const found = credit === undefined ? creditIn(words) : undefined;
  const moved = found?.isCertain ? found : undefined;
  const lines = [
    soundLine(plainText(alt ?? ''), 'photo.alt', LONGEST_LINE),
    soundLine(moved ? words.slice(0, moved.from) : words, 'photo.caption', LONGEST_LINE),
    soundLine(plainText(credit ?? moved?.words ?? ''), 'photo.credit', LONGEST_TITLE),
  ] as const;
  const [description, text, by] = lines.map((line) => line.text);
  return {
    fields: {
      src,
      ...(description === '' ? { altMissing: true } : { alt: description }),
      ...(text !== '' && { caption: text }),
      ...(by !== '' && { credit: by }),
    },
    notes: [
      ...lines.flatMap(({ notes }) => notes),
      ...(description === ''
        ? [
            {
              kind: 'guessed' as const,
              rule: 'alt-missing',
              what: 'The photo has no alternative text. Describe what it shows in `alt`, and delete `altMissing`.',
            },
          ]
        : []),
      ...(moved
        ? [
            {
              kind: 'changed' as const,
              rule: 'credit-in-caption',
              what: 'The credit at the end of the caption became `credit`.',
              quote: words,
            },
          ]
        : []),
    ],
  };
}
