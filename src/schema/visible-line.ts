import { z } from 'zod';
import { DIRECTION_OVERRIDE, UNPRINTABLE } from '../lib/text/odd-character.ts';
import { refusal } from './wording/refusal.ts';

/** A visible character. */
const VISIBLE = /[^\s\p{C}]/u;

/**
 * A line of visible text: not empty, no control characters, spaces at its ends dropped.
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
    .refine((text) => VISIBLE.test(text), {
      error: refusal('contains only invisible characters', 'Write some text, or delete the field.'),
    });
}
