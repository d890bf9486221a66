import { existsSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { iconIco } from '../media/icon-drawing.ts';
import { iconSource } from '../newsroom/site/icon.ts';

/** The icon for programs that ask for this address without reading a page. */
export const GET: APIRoute = async () => {
  if (existsSync('public/favicon.ico')) return absentPage();
  const page = iconSource(openEdition());
  return (
    keptPage({ page }) ??
    new Response(new Uint8Array(await iconIco(page)), { headers: { 'Content-Type': 'image/vnd.microsoft.icon' } })
  );
};
