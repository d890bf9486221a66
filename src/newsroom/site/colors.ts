import { once } from '../../lib/memo.ts';
import { palettesOf, type Palettes } from '../../schema/brand/palette.ts';
import type { Newsroom } from '../newsroom.ts';

/** The colours of the publication in both schemes; one object, whoever asks. */
export const siteColors = once(({ publication }: Pick<Newsroom, 'publication'>): Palettes =>
  palettesOf(publication.brand),
);
