import path from 'node:path';
import type { AstroConfig } from 'astro';
import { projectFonts } from './project-fonts.ts';
import type { FaceFile, SiteSetup } from './site-setup.ts';

type FontFamily = NonNullable<AstroConfig['fonts']>[number];

const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2212',
];
const LATIN_EXT = ['U+0100-0130', 'U+0132-0151', 'U+0154-024F', 'U+1E00-1EFF', 'U+20A0-20AB', 'U+20AD-20C0'];

/**
 * A variable font. Its path is written out from this module, so that its bytes count as part of the code. Astro gets the path
 * from the project's root: it names the published file after that path, and the name must be the same in every folder.
 */
const face = (file: string, weight: string, style: 'italic' | 'normal', unicodeRange: string[]) => ({
  src: [`./src/fonts/${path.basename(file)}`],
  weight,
  style,
  unicodeRange,
});

/** The fonts that come with Broadsheet. */
const BODY: FontFamily = {
  name: 'Newsreader',
  cssVariable: '--font-body',
  provider: projectFonts(),
  // Made by hand in src/styles/stand-in.css: Astro's knows Times New Roman alone, which Android and Linux lack. The faces
  // after it are in src/styles/tokens.css.
  fallbacks: ['SerifStandIn'],
  optimizedFallbacks: false,
  options: {
    variants: [
      face('../../fonts/newsreader-latin.woff2', '400 700', 'normal', LATIN),
      face('../../fonts/newsreader-latin-italic.woff2', '400 700', 'italic', LATIN),
      face('../../fonts/newsreader-latin-ext.woff2', '400 700', 'normal', LATIN_EXT),
    ],
  },
};
const SMALL: FontFamily = {
  name: 'Public Sans',
  cssVariable: '--font-small',
  provider: projectFonts(),
  // Made by hand in src/styles/stand-in.css.
  fallbacks: ['SansStandIn'],
  optimizedFallbacks: false,
  // Small print in another face on a slow first visit is no loss; a line that breaks in another place while somebody reads is one.
  options: {
    variants: [
      { ...face('../../fonts/public-sans-latin.woff2', '400 700', 'normal', LATIN), display: 'optional' },
      { ...face('../../fonts/public-sans-latin-ext.woff2', '400 700', 'normal', LATIN_EXT), display: 'optional' },
    ],
  },
};

/** The fonts of a site: those of the publication, and else those of Broadsheet. */
export function fontFamilies({ body, headline, small }: NonNullable<SiteSetup['faces']> = {}): FontFamily[] {
  return [
    body ? ownFamily('Body', '--font-body', body) : BODY,
    small ? ownFamily('Small', '--font-small', small, { display: 'optional' }) : SMALL,
    ...(headline ? [ownFamily('Headline', '--font-headline', headline)] : []),
  ];
}

function ownFamily(name: string, cssVariable: string, files: readonly FaceFile[], more: object = {}): FontFamily {
  return {
    name,
    cssVariable,
    provider: projectFonts(),
    fallbacks: files[0]?.isSans ? ['Arial', 'sans-serif'] : ['Georgia', 'serif'],
    options: { variants: files.map(({ file, weight, style }) => ({ src: [file], weight, style, ...more })) },
  };
}
