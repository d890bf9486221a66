import { wireLines } from '../parts/livewire.ts';
import { livewireAsOf } from '../parts/newsroom.ts';
import type { SiteData } from '../parts/site.ts';

export const data = { eleventyExcludeFromCollections: true, permalink: '/livewire/latest.html' };

/** The current lines of the wire, for a page that is older than they are. */
export function render({ collections }: SiteData): string {
  return wireLines(livewireAsOf(undefined, collections.newsroom[0]));
}
