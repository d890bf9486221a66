import type { OldMedia } from '../old-paper.ts';

/** A gallery that names no photos shows those that were uploaded to its post. */
const GALLERY = /\[gallery\b([^\]]*)\]/g;
const NAMES_PHOTOS = /\b(?:ids|include)\s*=/;
/** A block that is kept once and shown in many posts: `<!-- wp:block {"ref":12} /-->`. */
const SHARED_BLOCK = /<!--\s+wp:block\s+\{[^}]*"ref":\s*(\d+)[^}]*\}\s+\/-->/g;
/** Shared blocks within each other. */
const DEEPEST = 5;

/** The body of a post with what WordPress adds only when it shows the post: shared blocks, and the photos of a gallery without a list. */
export function wholeBody(
  text: string,
  id: string,
  blocks: ReadonlyMap<string, string>,
  media: ReadonlyMap<string, OldMedia>,
): string {
  let whole = text;
  for (let depth = 0; depth < DEEPEST && whole.includes('wp:block '); depth++)
    whole = whole.replaceAll(SHARED_BLOCK, (block, ref: string) => blocks.get(ref) ?? block);
  if (!whole.includes('[gallery')) return whole;
  return whole.replaceAll(GALLERY, (gallery, attributes: string) => {
    if (NAMES_PHOTOS.test(attributes)) return gallery;
    const ids = [...media.values()].filter(({ parent }) => parent === id).map((one) => one.id);
    return ids.length === 0
      ? gallery
      : `[gallery ids="${ids.join(',')}"${attributes.startsWith(' ') ? '' : ' '}${attributes}]`;
  });
}
