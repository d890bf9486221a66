import { resolvePhoto } from '../../schema/photo.ts';
import type { Content } from '../../newsroom/content.ts';
import type { Finding } from '../finding.ts';
import { storyPhotos } from '../shown-photo.ts';

/** Stories of these types show portraits of those who write, which are nobody's work to be named. */
const WITHOUT_CREDIT = new Set(['opinion', 'letter']);

/**
 * Photos without a credit in stories of every type but opinion and letters. A warning: a newsroom's own handout photo
 * may have nobody to name, but licences of agencies demand the credit.
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
        why: 'Readers want to know who made it, and most licences demand that it is said.',
        fix:
          'field' in at
            ? 'Write `credit: Photo by …` below the caption.'
            : 'Write it in brackets at the end of the caption: ![…](… "The caption. (Photo by …)").',
      }))
  );
}
