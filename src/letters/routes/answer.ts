import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  answerAddress,
  refusalAddress,
  type Answer,
  type AnsweredForm,
  type Refusal,
} from '../../newsroom/site/answer.ts';
import { answerWords, refusalWords } from '../../newsroom/site/answer-words.ts';
import { stringsOf } from '../../strings/strings.ts';
import type { FormAnswer } from '../../lib/form-answer.js';
import { lettersHeaders } from '../../feeds/hosts/letters-headers.ts';
import type { FormReading } from '../form/form-body.ts';
import { pageText, type ServerPage } from '../page/server-page.ts';
import { serverStyle } from '../page/server-style.ts';
import type { ServerState } from '../server-state.ts';

/**
 * Leads a browser to the static page that answers a form, or says the same to a script that asked for JSON. The target is made
 * of constants: nobody can choose another.
 * @param language of the page with the form
 */
export function accept<Form extends AnsweredForm>(
  reply: FastifyReply,
  { paper }: ServerState,
  form: Form,
  answer: Answer<Form>,
  language = paper.language,
): FastifyReply {
  if (!isScript(reply)) return reply.redirect(paper.origin + answerAddress(form, answer), 303);
  const words = stringsOf(language).answers;
  const { text } = answerWords(form, answer, words);
  return tell(reply, 200, { text: answer === 'check-mail' ? `${text} ${words.spam}` : text, isDone: true });
}

/** Leads a browser to the reason why a form was refused, or says it to a script. */
export function refuse<Form extends AnsweredForm>(
  reply: FastifyReply,
  { paper }: ServerState,
  form: Form,
  reason: Refusal<Form>,
  language = paper.language,
): FastifyReply {
  if (!isScript(reply)) return reply.redirect(paper.origin + refusalAddress(form, reason), 303);
  const words = stringsOf(language).answers;
  return tell(reply, 422, { text: refusalWords(reason, words).text, isDone: false });
}

/** Whether the script of a form asked, which says the answer beside it. */
function isScript({ request }: FastifyReply): boolean {
  const { accept = '' } = request.headers;
  return accept.includes('application/json') && !accept.includes('text/html');
}

/** Any site may read this: it depends on the form that was sent, and on nothing that only the reader can see. */
function tell(reply: FastifyReply, status: number, answer: FormAnswer): FastifyReply {
  return reply.code(status).header('Access-Control-Allow-Origin', '*').header('Vary', 'Accept').send(answer);
}

/** Sends a page of the server. */
export function sendPage(reply: FastifyReply, { paper }: ServerState, page: ServerPage, status = 200): FastifyReply {
  const style = serverStyle(paper.colors);
  const text = pageText(paper, style, page);
  if (page.script !== undefined) reply.headers(Object.fromEntries(lettersHeaders(style, paper.origin, page.script)));
  return reply.code(status).type('text/html; charset=utf-8').send(text);
}

/** The form of a request; empty where it has no body. */
export function formOf(request: FastifyRequest): FormReading {
  return (request.body as FormReading | undefined) ?? { ok: true, fields: new Map() };
}

/** The first value of a parameter in an address. */
export function queryOf(request: FastifyRequest, name: string): string {
  const value = (request.query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** Says in the log that readers' posts cannot be kept, which somebody has to mend at once. */
export function reportStorage({ log, health }: ServerState, error: unknown): void {
  health.canStore = false;
  log(
    `Posts cannot be stored, so readers get the error page: ${(error as Error).message}. Check that the disk has space and that the data folder is writable.`,
  );
}
