import type { DeskView } from './desk-view.ts';

/** A list of the desk. */
export type DeskPartName = Exclude<keyof DeskView, 'errors' | 'warnings'>;

/** A list of files with problems. */
export type FilePart = 'errorFiles' | 'openCorrections' | 'photos' | 'warningFiles';

/** The lists of the desk with their titles: first what has to be done, then what is coming, then what has been done. */
export const DESK_PARTS: Readonly<Record<DeskPartName, string>> = {
  errorFiles: 'Errors',
  inReview: 'In review',
  openCorrections: 'Corrections to be made',
  photos: 'Photos without credit or description',
  scheduled: 'Due',
  embargoed: 'Under embargo',
  drafts: 'In work',
  expiring: 'Expiring',
  today: 'Out today',
  corrections: 'Corrected lately',
  expired: 'Expired',
  warningFiles: 'Warnings',
};

/** The names of the lists, in that order. */
export const PART_NAMES = Object.keys(DESK_PARTS) as DeskPartName[];
