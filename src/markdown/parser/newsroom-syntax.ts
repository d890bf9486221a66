import type { Root } from 'mdast';
import { withEndedAddresses } from './bare-address.ts';
import { withCjkEmphasis } from './cjk-emphasis.ts';
import { withClosedUpMarks } from './closed-up-mark.ts';
import { withLoneAsterisks } from './lone-asterisk.ts';

/**
 * Parses Markdown with the exceptions from CommonMark and GFM that newsrooms need, which no parser has an option for.
 * Asterisks that are text come first. Addresses come before the marks of emphasis after them, which are read when they have
 * ended.
 */
export function withNewsroomSyntax(markdown: string, parse: (markdown: string) => Root): Root {
  return withLoneAsterisks(markdown, (plain) =>
    withEndedAddresses(plain, (whole) => withClosedUpMarks(whole, (closed) => withCjkEmphasis(closed, parse))),
  );
}
