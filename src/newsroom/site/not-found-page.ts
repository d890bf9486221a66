import { currentLivewire, type LivewireView } from '../lists/livewire.ts';
import type { Newsroom } from '../newsroom.ts';
import { siteView, type HeadView, type SiteView } from './site.ts';
import { stringsOf } from '../../strings/strings.ts';

/** Everything that the page prints which hosts show where there is nothing. */
export interface NotFoundPage {
  site: SiteView;
  head: HeadView;
  livewire?: LivewireView;
}

/** The page for addresses at which there is nothing: it has the current lines of the wire. */
export function notFoundPage(newsroom: Newsroom): NotFoundPage {
  const site = siteView(newsroom);
  const { title, description } = stringsOf(site.language).notFound;
  const livewire = currentLivewire(newsroom);
  return {
    site,
    head: { title, description, canonical: '/404.html', kind: 'website', noindex: true },
    ...(livewire && { livewire }),
  };
}
