/** Width and height in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A point of a picture as shares of its width and height from the upper left corner, each from 0 to 1. */
export type Focus = readonly [x: number, y: number];

/** A part of a picture, in whole pixels. */
export interface Box extends Size {
  left: number;
  top: number;
}

/** The focus of a picture without one: its middle. */
export const MIDDLE: Focus = [0.5, 0.5];

/**
 * The largest part of a picture that has a ratio, centred on the focus as far as the edges of the picture allow. The
 * focus is always inside it.
 * @param ratio width by height: 1.91 for a social card
 */
export function cropAround({ width, height }: Size, [x, y]: Focus, ratio: number): Box {
  const cropWidth = Math.max(1, Math.min(width, Math.round(height * ratio)));
  const cropHeight = Math.max(1, Math.min(height, Math.round(width / ratio)));
  return {
    left: startAround(x * width, cropWidth, width),
    top: startAround(y * height, cropHeight, height),
    width: cropWidth,
    height: cropHeight,
  };
}

function startAround(point: number, length: number, all: number): number {
  return Math.min(Math.max(0, Math.round(point - length / 2)), all - length);
}

/** The number of positions that a part may have in a picture, from one end to the other. */
const PLACES = 5;

/**
 * The position of a square window over a wider picture that keeps the focus visible. A style sheet can have only a few
 * positions.
 * @param box the part of the original that the picture shows
 * @param focus of the original
 * @returns from 0, the left end, to 4, the right
 */
export function squarePlace(box: Box, original: Size, [x, y]: Focus): number {
  const inBox: Focus = [(x * original.width - box.left) / box.width, (y * original.height - box.top) / box.height];
  const { left, width } = cropAround(box, inBox, 1);
  return box.width === width ? 2 : Math.round((left / (box.width - width)) * (PLACES - 1));
}
