/**
 * Photos with more pixels are refused, because a small file can decode to a picture that fills the memory. A full-frame
 * camera takes about as many.
 */
export const MAX_PIXELS = 60_000_000;
