import type { ViteUserConfig } from 'astro';
import { palettesOf, type ChosenColors, type Palettes, type Palette } from '../../schema/palette.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** The style sheets that pages link to. The second imports the first, which Vite does without asking plugins. */
const SHEETS = /\/src\/styles\/(?:tokens|moved)\.css$/;

/** A Vite plugin that writes the colours of the publication into its style sheets. */
export function paletteSheet(chosen: ChosenColors | undefined): VitePlugin {
  const palette = paletteCss(palettesOf(chosen));
  return {
    name: 'broadsheet:palette',
    enforce: 'pre',
    transform(css, id) {
      const [file = '', query = ''] = id.split('?');
      return SHEETS.test(file) && !/\b(?:raw|url)\b/.test(query) ? `${css}\n${palette}` : undefined;
    },
  };
}

/** The colours as tokens. Print has its own, which are in `src/styles/tokens.css`. */
export function paletteCss({ light, dark }: Palettes): string {
  const tokens = (Object.keys(light) as (keyof Palette)[]).map(
    (name) =>
      `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: light-dark(${light[name]}, ${dark[name]});`,
  );
  return `@layer tokens {\n@media screen {\n:root {\n${tokens.join('\n')}\n}\n}\n}\n`;
}
