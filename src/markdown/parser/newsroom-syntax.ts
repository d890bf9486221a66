import type { Root } from 'mdast';
import { withEndedAddresses } from './bare-address.ts';
import { withCjkEmphasis } from './cjk-emphasis.ts';

/**
 * Parses Markdown with the exceptions from CommonMark and GFM that newsrooms need, which no parser has an option for.
 * Addresses come first: the marks of emphasis after them are read when they have ended.
 */
export function withNewsroomSyntax(markdown: string, parse: (markdown: string) => Root): Root {
  return withEndedAddresses(markdown, (whole) => withCjkEmphasis(whole, parse));
}
