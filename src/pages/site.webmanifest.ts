import { existsSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { webManifest } from '../feeds/web-manifest.ts';
import { siteColors } from '../newsroom/site/colors.ts';
import { siteView } from '../newsroom/site/site.ts';

/** What devices show of the site when a reader puts it on the home screen. */
export const GET: APIRoute = () => {
  if (existsSync('public/site.webmanifest')) return absentPage();
  const newsroom = openEdition();
  const { name, tagline, language } = siteView(newsroom);
  const page = {
    name,
    language,
    color: siteColors(newsroom).light.paper,
    ...(tagline !== undefined && { description: tagline }),
  };
  return (
    keptPage({ page }) ?? new Response(webManifest(page), { headers: { 'Content-Type': 'application/manifest+json' } })
  );
};
