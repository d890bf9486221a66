import type { BodyContext, NewBody } from '../new-body.ts';
import type { OldBody } from '../old-paper.ts';
import { convertHtml } from './html-body.ts';
import { ownMarkdown } from './own-markdown.ts';

/**
 * Converts the body of an old story into Markdown of Broadsheet, and notes whatever was changed, dropped or guessed on the way.
 * The site compiles what it returns without an error, and the words of the two bodies are the same but for what a note says.
 * It never throws, whatever the body holds.
 */
export function convertBody(body: OldBody, context: BodyContext): NewBody {
  switch (body.form) {
    case 'broadsheet':
      return ownMarkdown(body.text, context);
    case 'wordpress':
      return convertHtml(body.text, context, 'wordpress');
    default:
      return convertHtml(body.text, context, 'other');
  }
}
