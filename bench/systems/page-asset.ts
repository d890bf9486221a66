import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../project-folder.ts';

const ASSETS = path.join(import.meta.dirname, '../page-assets');
const STYLES = ['tokens', 'base', 'languages', 'pictures', 'prose'];
const FILES = ['livewire.js', 'share.js', 'favicon.svg'];

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
  writeFileSync(path.join(folder, 'style.css'), STYLES.map((name) => wholeSheet(name)).join('\n'));
  writeFileSync(path.join(folder, 'lists.css'), wholeSheet('lists'));
  copyFileSync(path.join(ROOT, 'src/components/before-paint.js'), path.join(folder, 'before-paint.js'));
  for (const file of FILES) copyFileSync(path.join(ASSETS, file), path.join(folder, file));
}

/** A style sheet in one piece, as Vite makes it from the parts that it imports. */
function wholeSheet(name: string): string {
  const folder = path.join(ROOT, 'src/styles');
  const sheet = readFileSync(path.join(folder, `${name}.css`), 'utf8');
  return sheet.replaceAll(/^@import '(.+)';$/gm, (_, part: string) => readFileSync(path.join(folder, part), 'utf8'));
}
