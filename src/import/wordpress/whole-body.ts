import type { OldMedia } from '../old-paper.ts';

/** A gallery that names no photos shows those that were uploaded to its post. */
const GALLERY = /\[gallery\b([^\]]*)\]/g;
const NAMES_PHOTOS = /\b(?:ids|include)\s*=/;
/** A block that is kept once and shown in many posts: `<!-- wp:block {"ref":12} /-->`. */
const SHARED_BLOCK = /<!--\s+wp:block\s+(\{(?:(?!-->)[\s\S])*\})\s+\/-->/g;
/** A block of a shared one with its words. */
const BLOCK =
  /(<!--\s+wp:([\w/-]+)\s+(\{(?:(?!-->)[\s\S])*\})\s+-->\s*<[^>]*>)([\s\S]*?)(<\/\w+>\s*<!--\s+\/wp:\2\s+-->)/g;
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
    whole = whole.replaceAll(SHARED_BLOCK, (block, json: string) => sharedBlock(json, blocks) ?? block);
  if (!whole.includes('[gallery')) return whole;
  return whole.replaceAll(GALLERY, (gallery, attributes: string) => {
    if (NAMES_PHOTOS.test(attributes)) return gallery;
    const ids = [...media.values()].filter(({ parent }) => parent === id).map((one) => one.id);
    return ids.length === 0
      ? gallery
      : `[gallery ids="${ids.join(',')}"${attributes.startsWith(' ') ? '' : ' '}${attributes}]`;
  });
}

interface SharedBlock {
  ref?: number;
  /** By the names of its blocks, what this post shows in them instead. */
  content?: Record<string, Record<string, unknown>>;
}

function sharedBlock(json: string, blocks: ReadonlyMap<string, string>): string | undefined {
  const { ref, content = {} } = parsed(json) as SharedBlock;
  const text = blocks.get(String(ref));
  const shown = new Set<string>();
  const made = text?.replaceAll(BLOCK, (block, open: string, _, attributes: string, __, end: string) => {
    const name = (parsed(attributes) as { metadata?: { name?: string } }).metadata?.name ?? '';
    const own = Object.hasOwn(content, name) ? (content[name]?.['content'] ?? content[name]?.['text']) : undefined;
    if (typeof own !== 'string') return block;
    shown.add(name);
    return `${open}${own}${end}`;
  });
  const left = Object.entries(content).filter(([name]) => !shown.has(name));
  // A comment becomes a note that quotes it.
  return made === undefined || left.length === 0
    ? made
    : `${made}\n<!-- ${JSON.stringify(Object.fromEntries(left)).replaceAll('--', '- -')} -->\n`;
}

function parsed(json: string): object {
  try {
    return (JSON.parse(json) ?? {}) as object;
  } catch {
    return {};
  }
}
