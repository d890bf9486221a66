import { existsSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { absentPage, keptPage } from '../engine/single-page.ts';
import { faviconSvg } from '../feeds/favicon.ts';
import { tokenColor } from '../lib/css-tokens.ts';
import tokens from '../styles/tokens.css?raw';

/** The icon of the site. A publication that has an icon of its own puts it into `public/`. */
export const GET: APIRoute = () => {
  if (existsSync('public/favicon.svg')) return absentPage();
  const page = { paper: tokenColor(tokens, 'paper', 'light'), ink: tokenColor(tokens, 'ink', 'light') };
  return keptPage({ page }) ?? new Response(faviconSvg(page), { headers: { 'Content-Type': 'image/svg+xml' } });
};
