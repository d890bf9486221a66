import { resolvePhoto } from '../../../schema/photo.ts';
import type { Content } from '../../../newsroom/content.ts';
import { creditIn, creditMove } from '../../caption-credit.ts';
import type { Finding } from '../../finding.ts';
import { storyPhotos, type ShownPhoto } from '../../shown-photo.ts';

/** Stories of these types show portraits of their authors, which need no credit. */
const WITHOUT_CREDIT = new Set(['opinion', 'letter']);

/**
 * Finds photos without a credit in stories of every type except opinion and letters. This is a warning: a handout photo
 * may have nobody to credit, but agency licences require a credit.
 */
export function uncreditedPhotos(content: Content): Finding[] {
  const exempt = new Set(
    [...content.articles.values()]
      .filter(({ data }) => WITHOUT_CREDIT.has(data.frontMatter.type))
      .map(({ file }) => file),
  );
  return (
    storyPhotos(content)
      // The poster of an embed has no place for a credit.
      .filter(({ file, credit, isPoster }) => credit === undefined && !isPoster && !exempt.has(file))
      // A photo that is not there has a problem of its own.
      .filter(({ file, src }) => content.photos.has(resolvePhoto(file, src)))
      .map(findingOf)
  );
}

function findingOf(photo: ShownPhoto): Finding {
  const { file, at, src, caption = '', aside } = photo;
  const finding = { rule: 'photo-credit', severity: 'warning', file } as const;
  const what = `The photo ${src} has no credit.`;
  const why = 'Readers want to know who took it, and most licences require a credit.';
  if (!('field' in at)) {
    const remark = aside === undefined ? '' : ` "${aside}" in brackets at the end of its caption is not read as one.`;
    const fix =
      aside === undefined
        ? 'Write it in brackets at the end of the words: ![…](… "The caption. (Photo: …)").'
        : `If it is one, write (Photo: ${aside}). Otherwise write the credit after it: ![…](… "The caption. (Photo: …)").`;
    return { ...finding, at, what: what + remark, why, fix };
  }
  const field = (name: string) => ({ field: [...at.field.slice(0, -1), name] });
  const inCaption = creditIn(caption);
  if (!inCaption)
    return {
      ...finding,
      at: field('src'),
      what,
      why,
      fix: 'Add `credit: …` to the fields of the photo: who took it, or whose it is.',
    };
  const { words, isCertain } = inCaption;
  const place = field('caption');
  if (!isCertain) {
    const guess = `${what} "${words}" at the end of its caption may be one.`;
    const fix = `If so, add \`credit: ${words}\` to the fields of the photo, and delete it in the caption.`;
    return { ...finding, at: place, what: guess, why, fix };
  }
  return {
    ...finding,
    at: place,
    what: `The credit of the photo ${src} is in its caption: "${words}".`,
    why: 'The site, feeds and search engines show the credit of a photo in its own place, and long captions are folded.',
    fix: `Add \`credit: ${words}\` to the fields of the photo, and delete it in the caption; or run \`npm run check -- --fix\`.`,
    edits: (source) => creditMove(source, place.field),
  };
}
