/** How the addresses of a kind are written. */
export interface AddressForm {
  /** With its parts in angle brackets: `/authors/<author>/`. */
  pattern: string;
  /** What is before and after the id. */
  before: string;
  after: string;
  /** Matches the addresses of the kind; its group is the id. */
  matcher: RegExp;
}

/** The parts of a pattern that are numbers, or a day. */
const NUMBERS: Partial<Record<string, string>> = {
  '<year>': '\\d{4}',
  '<month>': '\\d\\d',
  '<date>': '\\d{4}-\\d\\d-\\d\\d',
  '<number>': '\\d+',
};

/** The form of the addresses with a pattern: `/<year>/<month>/<slug>/history/`. */
export function addressForm(pattern: string): AddressForm {
  const [, before = '', id = '', after = ''] = /^([^<]*)(<.*>)?([^>]*)$/.exec(pattern) ?? [];
  const form = id.replaceAll(/<\w+>/g, (part) => NUMBERS[part] ?? '[^/]+');
  const source = [before, after].map((text) => text.replaceAll('.', String.raw`\.`)).join(`(${form})`);
  return { pattern, before, after, matcher: new RegExp(`^${source}$`) };
}
