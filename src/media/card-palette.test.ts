import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { codeClosure } from '../cache/code-closure.ts';
import { sourcePath } from '../cache/source-folder.ts';
import type { CardDrawing } from '../newsroom/photos/social-card.ts';
import { drawCard } from './card-drawing.ts';
import { cardRenderer } from './card-fonts.ts';
import { cardPalette } from './card-palette.ts';

const STORY: CardDrawing = { name: 'The Larkfield Ledger', words: 'Storm', label: 'Weather', stamp: 'November 2026' };
const TOKENS = sourcePath('styles/tokens.css');

test('a card has the colors of the style sheet', async () => {
  const renderer = await cardRenderer();
  const css = readFileSync(TOKENS, 'utf8').replace(/--paper: light-dark\(#\w+,/, '--paper: light-dark(#ffee88,');
  const corner = async (palette: ReturnType<typeof cardPalette>) => {
    const card = await drawCard(renderer, palette, STORY, '.');
    return (
      await sharp(card).removeAlpha().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()
    ).toString('hex');
  };
  expect(await corner(cardPalette(css))).toBe('ffee88');
  expect(`#${await corner(cardPalette())}`).toBe(cardPalette().paper);
});

test('the style sheet is part of the code that draws cards, so that another one draws them again', () => {
  expect(codeClosure([sourcePath('media/card-palette.ts')])).toContain(TOKENS);
});
