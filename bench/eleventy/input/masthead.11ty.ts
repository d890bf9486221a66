import { pageDocument } from '../parts/page-document.ts';
import { masthead } from '../parts/masthead.ts';
import type { SiteData } from '../parts/site.ts';

export const data = { eleventyExcludeFromCollections: true, permalink: '/masthead/' };

/** Who runs the publication, as a page. */
export function render(data: SiteData): string {
  const { publication } = data;
  const description = `Who runs ${publication.name}: every role and who holds it.`;
  const head = { title: 'Masthead', description, path: '/masthead/', kind: 'website' } as const;
  return pageDocument(head, `<div class="wrap">\n${masthead('h1', data)}</div>\n`, publication);
}
