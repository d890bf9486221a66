import { UNPRINTABLE } from '../schema/fields.ts';
import { placeOf } from '../schema/yaml/source-text.ts';
import type { Report } from './body-context.ts';

/** Reports the first character of a body that feeds cannot contain, as a headline with one is refused. */
export function reportUnprintable(markdown: string, report: Report): void {
  const offset = markdown.search(UNPRINTABLE);
  if (offset < 0) return;
  const code = markdown.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0');
  report(
    {
      rule: 'unprintable-character',
      what: `There is a character here that cannot be printed (U+${code}).`,
      why: 'Feeds with it cannot be read by any program.',
      fix: 'Retype the text around it. The character probably came with pasted text.',
    },
    placeOf(markdown, offset),
  );
}
