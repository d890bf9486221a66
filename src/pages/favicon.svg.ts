import { existsSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { iconSvg } from '../media/icon-drawing.ts';
import { iconSource } from '../newsroom/site/icon.ts';

/** The icon as a drawing. A publication that has a file of its own puts it into `public/`. */
export const GET: APIRoute = async () => {
  if (existsSync('public/favicon.svg')) return absentPage();
  const page = iconSource(openEdition());
  return keptPage({ page }) ?? new Response(await iconSvg(page), { headers: { 'Content-Type': 'image/svg+xml' } });
};
