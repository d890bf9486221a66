import type { OldBody } from '../old-paper.ts';

/** The largest body that is converted, in characters: no story is as long, and the steps of a conversion take seconds for it. */
const MOST_CHARACTERS = 400_000;
/** What Ghost keeps says for each word how it looks. */
const MOST_JSON = 2_000_000;
/** The most tags, cards or links. */
const MOST_TAGS = 15_000;
/** Pictures and fonts that are written out in the text. */
const DATA = /data:[^"')\s]{200,}/g;
const TAGS = /<(?=[a-z/!])|\]\(|"type":|&\w/gi;
const LINKS = /!?\[([^\][\n]*)\]\([^()\s]*\)/g;
const WORDS = /"(?:text|html|markdown|code|caption)":("(?:[^"\\]|\\.)*")/g;

/** True for a body that would keep an import busy for minutes. */
export function isTooLarge({ form, text }: OldBody): boolean {
  if (text.length < MOST_TAGS) return false;
  const most = form.startsWith('ghost-') ? MOST_JSON : MOST_CHARACTERS;
  if (text.length > most && text.replaceAll(DATA, '').length > most) return true;
  let tags = 0;
  for (const _ of text.matchAll(TAGS)) if (++tags > MOST_TAGS) return true;
  return false;
}

/** The words of such a body, with tags where it is HTML, and without the addresses of Markdown. */
export function wordsOfBody({ form, text }: OldBody): string {
  if (!form.startsWith('ghost-')) return text.replaceAll(DATA, '').replaceAll(LINKS, '$1');
  return Array.from(text.matchAll(WORDS), ([, json = '""']) => readText(json)).join('\n\n');
}

function readText(json: string): string {
  try {
    return JSON.parse(json) as string;
  } catch {
    return json;
  }
}
