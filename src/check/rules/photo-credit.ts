import { resolvePhoto } from '../../schema/photo.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { storyPhotos } from '../shown-photo.ts';

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
      .filter(({ file, credit }) => credit === undefined && !exempt.has(file))
      // A photo that is not there has a problem of its own.
      .filter(({ file, src }) => content.photos.has(resolvePhoto(file, src)))
      .map(({ file, at, src }) => ({
        rule: 'photo-credit',
        severity: 'warning',
        file,
        at: 'field' in at ? { field: [...at.field.slice(0, -1), 'src'] } : at,
        what: `The photo ${src} has no credit.`,
        why: 'Readers want to know who took it, and most licences require a credit.',
        fix:
          'field' in at
            ? 'Write `credit: Photo by …` below the caption.'
            : 'Write it in brackets at the end of the caption: ![…](… "The caption. (Photo by …)").',
      }))
  );
}
