import type { MiddlewareHandler } from 'astro';

/** An error that a page has thrown while it was rendered. */
interface PageFailure {
  error: unknown;
}

const FAILURE = Symbol.for('broadsheet.page-failure');

/** The error of the page that was rendered with these locals; undefined when it was rendered. */
export function failureOf(locals: object): PageFailure | undefined {
  return (locals as { [FAILURE]?: PageFailure })[FAILURE];
}

/** Middleware of a build: keeps the error of a page, which Astro's app would replace with a page for status 500. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    Object.assign(locals, { [FAILURE]: { error } satisfies PageFailure });
    return new Response('The page could not be rendered.\n', { status: 500 });
  }
};
