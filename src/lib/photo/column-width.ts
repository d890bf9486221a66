/**
 * The width between the margins of the page on a narrow screen, for the `sizes` of pictures: the window without
 * `--gutter` on both sides, which is about 1rem there (`src/styles/tokens.css`).
 */
export const COLUMN_WIDTH = 'calc(100vw - 2rem)';
