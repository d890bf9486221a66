import path from 'node:path';
import type { ViteUserConfig } from 'astro';
import { isLatin } from '../../lib/text/language.ts';
import { palettesOf, type Palette, type Palettes } from '../../schema/brand/palette.ts';
import { PUBLICATION, readSetup, type SiteSetup } from './site-setup.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** The style sheets that pages link to. The second imports the first, which Vite does without asking plugins. */
const SHEETS = /\/src\/styles\/(?:tokens|moved)\.css$/;
/** What is asked for under this address is no style sheet, but its text or its address. */
const NO_SHEET = /\b(?:raw|url)\b/;

/**
 * The logo at the head of a page, which is somewhat higher than the name would be. It needs a height of its own: a drawing with a
 * `viewBox` alone has no size, and would be 0 pixels wide in a head of one row.
 */
const LOGO = `@layer components {
.logo {
inline-size: auto;
block-size: calc(1.5 * var(--size-logo));
object-fit: contain;
margin-inline: auto;
background: none;
}
.logo.dark {
display: none;
}
@media screen {
[data-scheme='dark'] .logo {
display: none;
}
[data-scheme='dark'] .logo.dark,
[data-scheme='dark'] .logo:only-child {
display: block;
}
}
@media screen and (prefers-color-scheme: dark) {
:root:not([data-scheme='light']) .logo:not(.dark):not(:only-child) {
display: none;
}
:root:not([data-scheme='light']) .logo.dark {
display: block;
}
}
@media print {
.logo {
margin-inline: 0;
}
}
}
`;

/**
 * A Vite plugin that writes the brand of the publication into the style sheets. In the dev server, they follow an edit of
 * `content/publication.yaml`.
 * @param root the project's root
 */
export function brandSheet(root: string): VitePlugin {
  return {
    name: 'broadsheet:brand-sheet',
    enforce: 'pre',
    transform(sheet, id) {
      const [file = '', query = ''] = id.split('?');
      if (!SHEETS.test(file) || NO_SHEET.test(query)) return undefined;
      this.addWatchFile(path.join(root, PUBLICATION));
      return `${sheet}\n${brandCss(readSetup(root))}`;
    },
  };
}

/** What the style sheets say of the brand: colors, the place of the logo, and which fonts are used for what. */
export function brandCss({ brand, faces, language = 'en' }: SiteSetup): string {
  const own = [
    // In a script of its own, the font of the publication comes before those of the device.
    ...(faces?.body && !isLatin(language) ? [`:root { --own-serif: var(--font-body),; }`] : []),
    ...(faces?.small && !isLatin(language) ? [`:root { --own-sans: var(--font-small),; }`] : []),
    ...(faces?.headline ? [`:root, [lang] { --display: var(--font-headline, var(--serif)), var(--serif); }`] : []),
  ];
  const fonts = own.length === 0 ? '' : `@layer tokens {\n${own.join('\n')}\n}\n`;
  return colorsCss(palettesOf(brand)) + fonts + (brand?.logo === undefined ? '' : LOGO);
}

/** The colours as tokens. Print has its own, which are in `src/styles/tokens.css`. */
function colorsCss({ light, dark }: Palettes): string {
  const tokens = (Object.keys(light) as (keyof Palette)[]).map(
    (name) =>
      `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: light-dark(${light[name]}, ${dark[name]});`,
  );
  return `@layer tokens {\n@media screen {\n:root {\n${tokens.join('\n')}\n}\n}\n}\n`;
}
