import type { AstroIntegrationLogger } from 'astro';

/** Astro's words for a request without a page, which name its own functions and files. */
const NO_PAGE = /route pattern was matched, but no matching static path was found for requested path `([^`]*)`/;

/**
 * Makes the terminal of the dev server say in plain words that a page does not exist. Astro's own setting for a logger is read
 * before any integration runs, so that what its logger writes to is wrapped.
 */
export function sayPlainly({ options: { destination } }: Pick<AstroIntegrationLogger, 'options'>): void {
  const write = destination.write.bind(destination);
  destination.write = (event) => write({ ...event, message: plainWords(event.message) });
}

/** A message of the dev server as editors read it. */
export function plainWords(message: string): string {
  const address = NO_PAGE.exec(message)?.[1];
  return address === undefined ? message : `There is no page at ${address}`;
}
