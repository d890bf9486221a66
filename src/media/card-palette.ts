import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourcePath } from '../cache/source-folder.ts';
import { tokenColor } from '../lib/css-tokens.ts';

/** The style sheet with the colors of the site, by path from this file. */
const TOKENS = '../styles/tokens.css';

/** The colors of cards: those of the pages in the light scheme. */
export interface CardPalette {
  paper: string;
  ink: string;
  inkSoft: string;
  accent: string;
  rule: string;
}

/** Reads the palette from a style sheet with the tokens of the site, by default its own. */
export function cardPalette(css = readFileSync(path.join(sourcePath('media'), TOKENS), 'utf8')): CardPalette {
  const color = (name: string) => tokenColor(css, name, 'light');
  return {
    paper: color('paper'),
    ink: color('ink'),
    inkSoft: color('ink-soft'),
    accent: color('accent'),
    rule: color('rule'),
  };
}
