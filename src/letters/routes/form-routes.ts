import type { FastifyInstance } from 'fastify';
import { LETTER_FIELDS, LETTER_PATHS } from '../../schema/comments/letter-fields.ts';
import { asksEmail } from '../content/paper.ts';
import { timeToken } from '../form/time-token.ts';
import { formPage } from '../page/form-page.ts';
import { Html } from '../page/markup.ts';
import type { ServerState } from '../server-state.ts';
import { queryOf, refuse, sendPage } from './answer.ts';

/**
 * The form of the server, which can hold a time token: for a comment or a reply on `?story=`, and with `kind=letter` or
 * without a story for a letter to the editor.
 */
export function formRoutes(app: FastifyInstance, state: ServerState): void {
  const { paper, stories, comments, store, outbox } = state;
  app.get(LETTER_PATHS.form, async (request, reply) => {
    const now = state.now();
    const sitePath = queryOf(request, LETTER_FIELDS.story);
    const story = sitePath === '' ? undefined : stories.publicAt(sitePath, now);
    const kind = sitePath === '' || queryOf(request, 'kind') === 'letter' ? 'letter' : 'comment';
    if (kind === 'comment' && !story?.isOpen) return refuse(reply, state, 'letters', 'closed');
    const parentId = queryOf(request, LETTER_FIELDS.parent);
    const parent = story && comments.find(story.id, parentId, now);
    const language = story?.language ?? paper.language;
    return sendPage(
      reply,
      state,
      formPage(paper, {
        kind,
        story: story && { ...story, path: sitePath },
        parent:
          parent && kind === 'comment'
            ? { id: parentId, name: parent.name, text: await readersText(parent.text, language) }
            : undefined,
        needsEmail: outbox !== undefined || (kind === 'comment' && asksEmail(paper)),
        token: timeToken(store.secret, kind, now),
      }),
    );
  });
}

/** The text of a reader, as pages show it. Markdown is loaded when it is first needed, so that the server starts at once. */
export async function readersText(text: string, language: string): Promise<Html> {
  const { commentText } = await import('../../markdown/comment-text.ts');
  return new Html(commentText(text, language).html);
}
