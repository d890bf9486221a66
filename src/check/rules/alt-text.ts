import { quoted } from '../../schema/fields.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { otherPhotos, storyPhotos, type ShownPhoto } from '../shown-photo.ts';

/** Words that say only that something is a picture. */
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
 * Finds alternative text that does not describe the photo. "Photo" and the file name are errors, because nobody can
 * mean them and a screen reader reads them out (WCAG 2.2, failure F30). A copy of the headline or the caption is a
 * warning: a screen reader says it twice, but the caption of a chart may be the best description. A single word that is
 * also the file name is a warning too.
 */
export function emptyAltTexts(content: Content): Finding[] {
  return [...storyPhotos(content), ...otherPhotos(content)].flatMap((photo) => findingOf(photo) ?? []);
}

function findingOf({ file, at, alt, src, headline, caption }: ShownPhoto): Finding | undefined {
  const words = plain(alt);
  if (words === '') return undefined;
  const finding = { rule: 'alt-text', file, at, fix: 'Describe what the photo shows, for someone who cannot see it.' };
  const generic = words.replace(/^(?:an?|the) /, '').replace(/ (?:here|of)$/, '');
  if (GENERIC.has(generic)) {
    const what = `The description (alt text) of the photo is ${quoted(alt)}.`;
    return { ...finding, severity: 'error', what, why: 'It tells readers who cannot see the photo nothing.' };
  }
  const name = src.split('/').at(-1)?.toLowerCase() ?? '';
  const stem = name.replace(/\.\w+$/, '');
  // A camera's DSC_0417.jpg is dsc-0417.jpg in content/.
  if (
    [name, stem].includes(
      alt
        .trim()
        .toLowerCase()
        .replaceAll(/[\s_]+/g, '-'),
    )
  ) {
    const what = `The description (alt text) of the photo is the file name: ${quoted(alt)}.`;
    // A file name that is a word, such as "pier", may at least be a correct description.
    const severity = /^\p{L}+$/u.test(alt.trim()) ? 'warning' : 'error';
    return { ...finding, severity, what, why: 'It tells readers who cannot see the photo almost nothing.' };
  }
  const source = [
    ['headline', headline],
    ['caption', caption],
  ].find(([, text]) => text !== undefined && plain(text) === words)?.[0];
  if (source === undefined) return undefined;
  const what = `The description (alt text) of the photo repeats the ${source}.`;
  return {
    ...finding,
    severity: 'warning',
    what,
    why: 'Readers who cannot see the photo hear the same words twice and learn nothing about it.',
  };
}

/** Words in the form used for comparison: without capitals, typographic marks and final punctuation. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[“”"‘’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.:…[(<]+|[\s.:!…\])>]+$/g, '');
}
