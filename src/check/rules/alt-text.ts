import { quoted } from '../../schema/fields.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { otherPhotos, storyPhotos, type ShownPhoto } from '../shown-photo.ts';

/** Words that say of a picture only that it is one. */
const GENERIC = new Set(
  [
    'alt',
    'alt text',
    'file photo',
    'graphic',
    'illustration',
    'image',
    'img',
    'photo',
    'photograph',
    'pic',
    'picture',
  ].flatMap((word) => [word, `${word}s`]),
);

/**
 * Alternative text that says nothing of what is seen. "Photo" and the name of the file are errors: nobody can mean them,
 * and a screen reader reads them out (WCAG 2.2, failure F30). The headline or the caption word for word is a warning: a
 * screen reader says it twice, but a chart's caption may happen to be the best description. So is one word that is also
 * the name of the file.
 */
export function emptyAltTexts(content: Content): Finding[] {
  return [...storyPhotos(content), ...otherPhotos(content)].flatMap((photo) => findingOf(photo) ?? []);
}

function findingOf({ file, at, alt, src, headline, caption }: ShownPhoto): Finding | undefined {
  const words = plain(alt);
  if (words === '') return undefined;
  const finding = { rule: 'alt-text', file, at, fix: 'Write what is seen, for someone who cannot see it.' };
  const generic = words.replace(/^(?:an?|the) /, '').replace(/ (?:here|of)$/, '');
  if (GENERIC.has(generic)) {
    const what = `The text for those who cannot see the photo is ${quoted(alt)}.`;
    return { ...finding, severity: 'error', what, why: 'It tells them nothing.' };
  }
  const name = src.split('/').at(-1)?.toLowerCase() ?? '';
  const stem = name.replace(/\.\w+$/, '');
  if ([name, stem].includes(alt.trim().toLowerCase())) {
    const what = `The text for those who cannot see the photo is the name of the file: ${quoted(alt)}.`;
    // A name that is a word, such as "pier", may at least be the right one.
    const severity = /^\p{L}+$/u.test(alt.trim()) ? 'warning' : 'error';
    return { ...finding, severity, what, why: 'It tells them next to nothing.' };
  }
  const source = [
    ['headline', headline],
    ['caption', caption],
  ].find(([, text]) => text !== undefined && plain(text) === words)?.[0];
  if (source === undefined) return undefined;
  const what = `The text for those who cannot see the photo repeats the ${source}.`;
  return { ...finding, severity: 'warning', what, why: 'They hear the same words twice and nothing of the photo.' };
}

/** Words as they are compared: without capitals, typographic marks and a mark at the end. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[“”"‘’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.:…[(<]+|[\s.:!…\])>]+$/g, '');
}
