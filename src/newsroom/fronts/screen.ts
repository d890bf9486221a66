/** A range of window widths in which a front has one arrangement: `styles/lists/columns.css`. */
export type Screen = 'tablet' | 'laptop' | 'desktop' | 'wide';

/** Widths in each range, in pixels: an arrangement fits when it fits in all of them. */
export const WINDOWS: Record<Screen, readonly number[]> = {
  tablet: [640, 700, 768, 900, 1020],
  laptop: [1024, 1080, 1140, 1200, 1270],
  desktop: [1280, 1440],
  wide: [1600, 1760, 1920],
};

/** The most columns of a band in each range. */
export const MOST_COLUMNS: Record<Screen, number> = { tablet: 2, laptop: 3, desktop: 3, wide: 5 };

export const SCREENS = Object.keys(WINDOWS) as Screen[];

/** The width between the margins of a front in a window, in pixels: `--page` and `--gutter`. */
export function pageWidth(window: number): number {
  return Math.min(window, window < 1600 ? 1216 : 1728) - 2 * Math.min(40, Math.max(16, window * 0.04));
}

/** The space between two columns in a window, in pixels: `--space-6`. */
export function columnGap(window: number): number {
  return Math.min(36, Math.max(24, 16 + window * 0.02));
}
