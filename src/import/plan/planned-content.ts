import type { Content } from '../../newsroom/content.ts';
import type { OwnedContent } from '../../newsroom/site/site-owner.ts';
import type { PlannedPost } from '../files/planned-post.ts';

/** What an import puts into `content/`. */
interface Planned {
  posts: readonly Pick<PlannedPost, 'kind' | 'file' | 'topics' | 'published'>[];
  sections: Iterable<string>;
  authors: Iterable<string>;
}

type StoryOwner = OwnedContent['articles'] extends ReadonlyMap<string, infer Entry> ? Entry : never;

/** All that `content/` will have after an import, as far as it decides who has an address. */
export function plannedContent(content: Content, { posts, sections, authors }: Planned): OwnedContent {
  const stories = posts.filter(({ kind }) => kind === 'story');
  const pages = posts.filter(({ kind }) => kind === 'page');
  const filesIn = (collection: string, ids: Iterable<string>) =>
    [...ids].map((id) => [id, { file: `content/${collection}/${id}.yaml`, data: {} }] as const);
  return {
    ...content,
    articles: new Map<string, StoryOwner>([
      ...content.articles,
      ...stories.map(({ file, topics, published }) => {
        const id = file.slice('content/articles/'.length, -'.md'.length);
        return [id, { file, data: { frontMatter: { tags: topics, published } } }] as const;
      }),
    ]),
    pages: new Map<string, { file: string }>([
      ...content.pages,
      ...pages.map(({ file }) => [file.slice('content/pages/'.length, -'.md'.length), { file }] as const),
    ]),
    sections: new Map<string, { file: string; data: { wire?: boolean } }>([
      ...filesIn('sections', sections),
      ...content.sections,
    ]),
    authors: new Map<string, { file: string }>([...filesIn('authors', authors), ...content.authors]),
  };
}
