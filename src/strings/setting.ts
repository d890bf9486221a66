import { figuresOf, type Figures } from '../lib/text/figures.ts';
import { quotationMarks } from '../lib/text/quotation-marks.ts';

/** What a table of words is given, because it depends on the region as well as on the language. */
export interface Setting extends Figures {
  /** BCP 47. */
  language: string;
  /** A title in quotation marks. */
  quoted: (title: string) => string;
}

/** The figures and quotation marks of a language. */
export function settingOf(language: string): Setting {
  const [open, close] = quotationMarks(language).outer;
  return { ...figuresOf(language), language, quoted: (title) => open + title + close };
}
