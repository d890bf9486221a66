import { resolvePhoto } from '../../../schema/photo.ts';
import type { Content } from '../../../newsroom/content.ts';
import { namedPhotos } from '../../../newsroom/photos/named-photo.ts';
import type { Finding } from '../../finding.ts';

/**
 * Finds photos in `content/` that no story, page, edition or author shows. These are warnings: the photos are not published, but
 * they make the repository larger, and are often the original of a renamed photo.
 */
export function unusedPhotos({ articles, pages, editions, authors, photos }: Content): Finding[] {
  const used = new Set<string>();
  for (const { file, data } of articles.values()) {
    for (const { src } of namedPhotos(data.frontMatter)) used.add(resolvePhoto(file, src));
    for (const src of data.bodyPhotos) used.add(resolvePhoto(file, src));
  }
  for (const { file, data } of [...pages.values(), ...editions.values()])
    for (const src of data.bodyPhotos) used.add(resolvePhoto(file, src));
  for (const { file, data } of authors.values()) if (data.portrait) used.add(resolvePhoto(file, data.portrait.src));
  return [...photos]
    .filter(([path]) => !used.has(path))
    .map(([, { file }]) => ({
      rule: 'photo-unused',
      severity: 'warning',
      file,
      what: 'This photo is not used anywhere.',
      why: 'It is not published, and makes the repository larger for everybody.',
      fix: 'Delete the file, or use it in a story.',
    }));
}
