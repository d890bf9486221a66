import { quoted } from '../../../schema/fields.ts';
import type { Content } from '../../../newsroom/content.ts';
import type { Finding } from '../../finding.ts';
import { otherPhotos, storyPhotos, type ShownPhoto } from '../../shown-photo.ts';

/** Words that say only that something is a picture, in the languages of the site. */
const GENERIC = new Set([
  ...[
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
  ...['imagen', 'fotografía', 'foto', 'fotos', 'archivo', 'bild', 'symbolbild', 'archivbild', 'photographie'],
  ...['immagine', 'fotografia', 'imagem', 'afbeelding', 'beeld', '写真', '画像', 'イメージ', 'صورة'],
]);
/** The name of a file: with the ending of one, or as a camera or phone gives it. */
const FILE_NAME =
  /^[^\s/]+\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|heic|bmp)$|^(?:img|dsc[a-z]?|dscn|dcim|pxl|mvimg|gopr|dji|sam|screenshot|image|photo|whatsapp image)[-_ ]?\d[\d_ -]{2,}(?:\.\w+)?$/i;

/**
 * Finds alternative text that does not describe the photo. "Photo" and the file name are errors, because nobody can
 * mean them and a screen reader reads them out (WCAG 2.2, failure F30). A copy of the headline or the caption is a
 * warning: a screen reader says it twice, but the caption of a chart may be the best description. A single word that is
 * also the file name is a warning too.
 */
export function emptyAltTexts(content: Content): Finding[] {
  return [...storyPhotos(content), ...otherPhotos(content)].flatMap((photo) => findingOf(photo) ?? []);
}

function findingOf({ file, at, ...photo }: ShownPhoto): Finding | undefined {
  const fault = altTextFault(photo);
  return fault && { rule: 'alt-text', file, at, ...fault };
}

/**
 * Says what is wrong with the alternative text of a photo.
 * @returns undefined when it may describe the photo
 */
export function altTextFault({ alt, src, headline, caption }: AltText): AltTextFault | undefined {
  const words = plain(alt);
  if (words === '') return undefined;
  const fix = 'Describe what the photo shows, for someone who cannot see it.';
  const generic = words.replace(/^(?:an?|the) /, '').replace(/ (?:here|of)$/, '');
  if (GENERIC.has(generic)) {
    const what = `The description (alt text) of the photo is ${quoted(alt)}.`;
    return { severity: 'error', what, why: 'It tells readers who cannot see the photo nothing.', fix };
  }
  if (FILE_NAME.test(alt.trim()) || isNameOf(src, alt)) {
    const what = `The description (alt text) of the photo is the file name: ${quoted(alt)}.`;
    // A file name that is a word, such as "pier", may at least be a correct description.
    const severity = /^\p{L}+$/u.test(alt.trim()) ? 'warning' : 'error';
    return { severity, what, why: 'It tells readers who cannot see the photo almost nothing.', fix };
  }
  const source = [
    ['headline', headline],
    ['caption', caption],
  ].find(([, text]) => text !== undefined && plain(text) === words)?.[0];
  if (source === undefined) return undefined;
  const what = `The description (alt text) of the photo repeats the ${source}.`;
  const why = 'Readers who cannot see the photo hear the same words twice and learn nothing about it.';
  return { severity: 'warning', what, why, fix };
}

type AltText = Pick<ShownPhoto, 'alt' | 'src' | 'headline' | 'caption'>;
type AltTextFault = Pick<Finding, 'severity' | 'what' | 'why' | 'fix'>;

/** A camera's DSC_0417.jpg is dsc-0417.jpg in content/. */
function isNameOf(src: string, alt: string): boolean {
  const name = src.split('/').at(-1)?.toLowerCase() ?? '';
  const written = alt
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return [name, name.replace(/\.\w+$/, '')].includes(written);
}

/** Words in the form used for comparison: without capitals, typographic marks and final punctuation. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[“”"‘’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s.:…[(<]+|[\s.:!…\])>]+$/g, '');
}
