import type { Point } from 'unist';
import type { Problem } from '../lib/problem.ts';
import type { DataTable } from '../schema/table/data-table.ts';
import type { DatelineView } from './plugins/rehype-dateline.ts';

/** A picture as a `<picture>` element needs it. */
export interface Picture {
  /** The JPEG file, which every browser can show. */
  src: string;
  /** The AVIF files with their widths, as a `srcset`; left out for uses that have a JPEG file only. */
  avif?: string;
  /** The size of the photo, in pixels: its shape is the same in every file. */
  width: number;
  height: number;
  /** The size of the JPEG file. */
  file: { width: number; height: number };
  /** Classes for the colour of its place before it loads. */
  tone: string;
}

/** The words and punctuation that the pipeline adds to the author's text, in the language of the story. */
export interface BodyWords {
  /** The heading over footnotes. */
  footnotes: string;
  /** The label of the arrow from a footnote back to the text; the number of the reference follows it. */
  backToReference: string;
  /** The label of a table without a caption. */
  table: string;
  /** The label of text that keeps its line breaks, such as code. */
  preformatted: string;
  /** The label of a box without a title. */
  box: string;
  /** The sentence that replaces a photo whose licence has ended. */
  photoExpired: string;
  /** The form of a dateline, with places for its parts: see rehype-dateline.ts. */
  dateline: string;
}

/** What the times of the updates of a live story are counted from. */
export interface LiveCoverage {
  /** When the story was published, RFC 3339. */
  published: string;
  /** The newsroom's time zone, in which headings say the time. */
  timeZone: string;
  /** The instant after which no update may be, in milliseconds since 1970; set by checks only. */
  until?: number;
  /** When the coverage ended, RFC 3339; set by checks only. */
  ended?: string;
}

/** Settings for HTML that is read away from the site, in a feed reader or by a partner. */
export interface Portable {
  /** The whole address of the page, the target of links to a place in the text. */
  page: string;
  /** True when pictures may be included. */
  hasPictures: boolean;
}

/**
 * Everything that the pipeline needs about a story besides its Markdown. It is plain data, because it is part of the
 * page's props.
 */
export interface BodyContext {
  /** Path of the Markdown file from the project's root. */
  file: string;
  /** The line of the file on which the body begins. */
  firstLine: number;
  /** BCP 47. */
  language: string;
  words: BodyWords;
  /** The origin of the site: links to other sites are marked. */
  origin: string;
  dateline?: DatelineView | undefined;
  /** Set for a live story, whose headings are updates. */
  live?: LiveCoverage;
  /** True when links to other sites were paid for, which search engines must be told. */
  hasPaidLinks?: boolean;
  /** The newsletters that the body may offer, by id; any when left out. */
  newsletters?: readonly string[];
  /** True when there are photos for `::gallery`; assumed when left out. */
  hasGallery?: boolean;
  /** True when there is a wire for `::livewire`; assumed when left out. */
  hasLivewire?: boolean;
  /** Set when the body will be read away from the site. */
  portable?: Portable;
  /** The pictures that the body may show, by the path that it writes. */
  pictures: Record<string, Picture>;
  /** For pictures that are missing, the paths of those that were probably meant; set by checks only. */
  nearPictures?: Record<string, string>;
  /**
   * The tables that charts may show, by the path that the body writes; null for a file with problems of its own, which are
   * reported with that file.
   */
  tables?: Readonly<Record<string, DataTable | null>>;
  /** For tables that are missing, the paths of those that were probably meant; set by checks only. */
  nearTables?: Record<string, string>;
  /**
   * For pictures and tables, by the path that the body writes: a file of that name that is where nothing reads it, and where it
   * would be read, both from the project's root. Set by checks only.
   */
  strays?: Record<string, { from: string; to: string }>;
  /** Pictures whose licence has ended, by the path that the body writes. */
  expired?: readonly string[];
}

/** Reports a problem at a place in the body; the lines of its edits count in the body, too. */
export type Report = (
  problem: Pick<Problem, 'rule' | 'severity' | 'what' | 'why' | 'fix' | 'edits'>,
  place: Pick<Point, 'line' | 'column'> | undefined,
) => void;
