import { z } from 'zod';
import { openDirectionMark } from '../../lib/text/direction-mark.ts';
import { DIRECTION_OVERRIDE, nameOf, UNPRINTABLE } from '../../lib/text/odd-character.ts';
import { refusal } from '../wording/refusal.ts';
import { isVisible } from '../../lib/text/visible.ts';

/** What breaks a line: controls, and the separators of Unicode, which pasted text has. */
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

/**
 * A line of visible text: not empty, no control characters, spaces at its ends dropped, its direction its own.
 * @param most the most characters
 */
export function visibleLine(most: number) {
  return z
    .string()
    .trim()
    .min(1, { error: 'is empty', abort: true })
    .max(most, { abort: true })
    .refine((text) => !UNPRINTABLE.test(text), {
      error: refusal(
        'contains a character that cannot be printed',
        'Retype the text. The character probably came with pasted text.',
      ),
      abort: true,
    })
    .refine((text) => !DIRECTION_OVERRIDE.test(text), {
      error: refusal(
        'contains an invisible character that turns the order of letters around',
        'Delete it. Words in another direction are set right without it.',
      ),
    })
    .refine((text) => openDirectionMark(text) === undefined, {
      error: ({ input }) => {
        const { mark } = openDirectionMark(String(input)) ?? { mark: '' };
        const what = `contains an invisible character that turns the direction of the text and is never closed (${nameOf(mark.charCodeAt(0))})`;
        return refusal(what, 'Delete it. Words in another direction are set right without it.');
      },
    })
    .refine((text) => isVisible(text), {
      error: refusal('contains only invisible characters', 'Write some text, or delete the field.'),
    });
}

/** {@link visibleLine} without a break: a headline or name with one is two to the programs that read feeds and lists. */
export function unbrokenLine(most: number) {
  return visibleLine(most).refine((text) => !LINE_BREAK.test(text), {
    error: ({ input }) => {
      const [mark = ''] = LINE_BREAK.exec(String(input).trim()) ?? [];
      return refusal(`contains a line break (${nameOf(mark.charCodeAt(0))})`, 'Write it on one line.');
    },
  });
}
