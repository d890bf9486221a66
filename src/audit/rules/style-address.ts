import type { SitePage } from '../site-page.ts';
import type { LinkCheck } from './link.ts';

const URL_FUNCTION = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/g;

/** Checks the addresses of a style sheet: fonts and pictures. */
export function checkStyle(file: string, css: string, links: LinkCheck): void {
  for (const { written, at } of addressesIn(css)) links.address(file, written, { text: css, at });
}

/** Checks the addresses in the `<style>` elements and `style` attributes of a page. */
export function checkPageStyles({ file, html, tags }: SitePage, links: LinkCheck): void {
  for (const { name, attributes, text, at } of tags) {
    const css = name === 'style' ? (text ?? '') : (attributes.get('style') ?? '');
    if (css.includes('url('))
      for (const { written } of addressesIn(css)) links.address(file, written, { text: html, at });
  }
}

/** Addresses of an SVG in the same document (`#mark`) are left out. */
function addressesIn(css: string): { written: string; at: number }[] {
  return Array.from(css.matchAll(URL_FUNCTION), ({ 1: double, 2: single, 3: bare, index }) => {
    return { written: double ?? single ?? bare ?? '', at: index };
  }).filter(({ written }) => written !== '' && !written.startsWith('#'));
}
