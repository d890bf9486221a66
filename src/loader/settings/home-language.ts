import { isLanguageOf } from '../../lib/text/language.ts';
import type { NewsroomSettings } from '../../schema/newsroom-settings.ts';

/** The publication's fields with its language as its country writes it: `en-GB` where the file says `en` and `GB`. */
export function inHomeLanguage<Data extends { lang: string }, Failed extends { ok: false }>(
  reading: { ok: true; value: Data } | Failed,
  { language }: NewsroomSettings,
): { ok: true; value: Data } | Failed {
  if (!reading.ok || language === undefined) return reading;
  return { ok: true, value: { ...reading.value, lang: language } };
}

/** The fields of a file without a language that is the one of the publication: `en` in a paper of the United Kingdom. */
export function inForeignLanguage<Fields>(fields: Fields, { language }: NewsroomSettings): Fields {
  const { lang, ...own } = Object(fields) as Fields & { lang?: string };
  return lang !== undefined && language !== undefined && isLanguageOf(language, lang) ? (own as Fields) : fields;
}
