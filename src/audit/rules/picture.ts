import { namedFile, type BuiltSite } from '../built-site.ts';
import type { ProblemList } from '../problem-list.ts';
import type { SitePage } from '../site-page.ts';

/** Checks that a page keeps the place of each picture before it comes, and says what it shows. */
export function checkPictures(page: SitePage, site: BuiltSite, problems: ProblemList): void {
  for (const { name, attributes, at } of page.tags) {
    if (name !== 'img') continue;
    const src = attributes.get('src') ?? '';
    const place = { text: page.html, at };
    const file = namedFile(site, page.file);
    if (!(Number(attributes.get('width')) > 0 && Number(attributes.get('height')) > 0)) {
      problems.add({
        rule: 'picture-size',
        file,
        place,
        what: `The picture "${src}" has no width and height.`,
        why: 'The text jumps when the picture arrives.',
        fix: 'Write both as attributes, in pixels.',
      });
    }
    if (!attributes.has('alt')) {
      problems.add({
        rule: 'picture-alt',
        file,
        place,
        what: `The picture "${src}" has no alt text.`,
        why: 'People who cannot see it hear the name of the file.',
        fix: 'Write alt="…" with what it shows, or alt="" for decoration.',
      });
    }
  }
}
