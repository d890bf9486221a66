import type { APIRoute, GetStaticPaths } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { openEdition } from '../../engine/edition.ts';
import { pagePaths } from '../../engine/page-paths.ts';
import { routePaths } from '../../engine/route-paths.ts';
import LivewireItems from '../../components/LivewireItems.astro';
import { idAt } from '../../newsroom/site/addresses.ts';
import { currentLivewire, type LivewireView } from '../../newsroom/lists/livewire.ts';

export const getStaticPaths = routePaths(() => {
  const current = currentLivewire(openEdition());
  return pagePaths(current ? [current] : [], (livewire) => ({
    params: { section: idAt('latestWire', livewire.latest) },
    props: { livewire },
  }));
}) satisfies GetStaticPaths;

/** The current lines of the wire, for a page that is older than they are. */
export const GET: APIRoute<{ livewire: LivewireView }> = async ({ props }) => {
  const container = await AstroContainer.create();
  const { items, language } = props.livewire;
  const html = await container.renderToString(LivewireItems, { props: { items, language } });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
