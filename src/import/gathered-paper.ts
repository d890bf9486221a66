import type { OldAuthor, OldItem, OldMedia, OldMenuEntry, OldPost, OldSite, OldTerm } from './old-paper.ts';

/** All of an old site, by the ids by which its parts name each other. */
export interface OldPaper {
  site: OldSite;
  authors: Map<string, OldAuthor>;
  /** By kind and slug: `category:news`. */
  terms: Map<string, OldTerm>;
  media: Map<string, OldMedia>;
  menu: OldMenuEntry[];
  posts: OldPost[];
}

/** The key of a term: {@link OldPaper.terms}. */
export function termKey(kind: OldTerm['kind'], slug: string): string {
  return `${kind}:${slug}`;
}

/** Collects what a reader hands over. Authors and terms that only posts name are added, so that nothing is named that is not there. */
export async function gatherPaper(items: AsyncIterable<OldItem>): Promise<OldPaper> {
  const paper: OldPaper = {
    site: { system: 'markdown' },
    authors: new Map(),
    terms: new Map(),
    media: new Map(),
    menu: [],
    posts: [],
  };
  const ids = new Set<string>();
  for await (const item of items) {
    if (item.is === 'site') paper.site = { ...paper.site, ...item.site };
    else if (item.is === 'author') paper.authors.set(item.author.id, item.author);
    else if (item.is === 'term') paper.terms.set(termKey(item.term.kind, item.term.slug), item.term);
    else if (item.is === 'media') paper.media.set(item.media.id, item.media);
    else if (item.is === 'menu-entry') paper.menu.push(item.entry);
    else if (!ids.has(item.post.id)) {
      ids.add(item.post.id);
      paper.posts.push(item.post);
    }
  }
  if (paper.site.system === 'ghost') paper.posts = paper.posts.map((post) => withKnownAuthors(post, paper));
  for (const { authors, categories, tags } of paper.posts) {
    for (const id of authors) if (!paper.authors.has(id)) paper.authors.set(id, { id, name: id });
    addTerms(paper, 'category', categories);
    addTerms(paper, 'tag', tags);
  }
  return paper;
}

/** A post without the authors of whom the export has only a number: that is no name for a byline. */
function withKnownAuthors(post: OldPost, { authors }: OldPaper): OldPost {
  const unknown = post.authors.filter((id) => !authors.has(id));
  if (unknown.length === 0) return post;
  return {
    ...post,
    authors: post.authors.filter((id) => authors.has(id)),
    others: { ...post.others, 'an author without an account': unknown.join(', ') },
  };
}

function addTerms({ terms }: OldPaper, kind: OldTerm['kind'], slugs: readonly string[]): void {
  for (const slug of slugs) {
    const key = termKey(kind, slug);
    if (!terms.has(key)) terms.set(key, { kind, slug, name: slug.replaceAll('-', ' ') });
  }
}
