import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { STORY_FOLDERS } from './markdown-post.ts';
import type { SiteSettings } from './site-settings.ts';

/** Folders that hold no stories: of programs, of layouts, of finished sites. */
const SKIPPED = new Set(
  'node_modules _site _layouts _includes _sass _data _plugins layouts archetypes themes vendor resources dist build coverage i18n assets static test tests __tests__ spec'.split(
    ' ',
  ),
);
const MARKDOWN = /\.(?:md|markdown|mdx|mdown|mkd)$/i;
const HTML = /\.html?$/i;
/** Other languages in which generators can have posts. */
const OTHERS = /\.(?:njk|liquid|hbs|handlebars|ejs|pug|haml|webc|adoc|asciidoc|org|rst|textile)$/i;

/** The files of a site in the order of their names. */
export interface SiteDocuments {
  /** Markdown, and HTML in folders of stories. */
  files: string[];
  /** Posts in other languages. */
  unread: string[];
  /** Files of Hugo that say something about a list of pages. */
  lists: string[];
}

/** Finds the documents of a site. */
export function siteDocuments(settings: SiteSettings): SiteDocuments {
  const all = filesIn(settings.folder, '', settings);
  const documents = all.filter((file) => MARKDOWN.test(file) || (HTML.test(file) && isStoryFile(file)));
  const lists = new Set(settings.generator === 'hugo' ? listsAmong(documents) : []);
  return {
    files: documents.filter((file) => !lists.has(file)),
    unread: all.filter((file) => OTHERS.test(file) && isStoryFile(file)),
    lists: [...lists],
  };
}

function isStoryFile(file: string): boolean {
  return STORY_FOLDERS.test(`/${file}`) && !/(?:^|\/)index\.\w+$/.test(file);
}

/** The `_index` files of folders with other pages; that of a folder without any is a page itself. */
function listsAmong(files: readonly string[]): string[] {
  return files.filter((file) => {
    const folder = /^(.*\/)?_index(?:\.\w+)?\.\w+$/.exec(file);
    return (
      folder && files.some((other) => other !== file && other.startsWith(folder[1] ?? '') && !/\/_index\./.test(other))
    );
  });
}

function filesIn(folder: string, inner: string, settings: SiteSettings): string[] {
  const entries = readdirSync(path.join(folder, inner), { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const file = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (!entry.isDirectory()) return entry.isFile() ? [file] : [];
    const isHidden = entry.name.startsWith('.') || SKIPPED.has(entry.name) || (entry.name === 'public' && inner === '');
    const isHugo = settings.generator === 'hugo' && inner === '' && existsSync(path.join(folder, 'content'));
    return isHidden || (isHugo && entry.name !== 'content') ? [] : filesIn(folder, file, settings);
  });
}
