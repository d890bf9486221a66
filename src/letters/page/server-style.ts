import type { Palette, Palettes } from '../../schema/brand/palette.ts';

/** The look of the server's own pages: that of the site's pages, without its fonts and layers, which are built with the site. */
const RULES = `
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.5 'Iowan Old Style', 'Palatino Linotype', Georgia, serif; }
header { padding: 1rem clamp(1rem, 4vw, 2.5rem); border-block-end: 3px solid var(--ink); text-align: center; font-size: 1.75rem; font-weight: 700; }
header a { color: inherit; text-decoration: none; }
main { max-inline-size: 40rem; margin-inline: auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; }
h1 { margin-block: 0 1rem; font-size: clamp(1.75rem, 1.3rem + 2vw, 2.5rem); line-height: 1.15; }
h2 { font-size: 1.25rem; margin-block: 0; }
a { color: var(--link); }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
p, h1, h2, label, td { overflow-wrap: anywhere; }
label { display: block; margin-block: 1rem 0.25rem; }
label, nav, summary, .note, .facts, button, select, table { font-family: 'Franklin Gothic Medium', 'Helvetica Neue', Arial, sans-serif; }
.note, .facts { color: var(--ink-soft); font-size: 0.9375rem; margin-block: 0.25rem; }
input, textarea, select { font: inherit; inline-size: 100%; padding: 0.5rem; border: 1px solid var(--ink-soft); border-radius: 2px; background: var(--paper-raised); color: inherit; }
input[type='checkbox'] { inline-size: 1.5rem; block-size: 1.5rem; margin: 0; vertical-align: middle; }
textarea { min-block-size: 12rem; }
button { min-block-size: 2.75rem; margin-block-start: 0.75rem; margin-inline-end: 0.5rem; padding: 0.25rem 1.25rem; font-size: 1rem; font-weight: 600; border: 1px solid var(--ink); background: transparent; color: inherit; cursor: pointer; }
button.main { background: var(--ink); color: var(--paper); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.trap { position: absolute; inset-inline-start: -100vw; inline-size: 1px; block-size: 1px; overflow: hidden; }
nav a, nav strong { display: inline-block; padding: 0.625rem 0.75rem 0.625rem 0; }
article { margin-block: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--rule); }
article > p:first-of-type { margin-block-start: 0.5rem; }
summary { padding-block: 0.75rem; cursor: pointer; }
.signal { color: var(--accent); font-weight: 600; }
.many { position: sticky; inset-block-end: 0; padding-block: 0.5rem; border-block-start: 3px solid var(--ink); background: var(--paper); }
form.many button { margin-block-start: 0; padding-inline: 0.75rem; }
table { border-collapse: collapse; inline-size: 100%; font-size: 0.9375rem; }
td, th { padding: 0.5rem; text-align: start; border-block-end: 1px solid var(--rule); }
`;

/** The style sheet of the server's pages, in the colors of the paper. */
export function serverStyle({ light, dark }: Palettes): string {
  const tokens = (Object.keys(light) as (keyof Palette)[]).map(
    (name) =>
      `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: light-dark(${light[name]}, ${dark[name]});`,
  );
  return `:root { color-scheme: light dark; ${tokens.join(' ')} }${RULES}`;
}
