/** The least width and height of a logo of pixels: the largest icon that is made from it. */
export const LEAST_LOGO = 512;

/** What is known of the logo of the publication: `content/logo.svg` or `content/logo.png`, a square. */
export interface LogoFile {
  /** A logo of shapes as it is published: an SVG document with nothing in it but shapes. */
  drawing?: string;
}
