import type { Options } from 'remark-rehype';
import { directionOf } from '../../lib/text/language.ts';
import type { BodyContext } from '../body-context.ts';
import { element, text } from '../hast.ts';

/** The arrow back to the text, which points against the reading direction. */
const ARROWS = { ltr: '↩', rtl: '↪' };

/** The words around footnotes, in the language of the story. */
export function footnoteOptions({ language, words }: Pick<BodyContext, 'language' | 'words'>): Options {
  const arrow = ARROWS[directionOf(language)];
  return {
    footnoteLabel: words.footnotes,
    footnoteBackLabel: (reference, again) => `${words.backToReference} ${numberOf(reference, again)}`,
    footnoteBackContent: (_reference, again) => [
      text(arrow),
      ...(again > 1 ? [element('sup', {}, [text(String(again))])] : []),
    ],
  };
}

/** "2", or "2-3" for the third reference to the second footnote. */
function numberOf(reference: number, again: number): string {
  return again > 1 ? `${reference + 1}-${again}` : `${reference + 1}`;
}
