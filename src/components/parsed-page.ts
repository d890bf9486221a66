import { trustedPolicy } from './trusted-policy.ts';

const policy = trustedPolicy('parsed-page', { createHTML: (html) => html });

/** Parses a page of this site into a document of its own, in which no script runs. */
export function parsedPage(html: string): Document {
  return new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
}
