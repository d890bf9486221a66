import { openDirectionMark } from '../../lib/text/direction-mark.ts';
import type { BodyContext, NewBody } from '../new-body.ts';
import type { OldBody } from '../old-paper.ts';
import { isTooLarge, wordsOfBody } from './body-size.ts';
import { convertGhost, GHOST_URL } from './ghost/ghost-body.ts';
import { convertHtml } from './html-body.ts';
import { convertMarkdown, plainBody } from './markdown/markdown-body.ts';
import { ownMarkdown } from './own-markdown.ts';

/**
 * Converts the body of an old story into Markdown of Broadsheet, and notes whatever was changed, dropped or guessed on the way.
 * The site compiles what it returns without an error, and the words of the two bodies are the same but for what a note says.
 */
export function convertBody(body: OldBody, context: BodyContext): NewBody {
  const text = withoutOddCharacters(body.text);
  const made = safely({ form: body.form, text }, context);
  if (text === body.text) return made;
  const what = 'Characters that nobody can see or print are left out: the site refuses them.';
  return { ...made, notes: [...made.notes, { kind: 'changed', rule: 'unprintable-character', what }] };
}

/** A body that is too large for some step is plain text, rather than the end of the import. */
function safely(body: OldBody, context: BodyContext): NewBody {
  if (body.form !== 'broadsheet' && isTooLarge(body)) return plainBody(wordsOfBody(body), context, 'body-too-large');
  try {
    return converted(body, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return plainBody(body.text, context);
  }
}

function converted({ form, text }: OldBody, context: BodyContext): NewBody {
  switch (form) {
    case 'broadsheet':
      return ownMarkdown(text, context);
    case 'wordpress':
      return convertHtml(text, context, 'wordpress');
    case 'ghost-lexical':
    case 'ghost-mobiledoc':
      return convertGhost(text, context, form);
    case 'markdown':
      return convertMarkdown(text, context);
    default:
      return convertHtml(text.replaceAll(GHOST_URL, context.origin ?? ''), context, 'other');
  }
}

const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF\u202D\u202E]|\p{Cs}/gu;
/** Marks that open or close a stretch in another direction. */
const DIRECTIONS = /[\u202A-\u202C\u2066-\u2069]/g;

/** A text without the characters for which the site refuses a body. */
function withoutOddCharacters(text: string): string {
  const printable = text.replaceAll(UNPRINTABLE, '');
  return openDirectionMark(printable, true) === undefined ? printable : printable.replaceAll(DIRECTIONS, '');
}
