import type { ElementContent } from 'hast';
import type { BodyContext, NewBody } from '../../new-body.ts';
import { BodyJob } from '../body-job.ts';
import { lexicalNodes, mobiledocNodes } from './ghost-lexical.ts';
import { convertTree } from '../html-body.ts';
import { NoteList } from '../note-list.ts';
import { RewrittenText } from '../rewritten-text.ts';

/** The place of the site's address in exports of Ghost. */
export const GHOST_URL = '__GHOST_URL__';

/** Converts a body that Ghost keeps as JSON. */
export function convertGhost(json: string, context: BodyContext, form: 'ghost-lexical' | 'ghost-mobiledoc'): NewBody {
  const source = json.replaceAll(GHOST_URL, context.origin ?? '');
  const job = new BodyJob(context, new NoteList(new RewrittenText(source, [])));
  let children: ElementContent[] = [];
  try {
    const document: unknown = JSON.parse(source);
    children = form === 'ghost-lexical' ? lexicalNodes(document, job) : mobiledocNodes(document, job);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    job.notes.addWhole(
      'dropped',
      'ghost-broken',
      'The body is left out, because it is not the JSON that Ghost writes.',
      json,
    );
  }
  return convertTree({ type: 'root', children }, job, 'html');
}
