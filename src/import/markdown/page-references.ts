import type { OldPost } from '../old-paper.ts';

/** The address of the site before a reference, which the old address of a page has already. */
const SITE = String.raw`(?:\{\{-?\s*site\.(?:base_?url|url)\s*-?\}\})*`;
const HUGO = /\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["'`]?([^"'`\s<>%{}]+)["'`]?[^{}\n]*[>%]\}\}/g;
const JEKYLL = new RegExp(String.raw`${SITE}\{%-?\s*(?:link|post_url)\s+([^\s%{}]+)\s*-?%\}`, 'g');

/** The pages of a site by the names that references of Hugo and Jekyll have for them. */
export class PageReferences {
  readonly #byPath = new Map<string, string>();
  /** By the last part of a path; undefined where several pages have it. */
  readonly #byName = new Map<string, string | undefined>();

  constructor(posts: readonly OldPost[]) {
    for (const { id, url } of posts) {
      if (url === undefined) continue;
      const path = pathOf(id);
      this.#byPath.set(path, url);
      const name = path.split('/').at(-1) ?? path;
      this.#byName.set(name, this.#byName.has(name) ? undefined : url);
    }
  }

  /** A text in which references to pages are their old addresses; one to a page that is not there stays. */
  resolved(text: string, file: string): string {
    if (!/ref\s|link\s|post_url\s/.test(text)) return text;
    const folder = pathOf(file).split('/').slice(0, -1);
    const replace = (tag: string, written: string) => {
      const [page = '', fragment] = written.split('#');
      const url = page === '' ? '' : this.#urlOf(page, folder);
      if (url === undefined) return tag;
      return `${url}${fragment === undefined ? '' : `#${fragment}`}`;
    };
    return text.replaceAll(HUGO, replace).replaceAll(JEKYLL, replace);
  }

  #urlOf(page: string, folder: readonly string[]): string | undefined {
    const path = pathOf(page);
    const beside = page.startsWith('/') ? [] : [[...folder, path].join('/')];
    for (const one of [...beside, path, `_posts/${path}`]) {
      const found = this.#byPath.get(one);
      if (found !== undefined) return found;
    }
    return path.includes('/') ? undefined : this.#byName.get(path);
  }
}

function pathOf(file: string): string {
  return file
    .replace(/^\.?\//, '')
    .replace(/^content\//, '')
    .replace(/\.(?:md|markdown|mdx|html?)$/i, '')
    .replace(/\/_?index$/, '');
}
