/** A caption as the page shows it: what always stands there, and what MORE opens. */
export interface CaptionText {
  lead: string;
  /** The rest of a long caption; absent when the caption is short enough to stand open. */
  more?: string;
}

/** A caption of at most this many characters stands open, without MORE. */
export const SHORT_CAPTION = 140;

/**
 * Splits a caption for MORE/LESS: the first sentences that fit into {@link SHORT_CAPTION} characters lead, else the first
 * words that do. No character is lost or repeated: `lead`, a space and `more` are the caption again.
 */
export function splitCaption(caption: string, language: string): CaptionText {
  const text = caption.trim().replaceAll(/\s+/g, ' ');
  if (text.length <= SHORT_CAPTION) return { lead: text };
  const end = lastEndWithin(text, language, 'sentence') || lastEndWithin(text, language, 'word') || SHORT_CAPTION;
  return { lead: text.slice(0, end).trimEnd(), more: text.slice(end).trimStart() };
}

/** The index behind the last whole sentence or word within the limit that is followed by a space; 0 when there is none. */
function lastEndWithin(text: string, language: string, granularity: 'sentence' | 'word'): number {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    const stop = index + segment.trimEnd().length;
    if (stop > SHORT_CAPTION) break;
    if (text[stop] === ' ') end = stop;
  }
  return end;
}
