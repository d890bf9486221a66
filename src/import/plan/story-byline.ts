import type { PlannedPost } from '../files/planned-post.ts';
import type { OldPaper } from '../gathered-paper.ts';
import type { ImportMap } from '../mapping/import-map.ts';
import type { OldPost } from '../old-paper.ts';

/** The most names in a byline. */
const MOST_NAMES = 50;

/** The bylines of stories, and the ids of all authors who need a file. */
export interface StoryBylines {
  of(post: OldPost): PlannedPost['byline'];
  authors: Set<string>;
}

/** Makes bylines by the map. A byline that somebody typed comes before the accounts; a name of an author in it is that author. */
export function storyBylines(map: ImportMap, { posts, authors }: OldPaper): StoryBylines {
  const byName = new Map(
    [...authors.values()].flatMap(({ id, name }) => {
      const rule = map.authors[id];
      return rule && 'author' in rule ? [[name.toLowerCase(), rule.author] as const] : [];
    }),
  );
  const entryOf = (id: string): PlannedPost['byline'] => {
    const rule = map.authors[id];
    if (!rule) return [];
    return ['author' in rule ? rule.author : { name: rule.guest }];
  };
  const bylineOf = (post: OldPost): PlannedPost['byline'] => {
    const entries = post.guests?.length
      ? post.guests.map((name) => byName.get(name.toLowerCase()) ?? { name })
      : post.authors.flatMap(entryOf);
    const seen = new Set<string>();
    return entries
      .filter((entry) => !seen.has(JSON.stringify(entry)) && seen.add(JSON.stringify(entry)))
      .slice(0, MOST_NAMES);
  };
  const answering = posts.flatMap(({ comments }) =>
    comments.flatMap(({ author, isApproved }) => (author !== undefined && isApproved ? [author] : [])),
  );
  const named = [
    ...posts
      .filter(({ kind, status, isLocked }) => kind === 'story' || status !== 'published' || isLocked)
      .flatMap(bylineOf),
    ...answering.flatMap(entryOf),
  ];
  return { of: bylineOf, authors: new Set(named.filter((entry) => typeof entry === 'string')) };
}
