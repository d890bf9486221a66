import type { BodyWords } from '../../markdown/body-context.ts';
import { stringsOf } from '../../strings/strings.ts';

/** The words that the pipeline puts around those of an author, as plain data: they go to worker threads. */
export function bodyWords(language: string): BodyWords {
  const { body, dateline, photo } = stringsOf(language);
  return {
    footnotes: body.footnotes,
    backToReference: body.backToReference,
    table: body.table,
    preformatted: body.preformatted,
    box: body.box,
    photoExpired: photo.expired,
    dateline,
  };
}
