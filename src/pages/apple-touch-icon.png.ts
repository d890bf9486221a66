import { existsSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { openEdition } from '../engine/edition.ts';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { iconPng } from '../media/icon-drawing.ts';
import { iconSource, TOUCH_ICON } from '../newsroom/site/icon.ts';

/** The icon on the home screen of an iPhone or iPad. */
export const GET: APIRoute = async () => {
  if (existsSync('public/apple-touch-icon.png')) return absentPage();
  const page = { source: iconSource(openEdition()), shape: TOUCH_ICON };
  return (
    keptPage({ page }) ??
    new Response(new Uint8Array(await iconPng(page.source, page.shape)), { headers: { 'Content-Type': 'image/png' } })
  );
};
