import type { Face } from '../../lib/font/face.ts';

/** What is known of a file in `content/brand/`: a logo of shapes, a logo of pixels, or a font. */
export interface BrandFile {
  /** The size of a logo: pixels, or the units of its drawing. */
  size?: { width: number; height: number };
  /** A logo of shapes: an SVG document with nothing in it but shapes. */
  drawing?: string;
  face?: Face;
}
