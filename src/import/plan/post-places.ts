import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isReserved } from '../../newsroom/site/addresses.ts';
import { freeId, idOf } from '../mapping/old-id.ts';
import type { OldPost } from '../old-paper.ts';
import type { WrittenState } from '../written/written-state.ts';

/** Names that months give to the numbered pages of their list. */
const NUMBER = /^\d{1,3}$/;

/** What decides the file of a post. */
export interface PlacingContext {
  root: string;
  state: WrittenState;
  /** The name of the site in the state. */
  site: string;
  language: string;
  /** Ids that pages cannot have because sections do. */
  sections: ReadonlySet<string>;
}

/** A post with its file. */
export interface PlacedPost {
  post: OldPost;
  /** A page that is not public becomes a story: only stories can be drafts. */
  kind: 'story' | 'page';
  /** From the root of the project. */
  file: string;
  /** The name that another file has already. */
  wanted?: string;
}

/**
 * Gives each post its file. A post keeps the file that an earlier import gave it; the others get the name of their old address,
 * unless another file has it.
 * @param monthOf year and month of a story: `2019/05`
 */
export function placePosts(
  posts: readonly OldPost[],
  monthOf: (post: OldPost) => string,
  { root, state, site, language, sections }: PlacingContext,
): PlacedPost[] {
  const { places } = state.site(site);
  const taken = new Set(Object.values(places));
  return posts.map((post): PlacedPost => {
    const kind = post.kind === 'page' && post.status === 'published' && !post.isLocked ? 'page' : 'story';
    const known = places[post.id];
    const wanted = nameOf(post, kind, language);
    const fileOf = (id: string) =>
      kind === 'page' ? `content/pages/${id}.md` : `content/articles/${monthOf(post)}/${id}.md`;
    const isTaken = (id: string) =>
      taken.has(fileOf(id)) ||
      (kind === 'page' && (isReserved(id) || sections.has(id))) ||
      (state.isForeign(fileOf(id)) && !hasGuid(path.join(root, fileOf(id)), post.guid));
    const isPlaced = known !== undefined && known.startsWith('content/pages/') === (kind === 'page');
    const file = isPlaced ? known : fileOf(freeId(wanted, isTaken));
    taken.add(file);
    places[post.id] = file;
    return { post, kind, file, ...(file !== fileOf(wanted) && { wanted: fileOf(wanted) }) };
  });
}

function nameOf({ slug, title, id }: OldPost, kind: 'story' | 'page', language: string): string {
  const name = idOf(slug.split('/').at(-1) ?? '', title, kind, language);
  const isAnonymous = slug === '' && title.trim() === '';
  if (isAnonymous) return idOf(`${kind}-${id}`, '', kind, language);
  return NUMBER.test(name) ? `${kind}-${name}` : name;
}

/** Whether a file is of the same post: an earlier import wrote it, and its record was lost. */
function hasGuid(file: string, guid: string | undefined): boolean {
  return guid !== undefined && existsSync(file) && readFileSync(file, 'utf8').includes(`guid: ${guid}\n`);
}
