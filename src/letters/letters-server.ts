import type { Readable } from 'node:stream';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { lettersHeaders } from '../feeds/hosts/letters-headers.ts';
import { LETTER_PATHS } from '../schema/comments/letter-fields.ts';
import { stringsOf } from '../strings/strings.ts';
import { readForm } from './form/form-body.ts';
import { noticePage } from './page/notice-page.ts';
import { serverStyle } from './page/server-style.ts';
import { formRoutes } from './routes/form-routes.ts';
import { mailRoutes } from './routes/mail-routes.ts';
import { moderationRoutes } from './routes/moderation-routes.ts';
import { postRoutes } from './routes/post-routes.ts';
import { refuse, sendPage } from './routes/answer.ts';
import { signupRoutes } from './routes/signup-routes.ts';
import type { ServerState } from './server-state.ts';

const SECOND = 1000;
/** https://developer.mozilla.org/docs/Web/HTTP/Reference/Status/413 */
const TOO_LARGE = 413;
/** A reader on a slow line sends a letter in this time; a client that sends one byte a second does not. */
const REQUEST_TIME = 20 * SECOND;
const HEADERS_TIME = 10 * SECOND;

/**
 * The server that takes letters, comments and signups from plain forms. It sets no cookie and keeps no address of a
 * connection, and Fastify logs nothing.
 */
export function lettersServer(state: ServerState): FastifyInstance {
  const { paper, settings } = state;
  const app = Fastify({
    trustProxy: settings.proxies.length > 0 ? settings.proxies : false,
    requestTimeout: REQUEST_TIME,
    keepAliveTimeout: 5 * SECOND,
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_TIME, connectionsCheckingInterval: 2 * SECOND },
    frameworkErrors: (_, __, reply) => {
      void say(reply as unknown as FastifyReply, state, 400);
    },
  });
  const headers = Object.fromEntries(lettersHeaders(serverStyle(paper.colors), paper.origin));
  app.addHook('onRequest', async (_, reply) => {
    reply.headers(headers);
  });

  // One reader of bodies, whatever type they say they have: what is no form gets an answer that a person can read.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (request: FastifyRequest, body: Readable) =>
    readForm(body, request.headers['content-type']),
  );

  postRoutes(app, state);
  signupRoutes(app, state);
  formRoutes(app, state);
  mailRoutes(app, state);
  moderationRoutes(app, state);
  app.get('/health', (_, reply) => reply.code(state.health.canStore ? 200 : 503).send(state.health));
  app.get('/', (_, reply) => reply.redirect(`${paper.origin}/`, 303));

  app.setNotFoundHandler((_, reply) => say(reply, state, 404));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    // A connection that breaks off is no fault of ours, and nobody is there to read an answer.
    if (status >= 500 && !request.raw.destroyed) state.log(`A request failed: ${error.stack ?? error.message}`);
    return refuseBody(reply, state, request.routeOptions.url, status) ?? say(reply, state, status);
  });
  return app;
}

/** Leads a reader whose form could not be taken to the page that answers this form; undefined for what is no form of readers. */
function refuseBody(
  reply: FastifyReply,
  state: ServerState,
  route: string | undefined,
  status: number,
): FastifyReply | undefined {
  if (route === LETTER_PATHS.signup) return refuse(reply, state, 'newsletters', 'broken');
  const isPost = route === LETTER_PATHS.comments || route === LETTER_PATHS.letters;
  return isPost ? refuse(reply, state, 'letters', status === TOO_LARGE ? 'too-long' : 'broken') : undefined;
}

/** Says that there is nothing at an address, or that a form could not be taken, in the language of the paper. */
function say(reply: FastifyReply, state: ServerState, status: number): FastifyReply {
  const { notFound, answers } = stringsOf(state.paper.language);
  const isAddress = status === 404 || status === 400;
  const notice = isAddress ? { title: notFound.title, text: notFound.description } : answers.reasons.broken;
  return sendPage(reply, state, noticePage(state.paper, notice), status);
}
