import { formatDay, type TimeView } from '../../lib/time/instant.ts';
import type { Article, Correction } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import { stringsOf } from '../../strings/strings.ts';

/** A correction or clarification. */
export interface CorrectionView {
  label: string;
  time: TimeView;
  text: string;
}

/** The corrections of a story: those that change what it means stand above the text, the others below it. */
export interface PlacedCorrections {
  above: CorrectionView[];
  below: CorrectionView[];
}

/**
 * Places the corrections of a story. Everything stands above a retracted one: the notice comes first.
 */
export function placeCorrections({ corrections, status, lang }: Article, publication: Publication): PlacedCorrections {
  const language = lang ?? publication.lang;
  const placed: PlacedCorrections = { above: [], below: [] };
  for (const correction of corrections) {
    const isAbove =
      status === 'retracted' ||
      correction.kind === 'retraction' ||
      (correction.kind === 'correction' && !correction.minor);
    placed[isAbove ? 'above' : 'below'].push(correctionView(correction, language, publication));
  }
  return placed;
}

/** A correction as readers see it. */
export function correctionView(
  { kind, date, text }: Correction,
  language: string,
  { timeZone }: Publication,
): CorrectionView {
  return {
    label: stringsOf(language).corrections[kind],
    time: formatDay(date, language, timeZone),
    text,
  };
}

/** When a story was last changed for the reader: a correction is such a change, whether or not `updated` says so. */
export function updatedAt({ updated, corrections }: Article): string | undefined {
  const instants = [...(updated === undefined ? [] : [updated]), ...corrections.map(({ date }) => date)];
  return instants.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
