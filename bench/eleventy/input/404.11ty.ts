import { pageDocument } from '../parts/page-document.ts';
import { livewire } from '../parts/livewire.ts';
import type { SiteData } from '../parts/site.ts';

export const data = { eleventyExcludeFromCollections: true, permalink: '/404.html' };

/** What stands at an address that is not there. */
export function render({ publication, collections }: SiteData): string {
  const main = `<div class="wrap narrow">
<h1>This page is not in today’s edition</h1>
<p>There is nothing at this address. The <a href="/">front page</a> has the latest, and so does the wire.</p>
${livewire(collections.newsroom[0])}</div>
`;
  const description = 'There is no page at this address.';
  const head = { title: 'Page not found', description, path: '/404.html', kind: 'website', noindex: true } as const;
  return pageDocument(head, main, publication);
}
