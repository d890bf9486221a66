import type { Content } from '../../../newsroom/content.ts';
import { addressOf } from '../../../newsroom/site/addresses.ts';
import type { Finding } from '../../finding.ts';
import { internalLink } from '../../internal-link.ts';
import { otherPhotos, storyPhotos, type ShownPhoto } from '../../shown-photo.ts';

const DAY = 86_400_000;

/**
 * Lists photos that nobody has described yet: they say `altMissing`. These are warnings, so that the archive of an earlier site
 * can be published. The list is in the order in which the work pays most: newest and most linked first. A story counts as
 * half as old when another one links to it, as a third as old with two links, and so on.
 * @param now milliseconds since 1970
 */
export function undescribedPhotos(content: Content, now: number): Finding[] {
  const photos = [...storyPhotos(content), ...otherPhotos(content)].filter(({ altMissing }) => altMissing);
  if (photos.length === 0) return [];
  const links = linksTo(content);
  const ages = new Map(
    [...content.articles].map(([id, { file, data }]) => {
      const days = Math.max(1, (now - Date.parse(data.frontMatter.published)) / DAY);
      const linked = links.get(addressOf('story', id)) ?? 0;
      return [file, { linked, age: days / (1 + linked) }] as const;
    }),
  );
  // Pages and portraits are always current.
  const ageOf = ({ file }: ShownPhoto) => ages.get(file)?.age ?? 0;
  return photos
    .toSorted((a, b) => ageOf(a) - ageOf(b))
    .map((photo, rank) => findingOf(photo, rank, ages.get(photo.file)?.linked ?? 0));
}

function findingOf({ file, at, src }: ShownPhoto, rank: number, linked: number): Finding {
  const links = linked === 0 ? '' : ` ${linked === 1 ? 'One page links' : `${linked} pages link`} to the story.`;
  return {
    rule: 'alt-missing',
    severity: 'warning',
    file,
    at,
    rank,
    what: `The photo ${src} has no description (alt text) yet.${links}`,
    why: 'Readers who cannot see the photo do not know what it shows.',
    fix:
      'field' in at
        ? 'Write `alt: …` in place of `altMissing: true`: what the photo shows.'
        : 'Write what the photo shows in place of `altMissing`: ![Boats in the harbor](…).',
  };
}

/** How many stories and pages link to each address of the site. */
function linksTo({ articles, pages, publication }: Content): Map<string, number> {
  const origin = publication.get('publication')?.data.url ?? 'https://localhost/';
  const counts = new Map<string, number>();
  const add = (address: string) => counts.set(address, (counts.get(address) ?? 0) + 1);
  for (const [id, { data }] of articles) {
    const page = new URL(addressOf('story', id), origin).href;
    const linked = new Set((data.frontMatter.related ?? []).map((other) => addressOf('story', other)));
    for (const path of pathsOf(data.links, page)) linked.add(path);
    for (const address of linked) add(address);
  }
  for (const [id, { data }] of pages)
    for (const path of new Set(pathsOf(data.links, new URL(`/${id}/`, origin).href))) add(path);
  return counts;
}

function pathsOf(links: readonly string[] = [], page: string): string[] {
  return links.flatMap((link) => {
    const path = internalLink(link, page)?.path;
    return path === undefined ? [] : [path.endsWith('/') ? path : `${path}/`];
  });
}
