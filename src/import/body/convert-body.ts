import type { BodyContext, NewBody } from '../new-body.ts';
import type { OldBody } from '../old-paper.ts';
import { convertGhost, GHOST_URL } from './ghost/ghost-body.ts';
import { convertHtml } from './html-body.ts';
import { convertMarkdown } from './markdown/markdown-body.ts';

/**
 * Converts the body of an old story into Markdown of Broadsheet, and notes whatever was changed, dropped or guessed on the way.
 * The site compiles what it returns without an error, and the words of the two bodies are the same but for what a note says.
 */
export function convertBody({ form, text }: OldBody, context: BodyContext): NewBody {
  switch (form) {
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
