import type { HookParameters } from 'astro';
import { FONT_FAMILIES } from './font-families.ts';
import { paletteSheet } from './palette-sheet.ts';
import type { SiteSetup } from './site-setup.ts';

type Configuration = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** The part of Astro's configuration that no newsroom has to write. */
export function siteConfig({ site, brand }: SiteSetup): Configuration {
  return {
    ...(site !== undefined && { site }),
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    fonts: FONT_FAMILIES,
    vite: {
      // One style sheet for the whole site, which a reader fetches once; and no script in the page, which a strict policy forbids.
      build: { cssCodeSplit: false, assetsInlineLimit: 0 },
      plugins: [paletteSheet(brand)],
    },
  };
}
