import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './project-folder.ts';

const ASSETS = path.join(import.meta.dirname, 'page-assets');
const STYLES = ['tokens', 'base', 'prose'];

/** The `@font-face` rules that stand in the head of every page, without the line breaks, as Astro prints them. */
export function fontCss(): string {
  return readFileSync(path.join(ASSETS, 'fonts.css'), 'utf8').replaceAll(/\n\s*/g, '');
}

/** Puts the files that pages refer to, except photos, into the folder that a system copies as it is. */
export function copyPageAssets(folder: string): void {
  mkdirSync(path.join(folder, 'fonts'), { recursive: true });
  const fonts = path.join(ROOT, 'src/fonts');
  for (const name of readdirSync(fonts)) {
    if (name.endsWith('.woff2')) copyFileSync(path.join(fonts, name), path.join(folder, 'fonts', name));
  }
  const styles = STYLES.map((name) => readFileSync(path.join(ROOT, `src/styles/${name}.css`), 'utf8'));
  writeFileSync(path.join(folder, 'style.css'), styles.join('\n'));
  copyFileSync(path.join(ASSETS, 'livewire.js'), path.join(folder, 'livewire.js'));
  copyFileSync(path.join(ROOT, 'public/favicon.svg'), path.join(folder, 'favicon.svg'));
}
