import type { HookParameters } from 'astro';
import { brandSheet } from './brand-sheet.ts';
import { fontFamilies } from './font-families.ts';
import { overridesPlugin } from './overrides.ts';
import { shortMarks } from './short-marks.ts';
import { readSetup } from './site-setup.ts';

type Configuration = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** The part of Astro's configuration that no newsroom has to write. */
export function siteConfig(root: string): Configuration {
  const { faces } = readSetup(root);
  return {
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never' },
    devToolbar: { enabled: false },
    fonts: fontFamilies(faces),
    vite: {
      // One style sheet for the whole site, which a reader fetches once; and no script in the page, which a strict policy forbids.
      build: { cssCodeSplit: false, assetsInlineLimit: 0 },
      plugins: [overridesPlugin(), brandSheet(root), shortMarks()],
    },
  };
}
