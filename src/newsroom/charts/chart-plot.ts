/** A number of percent of the width or height of a plot. */
export type Share = number;

/** Where a text is beside its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** A chart that stands on its axis: lines, and bars in the order of time. */
export interface UprightPlot {
  kind: 'upright';
  /** Lines across, with their values. */
  grid: { y: Share; text: string; isZero: boolean }[];
  /** Lines: what is between two gaps is one path, in a drawing of 100 by 100. */
  paths: { series: number; path: string }[];
  bars: { series: number; x: Share; y: Share; width: Share; height: Share }[];
  /** The last points of lines, and points between two gaps. */
  dots: { series: number; x: Share; y: Share }[];
  /** Values over or under bars. */
  labels: { x: Share; y: Share; text: string; isBelow: boolean }[];
  /** Names and values beside the ends of lines. */
  ends: { series: number; y: Share; name?: string; value: string }[];
  /** The room that they need, and the values of the axis. */
  endRoom: Room;
  axisRoom: Room;
  /** Names below the axis. A narrow screen has no room for the minor ones. */
  names: { x: Share; text: string; anchor: Anchor; isMinor: boolean }[];
}

/** A chart whose bars lie, each below or beside its name. */
export interface LyingPlot {
  kind: 'lying';
  /** Its names are short enough to be beside the bars on a narrow screen, too. */
  hasShortNames: boolean;
  zero: Share;
  /** How many bars a row has, one above the other. */
  layers: number;
  rows: {
    name: string;
    bars: { series: number; layer: number; x: Share; width: Share }[];
    labels: { layer: number; x: Share; text: string; side: 'left' | 'right' }[];
  }[];
}

/** The room for words beside a plot, as steps that the style sheet knows: a page has no styles of its own elements. */
export type Room = (typeof ROOMS)[number]['name'];

/** Rooms with their widths in CSS pixels, as `chart/drawing.css` has them. */
export const ROOMS = [
  { name: 'none', width: 0 },
  { name: 'small', width: 40 },
  { name: 'medium', width: 60 },
  { name: 'large', width: 84 },
  { name: 'huge', width: 108 },
] as const;

/** The distance between a plot and the words beside it. */
const MARGIN = 12;

/** The least room for words; undefined for words that are too long. */
export function roomFor(texts: readonly string[]): (typeof ROOMS)[number] | undefined {
  const needed = Math.max(0, ...texts.map(labelWidth));
  return ROOMS.find(({ width }) => width >= (needed > 0 ? needed + MARGIN : 0));
}

/** The width of a plot in the text of a phone, and in the column of a story, in CSS pixels. */
export const [NARROW, WIDE] = [280, 600];
/** The width of a letter or figure of the labels, in CSS pixels; those of Chinese and Japanese have twice as much. */
const LETTER = 6.6;

/** How wide a label is, in CSS pixels. */
export function labelWidth(text: string): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return (text.length + wide) * LETTER;
}

/** A share with the digits that a screen can show. */
export function rounded(share: Share): Share {
  return Math.round(share * 100) / 100;
}
