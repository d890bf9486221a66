import { once } from '../../lib/memo.ts';
import type { Newsroom } from '../newsroom.ts';

/** A font file: its path from the project's root, and the digest of its bytes. */
export interface CardFace {
  file: string;
  digest: string;
}

/** The fonts of the publication on cards, which come before those of Broadsheet; a list is empty where it has none. */
export interface CardFaces {
  headline: CardFace[];
  small: CardFace[];
}

/** The fonts of cards; undefined for a publication without fonts of its own. */
export const cardFaces = once(({ publication, brand }: Newsroom): CardFaces | undefined => {
  const chosen = publication.brand?.faces;
  if (!chosen) return undefined;
  const upright = (names: string | readonly string[] = []) =>
    [names].flat().flatMap((name) => {
      const found = brand.get(name);
      return found?.face?.style === 'normal' ? [{ file: found.file, digest: found.digest }] : [];
    });
  return { headline: upright(chosen.headline ?? chosen.body), small: upright(chosen.small) };
});
