import type { BodyContext } from '../new-body.ts';

/** A site of which every photo could be had, and whose pages stay where they are. */
export const OLD_SITE: BodyContext = {
  origin: 'https://old.example',
  address: 'https://old.example/2020/01/post/',
  mediaOf: (id) =>
    Number(id) < 100
      ? { url: `https://old.example/wp-content/uploads/${id}.jpg`, alt: `Alt ${id}`, caption: `Caption of ${id}.` }
      : undefined,
  photoPath: (url) =>
    /\.(?:jpe?g|png|gif|webp)$/i.test(url) ? `/photos/${url.slice(url.lastIndexOf('/') + 1)}` : undefined,
  newAddress: (url) => url.replace('https://old.example', ''),
};

/** Footnotes that an export keeps outside of a body. */
export const FOOTNOTES = { f1: 'The <strong>core</strong> note.' };
