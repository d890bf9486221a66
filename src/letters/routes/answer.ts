import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  answerAddress,
  refusalAddress,
  type Answer,
  type AnsweredForm,
  type Refusal,
} from '../../newsroom/site/answer.ts';
import type { FormReading } from '../form/form-body.ts';
import { pageText, type ServerPage } from '../page/server-page.ts';
import { serverStyle } from '../page/server-style.ts';
import type { ServerState } from '../server-state.ts';

/** Leads a browser to the static page that answers a form. The target is made of constants: nobody can choose another. */
export function accept<Form extends AnsweredForm>(
  reply: FastifyReply,
  { paper }: ServerState,
  form: Form,
  answer: Answer<Form>,
): FastifyReply {
  return reply.redirect(paper.origin + answerAddress(form, answer), 303);
}

/** Leads a browser to the reason why a form was refused. */
export function refuse<Form extends AnsweredForm>(
  reply: FastifyReply,
  { paper }: ServerState,
  form: Form,
  reason: Refusal<Form>,
): FastifyReply {
  return reply.redirect(paper.origin + refusalAddress(form, reason), 303);
}

/** Sends a page of the server. */
export function sendPage(reply: FastifyReply, { paper }: ServerState, page: ServerPage, status = 200): FastifyReply {
  const text = pageText(paper, serverStyle(paper.colors), page);
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
    `Posts cannot be stored, and readers see the error page: ${(error as Error).message}. Check that the disk has space and that the data folder is writable.`,
  );
}
