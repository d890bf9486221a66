import type { Point } from 'unist';
import type { Problem } from '../lib/problem.ts';
import type { DatelineView } from './rehype-dateline.ts';

/** A picture as a `<picture>` prints it. */
export interface Picture {
  /** The JPEG, which everything can show. */
  src: string;
  /** The files of better formats with their widths, the best format first. */
  sources: { type: string; srcset: string }[];
  width: number;
  height: number;
  /** Classes for the colour of its place before it comes. */
  tone: string;
}

/** The words and marks of a language that the pipeline puts around the author's own. */
export interface BodyWords {
  /** The heading over footnotes. */
  footnotes: string;
  /** What the arrow of a footnote says, before the number of the reference that it leads back to. */
  backToReference: string;
  /** The name of a table without a caption. */
  table: string;
  /** Names a box that has no title of its own. */
  box: string;
  /** What stands in place of a photo whose licence has ended. */
  photoExpired: string;
  /** What stands before, between and behind the parts of a dateline, and around the agency. */
  dateline: { open: string; comma: string; agency: [before: string, behind: string]; close: string };
}

/** What HTML has to keep to that is read away from the site, in a feed reader or by a partner. */
export interface Portable {
  /** Whole address of the page: a link to a place in the text leads there. */
  page: string;
  /** Whether pictures may go along. */
  hasPictures: boolean;
}

/** What the pipeline has to know about a story besides its Markdown. Plain data: it is part of the page's props. */
export interface BodyContext {
  /** Path of the Markdown file from the project's root. */
  file: string;
  /** The line of the file on which the body begins. */
  firstLine: number;
  /** BCP 47. */
  language: string;
  words: BodyWords;
  /** Origin of the site: links to elsewhere are marked. */
  origin: string;
  dateline?: DatelineView | undefined;
  /** Links to elsewhere were paid for, and say so to search engines. */
  hasPaidLinks?: boolean;
  /** The newsletters that the body may offer, by id; left out, any. */
  newsletters?: readonly string[];
  /** Whether there are photos for `::gallery`; left out, there may be. */
  hasGallery?: boolean;
  /** Whether there is a wire for `::livewire`; left out, there may be. */
  hasLivewire?: boolean;
  /** The body is to be read away from the site. */
  portable?: Portable;
  /** The pictures that the body may show, by the path that it writes. */
  pictures: Record<string, Picture>;
  /** Those whose licence has ended, as the body writes their paths. */
  expired?: readonly string[];
}

/** Takes a problem at a place of the body. */
export type Report = (
  problem: Pick<Problem, 'rule' | 'what' | 'why' | 'fix'>,
  place: Pick<Point, 'line' | 'column'> | undefined,
) => void;
