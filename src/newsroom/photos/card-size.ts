/** The size of cards, in pixels: what Open Graph readers and X show without cropping, 1.91 to 1. */
export const CARD_SIZE = { width: 1200, height: 630 };
