import type { Point } from 'unist';
import type { Problem } from '../lib/problem.ts';
import type { DatelineView } from './rehype-dateline.ts';

/** A picture as an `<img>` prints it. */
export interface Picture {
  src: string;
  srcset: string;
  width: number;
  height: number;
}

/** What the pipeline has to know about a story besides its Markdown. Plain data: it is part of the page's props. */
export interface BodyContext {
  /** Path of the Markdown file from the project's root. */
  file: string;
  /** The line of the file on which the body begins. */
  firstLine: number;
  /** BCP 47. */
  language: string;
  /** Origin of the site: links to elsewhere are marked. */
  origin: string;
  dateline?: DatelineView | undefined;
  /** Links to elsewhere were paid for, and say so to search engines. */
  hasPaidLinks?: boolean;
  /** The newsletters that the body may offer, by id; left out, any. */
  newsletters?: readonly string[];
  /** The pictures that the body may show, by the path that it writes. */
  pictures: Record<string, Picture>;
}

/** Takes a problem at a place of the body. */
export type Report = (
  problem: Pick<Problem, 'rule' | 'what' | 'why' | 'fix'>,
  place: Pick<Point, 'line' | 'column'> | undefined,
) => void;
